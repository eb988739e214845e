import type { Cost } from '@/lib/pricing/cost'
import type { Quote } from '@/lib/pricing/quote'
import { listUnitPrices } from '@/lib/pricing/use-price'
import { formatOfferPrice } from '@/lib/pricing/use-price-words'

/** What an offer costs, or why that is not known. */
export function CostAmount({ quote }: { quote: Quote }) {
  const isKnown = quote.cost.state !== 'not computable' || listUnitPrices(quote.offer).length > 0
  return isKnown ? formatOfferPrice(quote) : <i>{formatOfferPrice(quote)}</i>
}

/** Says that a batch job is charged at normal prices, where it is. */
export function BatchNote({ cost }: { cost: Cost }) {
  return cost.state === 'computed' && cost.isWithoutBatch && <small>at normal prices: no batch price is listed</small>
}
