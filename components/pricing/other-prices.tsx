import type { Offer } from '@/lib/catalogue/catalogue'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { countNames, formatConditions, formatRate, priceColumns } from '@/lib/pricing/format'

/** The prices of an offer that have no column of their own: images, requests, searches and the like. */
export function listOtherPrices(offer: Offer | undefined): readonly PriceComponent[] {
  return offer?.components.filter(({ counts }) => priceColumns.every((column) => column.counts !== counts)) ?? []
}

export function OtherPrices({ offer }: { offer: Offer | undefined }) {
  return listOtherPrices(offer).map((component) => {
    const { counts, direction, conditions } = component
    const name = [countNames[counts], direction, formatConditions(conditions)].filter(Boolean).join(', ')
    return <small key={name}>{`${name}: ${formatRate(component)}`}</small>
  })
}
