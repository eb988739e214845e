import { ValueText } from '@/components/tool/value-text'
import type { Offer } from '@/lib/catalogue/catalogue'
import type { Count } from '@/lib/catalogue/offer-schema'
import { formatConditions, formatPerMillion } from '@/lib/pricing/format'

type PriceCellProps = {
  offer: Offer | undefined
  counts: Count
  /** What stands where the offer has no such price. */
  none: React.ReactNode
  /** The word for the leading side, and how many times the lowest price it is, of the usual price. */
  lead?: string | undefined
  ratio?: string | undefined
}

/** Every price of an offer for one count, under a head with the unit: the usual one, then those under conditions. */
export function PriceCell({ offer, counts, none, lead, ratio }: PriceCellProps) {
  const prices = offer?.components.filter((component) => component.counts === counts) ?? []
  if (prices.length === 0) return none
  return prices.map((price) => {
    const conditions = formatConditions(price.conditions)
    const text = formatPerMillion(price)
    return conditions === '' ? (
      <ValueText key="usual" text={text} lead={lead} ratio={ratio} />
    ) : (
      <small key={conditions}>{`${conditions}: ${text}`}</small>
    )
  })
}
