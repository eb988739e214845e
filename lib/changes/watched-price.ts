import type { Tool } from '@/lib/catalogue/catalogue'
import { formatDate, moveDay } from '@/lib/catalogue/dates'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { nameBudget } from '@/lib/comparison/case/must-haves'
import { checkBudget } from '@/lib/pricing/budget'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import { writePriceCase } from '@/lib/pricing/price-case'
import { computeQuote, type ToolQuote } from '@/lib/pricing/quote'
import { formatMonthlyCost } from '@/lib/pricing/summary'
import { address, pricesAnchor } from '@/lib/site'
import { offersOn } from './state-on-day'
import type { ToolChange } from './tool-change'

/** The first days of prices, and the first days after their last, in any order. */
export function listPriceDays({ offers, hasPriceHistory }: Tool): readonly string[] {
  if (!hasPriceHistory) return []
  return offers.flatMap(({ validFrom, validUntil }) => [
    ...(validFrom === undefined ? [] : [validFrom]),
    ...(validUntil === undefined ? [] : [moveDay(validUntil, 1)]),
  ])
}

/**
 * What a tool costs for a case, where that became another on a day: `$41 a month from Tidewater` and `$36 a month from
 * Harbor`, or the answer to the budget. Nothing where the page shows the same before and after: the price of another
 * provider changed, or less than a cent.
 */
export function findWatchedPrice(
  tool: Tool,
  day: string,
  { buyerCase, today }: { buyerCase: BuyerCase; today: string },
): ToolChange | undefined {
  if (keepsVendorsPrice(tool, day, buyerCase)) return undefined
  const quotes = {
    before: quoteOn(tool, { day: moveDay(day, -1), told: day }, buyerCase),
    after: quoteOn(tool, { day, told: day }, buyerCase),
  }
  const price = findPrice(quotes)
  const budget = findBudget(quotes, buyerCase)
  const found = price ?? budget
  if (found === undefined) return undefined
  const { source, asOf } = (getLeadQuote(quotes.after) ?? getLeadQuote(quotes.before))?.offer ?? {}
  const isToCome = day > today
  return {
    id: `costs/${tool.slug}/${day}/${identifyCase(buyerCase)}`,
    tool,
    day,
    subject: 'price',
    title: `${tool.name}: ${sayChange(found, day)}`,
    ...(found.before !== undefined && { before: found.before }),
    after: found.after,
    details: budget === undefined ? [] : [budget.detail],
    isToCome,
    path: `${writePriceCase(address.tool(tool.slug), buyerCase)}#${pricesAnchor}`,
    row: found.row,
    ...(source !== undefined && { source }),
    ...(asOf !== undefined && { asOf }),
  }
}

type Quotes = { before: ToolQuote; after: ToolQuote }
type Found = { before?: string; after: string; row: string }

type When = { day: string; told: string }

function quoteOn({ offers, facts, maker }: Tool, { day, told }: When, { workload }: BuyerCase): ToolQuote {
  return computeQuote({ offers: offersOn(offers, day, told), facts, maker }, workload, day)
}

/**
 * Whether the vendor's own price stands for the tool before a day and on it. Most changes are those of other providers, and
 * this tells without quoting them all. A budget may be met by any provider.
 */
function keepsVendorsPrice(tool: Tool, day: string, buyerCase: BuyerCase): boolean {
  const own = tool.offers.filter(({ isVendors }) => isVendors)
  const isChanged = own.some(({ validFrom, validUntil }) => validFrom === day || validUntil === moveDay(day, -1))
  if (own.length === 0 || isChanged || buyerCase.mustHaves.budget !== undefined) return false
  const { vendor } = quoteOn({ ...tool, offers: own }, { day, told: day }, buyerCase)
  return vendor?.cost.state === 'computed' && Number(vendor.cost.amount) > 0
}

function findPrice({ before, after }: Quotes): Found | undefined {
  if (formatMonthlyCost(before) === formatMonthlyCost(after)) return undefined
  const isFirst = before.state === 'unknown' || before.state === 'announced'
  return { ...(!isFirst && { before: sayCost(before) }), after: sayCost(after), row: 'cost' }
}

function findBudget(
  { before, after }: Quotes,
  { mustHaves: { budget } }: BuyerCase,
): (Found & { detail: string }) | undefined {
  if (budget === undefined) return undefined
  const [was, is] = [checkBudget(before, budget), checkBudget(after, budget)]
  if (was.answer === is.answer) return undefined
  return {
    before: was.found,
    after: is.found,
    row: is.from === 'cheapest' ? 'cheapest' : 'cost',
    detail: `${nameBudget(budget)} was ${was.answer} before and is ${is.answer} from then on`,
  }
}

function sayCost(quote: ToolQuote): string {
  const provider = getLeadQuote(quote)?.offer.provider.name
  return `${formatMonthlyCost(quote)}${provider === undefined ? '' : ` from ${provider}`}`
}

/** The same words before the day and after it, so that an announced change does not become another. */
function sayChange({ before, after }: Found, day: string): string {
  const date = formatDate(day)
  return before === undefined
    ? `${after} is its first known price, from ${date} on`
    : `${before} before ${date}, ${after} from then on`
}

/** What of a case a price depends on: `10000-2000-500-50`, with `-batch` and `-budget-100` where asked for. */
function identifyCase({ workload, mustHaves }: BuyerCase): string {
  const { requests, input, output, cached, service } = workload
  const budget = mustHaves.budget === undefined ? [] : ['budget', mustHaves.budget]
  return [requests, input, output, cached, ...(service === undefined ? [] : [service]), ...budget].join('-')
}
