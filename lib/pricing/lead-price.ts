import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { findBasePrice, getLeadQuote } from './lead-quote'
import { quoteByDefault, type ToolQuote } from './quote'
import { getRate } from './rate'

/**
 * What a million tokens cost. `amount` is a decimal number in its shortest form, `0.8` for `0.80`, so that two prices of one
 * currency are the same when their texts are.
 */
export type BasePrice = { amount: string; currency: string; per: number }

/** The counts of which a lead price consists. */
export const leadCounts = ['input', 'output'] as const

export type BasePrices = { input?: BasePrice; output?: BasePrice }

/** What plain input and output cost at the offer that stands for a tool. At least one of the two is known. */
export type LeadPrice = BasePrices & { offer: Offer }

/** The lead price of a quoted tool; nothing where its offer has no price for tokens. */
export function findLeadPrice(quote: ToolQuote): LeadPrice | undefined {
  const offer = getLeadQuote(quote)?.offer
  if (offer === undefined) return undefined
  const prices = leadCounts.flatMap((count) => {
    const price = findBasePrice(offer, count)
    return price?.unit === 'token' ? [[count, toBasePrice(price)] as const] : []
  })
  return prices.length === 0 ? undefined : { offer, ...Object.fromEntries(prices) }
}

/** The lead price of a tool on a day, for the workload that pages begin with. */
export function quoteLeadPrice(tool: Tool, today: string): LeadPrice | undefined {
  return findLeadPrice(quoteByDefault(tool, today))
}

/** The same without the offer, as bookmarks keep it. */
export function getBasePrices(lead: LeadPrice | undefined): BasePrices {
  if (lead === undefined) return {}
  const { offer: _, ...prices } = lead
  return prices
}

/** A price for tokens as the price of a million of them. */
export function toBasePrice(price: Pick<PriceComponent, 'amount' | 'currency' | 'per'>): BasePrice {
  return { amount: getRate(price).times(million).toFixed(), currency: price.currency, per: million }
}

const million = 1_000_000
