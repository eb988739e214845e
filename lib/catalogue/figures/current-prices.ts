import type { OfferEntry, PriceComponent } from '@/lib/catalogue/offer-schema'
import { compareText } from '@/lib/catalogue/slug'
import { hasBegun, hasEnded, isSuperseded } from '@/lib/catalogue/validity'

/** The prices of each provider with a current offer of a tool, by slug; an empty list where the offer states none. */
export type CurrentPrices = ReadonlyMap<string, readonly PriceComponent[]>

type Offer = OfferEntry & { isByHand: boolean }

/** The prices that hold on a day. Offers by hand take the place of those that price lists have of the same model. */
export function listCurrentPrices(
  byHand: readonly OfferEntry[],
  listed: readonly OfferEntry[],
  day: string,
): CurrentPrices {
  const ofModels = new Map<string, Offer[]>()
  const add = (offer: OfferEntry, isByHand: boolean) => {
    const key = `${offer.provider} ${offer.model}`
    ofModels.set(key, [...(ofModels.get(key) ?? []), { ...offer, isByHand }])
  }
  for (const offer of byHand) add(offer, true)
  for (const offer of listed) add(offer, false)
  const prices = new Map<string, readonly PriceComponent[]>()
  for (const offers of ofModels.values()) {
    const current = findCurrent(offers, day)
    for (const { provider } of current.slice(0, 1)) {
      prices.set(provider, [...(prices.get(provider) ?? []), ...joinPrices(current)])
    }
  }
  return prices
}

/** The offers of one model that hold on a day, the newest source first. */
function findCurrent(offers: readonly Offer[], day: string): readonly Offer[] {
  const begun = offers.filter((offer) => hasBegun(offer, day))
  const lastBegin = begun.reduce((last, { validFrom = '' }) => (validFrom > last ? validFrom : last), '')
  const current = begun.filter((offer) => !hasEnded(offer, day) && !isSuperseded(offer, lastBegin))
  const byHand = current.filter(({ isByHand }) => isByHand)
  return (byHand.length > 0 ? byHand : current).toSorted(
    (a, b) =>
      compareText(b.asOf, a.asOf) ||
      compareText(b.checked ?? '', a.checked ?? '') ||
      compareText(b.validFrom ?? '', a.validFrom ?? ''),
  )
}

/** Every price once, as the first offer that has it states it: many lists state only some of them. */
function joinPrices(offers: readonly Offer[]): readonly PriceComponent[] {
  const prices = new Map<string, PriceComponent>()
  for (const price of offers.flatMap(({ components }) => components)) {
    const { counts, direction, unit, conditions } = price
    const key = JSON.stringify([counts, direction, unit, conditions])
    if (!prices.has(key)) prices.set(key, price)
  }
  return [...prices.values()]
}
