import { type FactKey, type FactValue, factEntries, inputModalities, outputModalities } from '@/lib/catalogue/facts'
import type { Fact, Facts } from '@/lib/catalogue/schema'
import type { ListedOffer } from './models-dev-schema'

/** Whether a value of an offer may be used. A date in the future may not, until somebody confirms it. */
export type MayUse = (offer: ListedOffer, key: FactKey, value: FactValue) => boolean

type Origin = { source: string; asOf: string }

/**
 * What a list says of a tool: what the vendor's own offers state, the first that states it. Those that the vendor calls
 * deprecated come last. Offers of others say nothing of the tool: they shorten its limits and repeat each other's mistakes.
 */
export function findFacts(vendors: readonly ListedOffer[], origin: Origin, mayUse: MayUse): Facts {
  const offers = vendors.toSorted((a, b) => Number(isDeprecated(a)) - Number(isDeprecated(b)))
  const isEmbedding = offers.some(({ id }) => id.includes('embedding'))
  const found = factReaders.flatMap(([key, read]): [FactKey, Fact][] => {
    if (isEmbedding && ofAnswers.has(key)) return []
    // A tool is deprecated when all its offers are: a preview often is while the tool is not.
    for (const offer of key === 'status' ? offers.slice(0, 1) : offers) {
      const value = read(offer)
      if (value !== undefined && mayUse(offer, key, value)) {
        return [[key, { applies: true, value, ...origin, evidence: 'unverified' }]]
      }
    }
    return []
  })
  return Object.fromEntries(found)
}

function isDeprecated({ status }: ListedOffer): boolean {
  return status === 'deprecated'
}

/** Of an embedding model the list writes the length of a vector as the longest answer, and text as what it gives. */
const ofAnswers: ReadonlySet<FactKey> = new Set(['maxOutput', 'output'])

const statuses = new Map([
  ['alpha', 'preview'],
  ['beta', 'beta'],
  ['deprecated', 'deprecated'],
])

const factReaders: [key: FactKey, read: (offer: ListedOffer) => FactValue | undefined][] = [
  ['released', (offer) => readDate(offer.release_date)],
  ['knowledgeCutoff', (offer) => readDate(offer.knowledge)],
  ['status', ({ status }) => statuses.get(status ?? '')],
  ['openWeights', (offer) => yesOrNo(offer.open_weights)],
  ['contextWindow', ({ limit }) => limit.context || undefined],
  ['maxInput', ({ limit: { input = 0, context } }) => (input < context && input) || undefined],
  ['maxOutput', ({ limit }) => limit.output || undefined],
  ['input', ({ modalities }) => pickWords(inputModalities, modalities.input)],
  ['output', ({ modalities }) => pickWords(outputModalities, modalities.output)],
  ['reasoning', (offer) => yesOrNo(offer.reasoning)],
  ['toolCalling', (offer) => yesOrNo(offer.tool_call)],
  ['structuredOutput', (offer) => yesOrNo(offer.structured_output)],
]

/** Days of an offer that no calendar has, such as 2025-02-31. Lists have some. */
export function findWrongDays({ release_date, knowledge }: ListedOffer): string[] {
  return [release_date, knowledge].flatMap((date) => (date === undefined || readDate(date) === date ? [] : [date]))
}

function readDate(date: string | undefined): string | undefined {
  return factEntries.released.value.safeParse(date).success ? date : undefined
}

function yesOrNo(answer: boolean | undefined): FactValue | undefined {
  if (answer === undefined) return undefined
  return answer ? 'yes' : 'no'
}

/** The words that the registry of facts knows; nothing when there is none. */
function pickWords(known: readonly string[], words: readonly string[]): readonly string[] | undefined {
  const both = known.filter((word) => words.includes(word))
  return both.length === 0 ? undefined : both
}
