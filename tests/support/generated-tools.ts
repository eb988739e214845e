import type { Offer, Review, Tool } from '@/lib/catalogue/catalogue'
import { factList, inputModalities, outputModalities } from '@/lib/catalogue/facts'
import type { Fact, Facts } from '@/lib/catalogue/schema'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { mustHaves } from '@/lib/comparison/case/must-haves'
import { presets } from '@/lib/pricing/workload'
import { buildOffer, perMillion } from './prices'
import { buildReview, buildTool, model, panel, router } from './tools'

/** Picks the same things in the same order for the same seed. */
export type Picker = {
  chance: (of: number) => boolean
  below: (bound: number) => number
  one: <T>(items: readonly T[]) => T
}

/** A linear congruential generator (Numerical Recipes); only its high bits are used. */
export function makePicker(seed: number): Picker {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  for (let warmUp = 0; warmUp < 3; warmUp++) next()
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    chance: (of) => next() < of,
    below,
    one: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('there is nothing to pick from')
      return item
    },
  }
}

/** Tools of every sort: with all facts, few or none, prices of each kind, reviews with and without scores. */
export function generateTool(picker: Picker, slug: string): Tool {
  const known = picker.one([0, 0.5, 0.9, 1])
  return buildTool(slug, {
    name: slug.toUpperCase(),
    kind: picker.chance(0.9) ? model : router,
    ...(picker.chance(0.3) && { bestFor: picker.one(['you host it', 'your prompts are hard']) }),
    facts: generateFacts(picker, known),
    offers: [
      ...(picker.chance(0.7) ? [generateOffer(picker)] : []),
      ...(picker.chance(0.4) ? [generatePlan(picker)] : []),
      ...(picker.chance(0.1) ? [generatePlan(picker)] : []),
    ],
    reviews: picker.chance(0.85) ? generateReviews(picker) : [],
  })
}

/** A workload with weights of reviewers and must-haves, most often neither. */
export function generateCase(picker: Picker): BuyerCase {
  return {
    workload: presets.chat.workload,
    weights: new Map(picker.chance(0.4) ? panel.map(({ slug }) => [slug, picker.below(11) / 2] as const) : []),
    mustHaves: {
      keys: picker.chance(0.15) ? [picker.one(mustHaves).key] : [],
      ...(picker.chance(0.1) && { context: picker.one([8_000, 128_000]) }),
      ...(picker.chance(0.1) && { budget: picker.one([20, 100]) }),
    },
  }
}

const tokens = [1_000, 8_192, 16_384, 128_000, 131_072, 256_000, 1_000_000]
const values: Partial<Record<string, (picker: Picker) => Extract<Fact, { applies: true }>['value']>> = {
  openWeights: yesOrNo,
  selfHosting: yesOrNo,
  reasoning: yesOrNo,
  toolCalling: yesOrNo,
  structuredOutput: yesOrNo,
  contextWindow: (picker) => picker.one(tokens),
  maxInput: (picker) => picker.one(tokens),
  maxOutput: (picker) => picker.one(tokens),
  input: (picker) => ['text', ...inputModalities.filter((word) => word !== 'text' && picker.chance(0.4))],
  output: (picker) => ['text', ...outputModalities.filter((word) => word === 'audio' && picker.chance(0.3))],
  licence: () => 'Apache 2.0',
}

function yesOrNo(picker: Picker): string {
  return picker.one(['yes', 'no'])
}

function generateFacts(picker: Picker, known: number): Facts {
  const facts = factList.flatMap(({ key }): [string, Fact][] => {
    const make = values[key]
    if (make === undefined || !picker.chance(known)) return []
    if (picker.chance(0.05)) return [[key, { applies: false }]]
    const evidence = picker.one(['verified', 'vendor claim', 'unverified'] as const)
    const source = evidence === 'verified' || picker.chance(0.4) ? 'https://facts.example' : undefined
    return [[key, { applies: true, value: make(picker), evidence, source }]]
  })
  return Object.fromEntries(facts)
}

/** Prices that are often near 1.25 or 2 times each other; some are old, free, in euros or listed at zero. */
function generateOffer(picker: Picker): Offer {
  const amount = picker.one(['0', '1', '1', '1.2', '1.25', '1.26', '2', '2.5', '4', '10'])
  const currency = picker.chance(0.05) ? 'EUR' : 'USD'
  const components = [perMillion('input', amount), perMillion('output', amount)].map((each) => ({ ...each, currency }))
  return buildOffer({
    components,
    isVendors: picker.chance(0.5),
    asOf: picker.one(['2026-11-01', '2026-06-01']),
    ...(picker.chance(0.05) && { basis: 'free' as const, components: [] }),
  })
}

/** Prices by use that are often near 1.25 times each other, by the month or by sound. */
function generatePlan(picker: Picker): Offer {
  const amount = picker.one(['0', '10', '10', '12.4', '12.5', '20'])
  const currency = picker.chance(0.05) ? 'EUR' : 'USD'
  const sold = picker.one([
    { counts: 'month', unit: 'month' },
    { counts: 'month', unit: 'month' },
    { counts: 'seat', unit: 'seat-month' },
    { counts: 'audio', direction: 'in', unit: 'minute' },
  ] as const)
  return buildOffer({
    model: picker.one(['Pro', 'Team']),
    components: [{ ...sold, per: 1, amount, currency }],
    isVendors: picker.chance(0.8),
    basis: picker.one(['list', 'plan']),
    asOf: picker.one(['2026-11-01', '2026-06-01']),
  })
}

function generateReviews(picker: Picker): Review[] {
  const base = picker.one([60, 70, 75, 80])
  const scored = picker.one([0, 0.8, 1, 1, 1])
  return panel.flatMap((reviewer): Review[] => {
    if (!picker.chance(0.8)) return []
    const score = picker.chance(0.05) ? picker.one([0, 2, 98, 100]) : base + picker.below(12)
    return [
      {
        ...buildReview(reviewer),
        verdict: picker.chance(0.75) ? 'ship' : 'skip',
        ...(picker.chance(scored) && { score }),
      },
    ]
  })
}
