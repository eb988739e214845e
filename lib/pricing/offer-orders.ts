import type Big from 'big.js'
import type { Count } from '@/lib/catalogue/offer-schema'
import { compareText } from '@/lib/catalogue/slug'
import { findBasePrice } from './lead-quote'
import type { Quote } from './quote'
import { getRate } from './rate'

export type OfferOrder = {
  key: string
  label: string
  /** Absent where quotes already have this order: cheapest first. */
  compare?: (a: Quote, b: Quote) => number
}

/** Every order of a tool's offers, the default first. An offer without the price that is asked for comes last. */
export const offerOrders: readonly OfferOrder[] = [
  { key: 'cost', label: 'Cost' },
  { key: 'provider', label: 'Provider', compare: (a, b) => compareText(nameOf(a), nameOf(b)) },
  { key: 'input', label: 'Input price', compare: byPrice('input') },
  { key: 'output', label: 'Output price', compare: byPrice('output') },
  { key: 'newest', label: 'Newest source', compare: (a, b) => a.age - b.age },
]

/** The order that a query asks for, or else the default. */
export function findOfferOrder(key: unknown): OfferOrder {
  const [standard = { key: 'cost', label: 'Cost' }] = offerOrders
  return offerOrders.find((order) => order.key === key) ?? standard
}

export function orderQuotes(quotes: readonly Quote[], { compare }: OfferOrder): readonly Quote[] {
  return compare === undefined ? quotes : quotes.toSorted(compare)
}

function nameOf({ offer }: Quote): string {
  return offer.provider.name.toLowerCase()
}

/** Prices in other currencies or for other units are not compared: they follow those for tokens in US dollars. */
function byPrice(counts: Count): (a: Quote, b: Quote) => number {
  return (a, b) => {
    const [first, second] = [rateOf(a, counts), rateOf(b, counts)]
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined)
    return first.cmp(second)
  }
}

function rateOf({ offer }: Quote, counts: Count): Big | undefined {
  const price = findBasePrice(offer, counts)
  return price?.currency === 'USD' && price.unit === 'token' ? getRate(price) : undefined
}
