import Big from 'big.js'
import type { Offer } from '@/lib/catalogue/catalogue'
import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import type { Quote, ToolQuote } from './quote'

/**
 * The offer that stands for a tool where there is room for one: the vendor's own when its cost can be computed and is not
 * zero, or else the cheapest, or else what there is. A list of zeros says nothing of what one pays.
 */
export function getLeadQuote({
  vendor,
  cheapest,
  free,
}: Pick<ToolQuote, 'vendor' | 'cheapest' | 'free'>): Quote | undefined {
  if (vendor?.cost.state === 'computed' && new Big(vendor.cost.amount).gt(0)) return vendor
  return cheapest ?? vendor ?? free
}

/** What the offer that stands for a tool costs a month in US dollars, if that is known and not zero. */
export function getComparableCost(quote: Pick<ToolQuote, 'vendor' | 'cheapest' | 'free'>): Big | undefined {
  const cost = getLeadQuote(quote)?.cost
  if (cost?.state !== 'computed' || cost.currency !== 'USD') return undefined
  const amount = new Big(cost.amount)
  return amount.gt(0) ? amount : undefined
}

/** The price of a count for the shortest prompts, without any other condition; nothing where the offer states none. */
export function findBasePrice({ components }: Pick<Offer, 'components'>, counts: Count): PriceComponent | undefined {
  return components.find((component) => component.counts === counts && component.conditions === undefined)
}
