import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import { findBasePrice, getLeadQuote } from './lead-quote'
import { quoteTool, type ToolQuote } from './quote'
import { defaultPreset, presets } from './workload'

/** What so many tokens cost; `amount` is a decimal number as the list writes it. */
export type BasePrice = { amount: string; currency: string; per: number }

/** The counts of which a lead price consists. */
export const leadCounts = ['input', 'output'] as const

/** What plain input and output cost at the offer that stands for a tool. At least one of the two is known. */
export type LeadPrice = { offer: Offer; input?: BasePrice; output?: BasePrice }

/** The lead price of a quoted tool; nothing where its offer has no price for tokens. */
export function findLeadPrice(quote: ToolQuote): LeadPrice | undefined {
  const offer = getLeadQuote(quote)?.offer
  if (offer === undefined) return undefined
  const prices = leadCounts.flatMap((count) => {
    const price = findBasePrice(offer, count)
    if (price?.unit !== 'token') return []
    const { amount, currency, per } = price
    return [[count, { amount, currency, per }] as const]
  })
  return prices.length === 0 ? undefined : { offer, ...Object.fromEntries(prices) }
}

/** The lead price of a tool on a day, for the workload that pages begin with. */
export function quoteLeadPrice(tool: Tool, today: string): LeadPrice | undefined {
  return findLeadPrice(quoteTool(tool, presets[defaultPreset].workload, today))
}
