import { type FactKey, type FactValue, factEntries, inputModalities, outputModalities } from '@/lib/catalogue/facts'
import type { Fact, Facts } from '@/lib/catalogue/schema'
import type { ListedOffer } from './models-dev-schema'

/** Whether a value of an offer may be used. A date in the future may not, until somebody confirms it. */
export type MayUse = (offer: ListedOffer, key: FactKey, value: FactValue) => boolean

type Origin = { source: string; asOf: string }
type Chosen = { value: FactValue; note?: string }

/**
 * What a list says of a tool. The vendor's own offers come first, in the order given; what they do not state is what most
 * offers state, with a note where not all agree.
 */
export function findFacts(
  offers: readonly ListedOffer[],
  vendors: readonly ListedOffer[],
  origin: Origin,
  mayUse: MayUse,
): Facts {
  const found = factReaders.flatMap(([key, read]): [FactKey, Fact][] => {
    const usable = (offer: ListedOffer) => {
      const value = read(offer)
      return value !== undefined && mayUse(offer, key, value) ? [value] : []
    }
    const [own] = vendors.flatMap(usable)
    const chosen: Chosen | undefined =
      own !== undefined ? { value: own } : onlyVendorsSay.has(key) ? undefined : choose(offers.flatMap(usable))
    if (chosen === undefined) return []
    const { value, note } = chosen
    return [[key, { applies: true, value, ...origin, ...(note !== undefined && { note }), evidence: 'unverified' }]]
  })
  return Object.fromEntries(found)
}

/** A reseller's `deprecated` is about its own offer, not about the model. */
const onlyVendorsSay: ReadonlySet<FactKey> = new Set(['status'])

/** The value that most offers state; of as many, the first. */
function choose(values: readonly FactValue[]): Chosen | undefined {
  const counts = new Map<string, { value: FactValue; count: number }>()
  for (const value of values) {
    const key = JSON.stringify(value)
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  if (most === undefined) return undefined
  const { value, count } = most
  return count === values.length ? { value } : { value, note: `Stated by ${count} of ${values.length} offers` }
}

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
