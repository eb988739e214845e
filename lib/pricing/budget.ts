import Big from 'big.js'
import { formatMoney } from './format'
import { getComparableCost, getLeadQuote, type QuotedPrices } from './lead-quote'
import type { ToolQuote } from './quote'
import { sayFree, summarizeCost } from './summary'

/** The least that a tool is known to cost a month in US dollars, and from whom. */
export type LeastCost = { amount: string; provider: string; from: 'lead' | 'cheapest' }

/** What a budget comes to: the cost that it was compared with, or why there is none. */
export type BudgetAnswer = { answer: 'met' | 'missed' | 'not known'; found: string; from: LeastCost['from'] }

/** The lower one of the offer that stands for a tool and its cheapest one; nothing where no cost is known. */
export function findLeastCost(quote: QuotedPrices): LeastCost | undefined {
  const own = getComparableCost(quote)
  const { cheapest } = quote
  if (cheapest !== undefined && (own === undefined || own.gt(cheapest.cost.amount))) {
    return { amount: cheapest.cost.amount, provider: cheapest.offer.provider.name, from: 'cheapest' }
  }
  const lead = getLeadQuote(quote)
  return own === undefined || lead === undefined
    ? undefined
    : { amount: own.toFixed(), provider: lead.offer.provider.name, from: 'lead' }
}

/** The prices of a tool for readers with a budget: where only the cheapest offer meets it, that one stands for the tool. */
export function quoteWithin(quote: ToolQuote, dollars: number | undefined): ToolQuote {
  if (dollars === undefined) return quote
  const cost = findCostFor(quote, dollars)
  const isMet = cost?.from === 'cheapest' && new Big(cost.amount).lte(dollars)
  return isMet ? { ...quote, withinBudget: quote.cheapest } : quote
}

/** The cost that a budget is compared with. */
function findCostFor(quote: QuotedPrices, dollars: number): LeastCost | undefined {
  const lead = getLeadQuote(quote)
  const own = getComparableCost(quote)
  return lead !== undefined && own?.lte(dollars)
    ? { amount: own.toFixed(), provider: lead.offer.provider.name, from: 'lead' }
    : findLeastCost(quote)
}

/**
 * Whether a tool's workload costs at most so many US dollars a month, by the offer that stands for it, or else by the least cost
 * that is known. Where none fits but a provider offers the tool free of charge, it is not known: how much it serves free of
 * charge is not published.
 */
export function checkBudget(quote: ToolQuote, dollars: number): BudgetAnswer {
  const least = findCostFor(quote, dollars)
  const from = least?.from ?? 'lead'
  const words = least && `${formatMoney(least.amount, 'USD')} a month from ${least.provider}`
  if (least !== undefined && words !== undefined && new Big(least.amount).lte(dollars))
    return { answer: 'met', found: words, from }
  if (quote.free !== undefined) {
    const offered = `${quote.free.offer.provider.name} offers it ${sayFree(quote)}`
    return { answer: 'not known', found: words === undefined ? offered : `${words}; ${offered}`, from }
  }
  if (words !== undefined) return { answer: 'missed', found: words, from }
  const summary = summarizeCost(quote)
  return {
    answer: 'not known',
    found: summary === undefined ? 'Not known' : `${summary.amount}: ${summary.detail}`,
    from,
  }
}
