import type { Offer } from '@/lib/catalogue/catalogue'
import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import type { Quote, ToolQuote } from './quote'

/**
 * The offer that stands for a tool where there is room for one: the vendor's own when its cost can be computed, or else
 * the cheapest, or else what there is.
 */
export function getLeadQuote({
  vendor,
  cheapest,
  free,
}: Pick<ToolQuote, 'vendor' | 'cheapest' | 'free'>): Quote | undefined {
  if (vendor?.cost.state === 'computed') return vendor
  return cheapest ?? vendor ?? free
}

/** The price of a count for the shortest prompts, without any other condition; nothing where the offer states none. */
export function findBasePrice({ components }: Pick<Offer, 'components'>, counts: Count): PriceComponent | undefined {
  return components.find((component) => component.counts === counts && component.conditions === undefined)
}
