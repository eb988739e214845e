import type Big from 'big.js'
import type { Offer } from '@/lib/catalogue/catalogue'
import { getRate } from './rate'

/**
 * Leaves out offers that another one undercuts in every price, so that they are the cheapest for no workload. Only offers
 * of plain token prices in US dollars are compared; one with any condition or another price stays. Of equal ones the first
 * stays.
 */
export function dropUndercut(offers: readonly Offer[]): readonly Offer[] {
  const kept: Entry[] = []
  for (const offer of offers) {
    const rates = readPlainRates(offer)
    const entry = { offer, rates }
    if (kept.some((other) => undercuts(other, entry))) continue
    const left = kept.filter((other) => !undercuts(entry, other))
    kept.splice(0, kept.length, ...left, entry)
  }
  return kept.map(({ offer }) => offer)
}

type Entry = { offer: Offer; rates: Rates | undefined }

function undercuts(entry: Entry, other: Entry): boolean {
  if (entry.rates === undefined || other.rates === undefined) return false
  return isNoMore(entry.rates, other.rates) && takesAsMuch(entry.offer, other.offer)
}

/** Whether an offer takes every prompt that another takes. A limit that is not stated is that of the tool. */
function takesAsMuch({ limits: own }: Offer, { limits: other }: Offer): boolean {
  return (['context', 'input'] as const).every((key) => {
    const [limit, needed] = [own?.[key], other?.[key]]
    return limit === needed || (limit !== undefined && needed !== undefined && limit > needed)
  })
}

/** Input, cached input and output, for one token. Without a price of its own, cached input is charged as input. */
type Rates = readonly [input: Big, cached: Big, output: Big]

function readPlainRates({ components }: Offer): Rates | undefined {
  const rates = new Map<string, Big>()
  for (const { counts, unit, currency, conditions, amount, per } of components) {
    const isPlain = unit === 'token' && currency === 'USD' && conditions === undefined && !rates.has(counts)
    if (!isPlain || !plainCounts.has(counts)) return undefined
    rates.set(counts, getRate({ amount, per }))
  }
  const [input, output] = [rates.get('input'), rates.get('output')]
  if (input === undefined || output === undefined) return undefined
  const plain: Rates = [input, rates.get('cached input') ?? input, output]
  // A cost of zero is never the cheapest, and with a rate of zero some workloads cost zero.
  return plain.some((rate) => rate.eq(0)) ? undefined : plain
}

/** Writing to a cache and reasoning are no part of a cost. */
const plainCounts: ReadonlySet<string> = new Set(['input', 'cached input', 'output', 'cache write', 'reasoning'])

function isNoMore(rates: Rates, others: Rates): boolean {
  return rates.every((rate, index) => others[index] !== undefined && rate.lte(others[index]))
}
