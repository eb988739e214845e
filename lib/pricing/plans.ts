import Big from 'big.js'
import type { Offer } from '@/lib/catalogue/catalogue'
import { isOnSale } from '@/lib/catalogue/offer-schema'
import type { Quote, ToolQuote } from './quote'
import { listUnitPrices, useUnits } from './use-price'

/**
 * The current offers of a tool that are not sold by the token: free ones, then those with a price by use, lowest first and seats
 * after plans for one person, then those without a published price.
 */
export function listPlans({ quotes }: Pick<ToolQuote, 'quotes'>): readonly Quote[] {
  return quotes.filter(isPlan).toSorted((a, b) => rank(a) - rank(b) || compareAmounts(a, b))
}

/**
 * Whether a current offer of a tool has prices that a workload counts, or others that are no price by use, such as for images.
 * Otherwise pages do not mention tokens.
 */
export function isSoldByWorkload({ quotes }: Pick<ToolQuote, 'quotes'>): boolean {
  return quotes.some((quote) => quote.cost.state === 'computed' || !isPlan(quote))
}

/** The same of one offer before its cost is computed: lists ask it of every tool. */
export function hasWorkloadPrices({ basis, components }: Pick<Offer, 'basis' | 'components'>): boolean {
  if (!isOnSale(basis) || components.length === 0) return false
  const isCounted = components.some(({ unit }) => unit === 'token' || unit === 'request')
  return isCounted || listUnitPrices({ basis, components }).length === 0
}

/** An offer that is shown by its price by use, or by why it has none. Any other is shown by what the workload costs. */
function isPlan({ offer, cost }: Quote): boolean {
  if (listUnitPrices(offer).length > 0 || cost.state === 'free') return true
  return cost.state === 'not computable' && cost.because !== 'prices'
}

function rank({ offer, cost }: Quote): number {
  if (cost.state === 'free') return 0
  const [price] = listUnitPrices(offer)
  if (price === undefined) return 2 + 2 * useUnits.length
  return 1 + 2 * useUnits.indexOf(price.unit) + Number(price.isSeat)
}

function compareAmounts({ offer: a }: Quote, { offer: b }: Quote): number {
  const [[first], [second]] = [listUnitPrices(a), listUnitPrices(b)]
  return first === undefined || second === undefined ? 0 : new Big(first.amount).cmp(second.amount)
}
