import type Big from 'big.js'
import type { Offer } from '@/lib/catalogue/catalogue'
import { getRate } from './rate'

/**
 * Leaves out offers that another one undercuts in every price, so that they are the cheapest for no workload. Only offers
 * of plain token prices in US dollars are compared; one with any condition or another price stays. Of equal ones the first
 * stays.
 */
export function dropUndercut(offers: readonly Offer[]): readonly Offer[] {
  const kept: { offer: Offer; rates: Rates | undefined }[] = []
  for (const offer of offers) {
    const rates = readPlainRates(offer)
    if (rates !== undefined && kept.some((other) => other.rates !== undefined && isNoMore(other.rates, rates))) continue
    const left = kept.filter((other) => !(rates && other.rates && isNoMore(rates, other.rates)))
    kept.splice(0, kept.length, ...left, { offer, rates })
  }
  return kept.map(({ offer }) => offer)
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
