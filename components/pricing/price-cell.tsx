import type { Offer } from '@/lib/catalogue/catalogue'
import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import { formatConditions } from '@/lib/pricing/format'

type PriceCellProps = {
  offer: Offer | undefined
  counts: Count
  format: (price: PriceComponent) => string
  /** What stands where the offer has no such price. */
  none: React.ReactNode
}

/** Every price of an offer for one count: the usual one, then those under conditions. */
export function PriceCell({ offer, counts, format, none }: PriceCellProps) {
  const prices = offer?.components.filter((component) => component.counts === counts) ?? []
  if (prices.length === 0) return none
  return prices.map((price) => {
    const conditions = formatConditions(price.conditions)
    return conditions === '' ? format(price) : <small key={conditions}>{`${conditions}: ${format(price)}`}</small>
  })
}
