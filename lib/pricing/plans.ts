import Big from 'big.js'
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
 * Otherwise nothing is to be said of tokens.
 */
export function isSoldByWorkload({ quotes }: Pick<ToolQuote, 'quotes'>): boolean {
  return quotes.some((quote) => quote.cost.state === 'computed' || !isPlan(quote))
}

/** Offers with other prices are told by what the workload costs. */
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
