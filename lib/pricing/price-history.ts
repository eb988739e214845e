import type { Offer } from '@/lib/catalogue/catalogue'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { compareText } from '@/lib/catalogue/slug'
import { findBasePrice } from './lead-quote'
import type { Listing } from './price-list'

/** The prices of one offer from a day on. Both days are known from its list, or the day is that of its source. */
export type PriceStep = {
  from: string
  /** Whether the price began on that day; otherwise it is only the day of the source. */
  isFirstDay: boolean
  until?: string | undefined
  input?: PriceComponent | undefined
  output?: PriceComponent | undefined
  offer: Offer
}

/** The prices of a listing in the order of time: those that ended, the current one, and the one that is announced. */
export function tracePrices(listing: Listing): readonly PriceStep[] {
  const { history, next } = listing
  const offers = new Set([...history, listing.offer, ...(next === undefined ? [] : [next])])
  const steps = [...offers].map((offer) => ({
    from: offer.validFrom ?? offer.asOf,
    isFirstDay: offer.validFrom !== undefined,
    until: offer.validUntil,
    input: findBasePrice(offer, 'input'),
    output: findBasePrice(offer, 'output'),
    offer,
  }))
  const sorted = steps.sort((a, b) => compareText(a.from, b.from))
  return sorted.filter((step, index) => !repeats(step, sorted[index - 1]))
}

/** Whether another source only says once more what the step before says. */
function repeats(step: PriceStep, before: PriceStep | undefined): boolean {
  if (before === undefined || (step.isFirstDay && step.from !== before.from)) return false
  return (['input', 'output'] as const).every((count) => step[count]?.amount === before[count]?.amount)
}
