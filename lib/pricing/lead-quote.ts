import Big from 'big.js'
import type { Offer } from '@/lib/catalogue/catalogue'
import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import type { Quote, ToolQuote } from './quote'
import { findLeadUse, type UsePrice } from './use-price'

/** The prices of a tool among which one is chosen to stand for it. */
export type QuotedPrices = Pick<ToolQuote, 'vendor' | 'cheapest' | 'free' | 'uses' | 'withinBudget'>

/**
 * The offer that stands for a tool where there is room for one: the one that alone meets the budget, where one was asked for;
 * or else the vendor's own when its cost can be computed and is not zero, or else the cheapest, or else the one with the price
 * by use, or else what there is. A list of zeros says nothing of what one pays.
 */
export function getLeadQuote(prices: QuotedPrices): Quote | undefined {
  const { vendor, free, uses } = prices
  return getCostedQuote(prices) ?? findLeadUse(uses)?.quote ?? vendor ?? free
}

/** The vendor's offer and the cheapest, where they do not stand for the tool. */
export function listOtherQuotes(prices: QuotedPrices): readonly Quote[] {
  const lead = getLeadQuote(prices)
  const others = [prices.vendor, prices.cheapest].filter((quote) => quote !== undefined)
  return others.filter(
    ({ offer }, index) => offer !== lead?.offer && others.findIndex((each) => each.offer === offer) === index,
  )
}

/** The offer that stands for a tool where its cost for the workload is known and not zero. */
function getCostedQuote({ vendor, cheapest, withinBudget }: QuotedPrices): Quote | undefined {
  if (withinBudget !== undefined) return withinBudget
  return vendor?.cost.state === 'computed' && new Big(vendor.cost.amount).gt(0) ? vendor : cheapest
}

/** The price by use of a tool; nothing where the cost of a workload stands for it. */
export function findUsePrice(prices: QuotedPrices): UsePrice<Quote> | undefined {
  return getCostedQuote(prices) === undefined ? findLeadUse(prices.uses) : undefined
}

/** What the offer that stands for a tool costs a month in US dollars, if that is known and not zero. */
export function getComparableCost(quote: QuotedPrices): Big | undefined {
  const cost = getLeadQuote(quote)?.cost
  if (cost?.state !== 'computed' || cost.currency !== 'USD') return undefined
  const amount = new Big(cost.amount)
  return amount.gt(0) ? amount : undefined
}

/** The price of a count for the shortest prompts, without any other condition; nothing where the offer states none. */
export function findBasePrice({ components }: Pick<Offer, 'components'>, counts: Count): PriceComponent | undefined {
  return components.find((component) => component.counts === counts && component.conditions === undefined)
}
