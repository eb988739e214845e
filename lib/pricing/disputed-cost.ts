import Big from 'big.js'
import type { Offer } from '@/lib/catalogue/catalogue'
import { computeCost } from './cost'
import { getComparableCost, getLeadQuote } from './lead-quote'
import type { ToolQuote } from './quote'

/** What a month costs in US dollars by one of the sources that state other prices of the offer that stands for a tool. */
export type DisputedCost = { amount: Big; offer: Offer }

/** The cost by each such source: its prices where it differs, and the shown ones for the rest. */
export function listDisputedCosts(quote: ToolQuote): readonly DisputedCost[] {
  const lead = getLeadQuote(quote)
  if (lead === undefined || getComparableCost(quote) === undefined) return []
  return lead.disagreements.flatMap(({ offer, differences }) => {
    const stated = new Map(differences.map((difference) => [difference.shown, difference.stated]))
    const components = lead.offer.components.map((component) => stated.get(component) ?? component)
    const cost = computeCost({ ...lead.offer, components }, quote.workload)
    return cost.state === 'computed' && cost.currency === 'USD' ? [{ amount: new Big(cost.amount), offer }] : []
  })
}
