import type { Tool } from '@/lib/catalogue/catalogue'
import { formatDate, moveDay } from '@/lib/catalogue/dates'
import { nameSource } from '@/lib/catalogue/source-name'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { nameBudget } from '@/lib/comparison/case/must-haves'
import { checkBudget, findLeastCost } from '@/lib/pricing/budget'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import { writePriceCase } from '@/lib/pricing/price-case'
import { computeQuote, type Quote, type ToolQuote } from '@/lib/pricing/quote'
import { formatMonthlyCost } from '@/lib/pricing/summary'
import { address, pricesAnchor } from '@/lib/site'
import { sayOtherProvider } from './other-provider'
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
 * Harbor`, or the answer to the budget. Where another provider stands for the tool, it says what both ask. Nothing where the
 * page shows the same before and after: the price of another provider changed, or less than a cent.
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
  const price = findPrice(quotes, day)
  const budget = findBudget(quotes, buyerCase, day)
  const found = price ?? budget
  if (found === undefined) return undefined
  const { source, asOf } = found.stated?.offer ?? {}
  const isToCome = day > today
  return {
    id: `costs/${tool.slug}/${day}/${identifyCase(buyerCase)}`,
    tool,
    day,
    subject: 'price',
    title: `${tool.name}: ${found.sentence}`,
    ...(found.before !== undefined && { before: found.before }),
    after: found.after,
    details: [...(budget === undefined ? [] : [budget.detail]), ...nameOtherSource(found)],
    isToCome,
    path: `${writePriceCase(address.tool(tool.slug), buyerCase)}#${pricesAnchor}`,
    row: found.row,
    ...(source !== undefined && { source }),
    ...(asOf !== undefined && { asOf }),
  }
}

type Quotes = { before: ToolQuote; after: ToolQuote }
type Found = {
  before?: string
  after: string
  sentence: string
  row: string
  /** The offer whose source tells of the change. */
  stated: Quote | undefined
  /** The offer of another source whose price is named too. */
  alsoStated?: Quote | undefined
}

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

function findPrice({ before, after }: Quotes, day: string): Found | undefined {
  if (formatMonthlyCost(before) === formatMonthlyCost(after)) return undefined
  const standing = { before: getLeadQuote(before), after: getLeadQuote(after) }
  const isFirst = before.state === 'unknown' || before.state === 'announced'
  const words = { ...(!isFirst && { before: sayCost(before) }), after: sayCost(after) }
  return findChange({ before, after }, standing, { words, row: 'cost', day })
}

function findBudget(
  { before, after }: Quotes,
  { mustHaves: { budget } }: BuyerCase,
  day: string,
): (Found & { detail: string }) | undefined {
  if (budget === undefined) return undefined
  const [was, is] = [checkBudget(before, budget), checkBudget(after, budget)]
  if (was.answer === is.answer) return undefined
  const words = { before: was.found, after: is.found }
  const row = is.from === 'cheapest' ? 'cheapest' : 'cost'
  const standing = { before: getLeastQuote(before), after: getLeastQuote(after) }
  return {
    ...findChange({ before, after }, standing, { words, row, day }),
    detail: `${nameBudget(budget)} was ${was.answer} before and is ${is.answer} from then on`,
  }
}

/** The offer that a budget is compared with. */
function getLeastQuote(quote: ToolQuote): Quote | undefined {
  return findLeastCost(quote)?.from === 'cheapest' ? quote.cheapest : getLeadQuote(quote)
}

function findChange(
  quotes: Quotes,
  standing: { before: Quote | undefined; after: Quote | undefined },
  { words, row, day }: { words: { before?: string; after: string }; row: string; day: string },
): Found {
  const other = sayOtherProvider(
    {
      before: { quote: quotes.before, standing: standing.before },
      after: { quote: quotes.after, standing: standing.after },
    },
    day,
  )
  if (other === undefined) {
    return { ...words, sentence: sayChange(words, day), row, stated: standing.after ?? standing.before }
  }
  const { before, after, sentence, isLapsed } = other
  return isLapsed
    ? { before, after, sentence, row, stated: standing.before, alsoStated: standing.after }
    : { before, after, sentence, row, stated: standing.after, alsoStated: standing.before }
}

function nameOtherSource({ stated, alsoStated }: Found): string[] {
  if (alsoStated === undefined || alsoStated.offer.source === stated?.offer.source) return []
  const { provider, source, asOf } = alsoStated.offer
  return [`The source of the price from ${provider.name} is ${nameSource(source)}, ${formatDate(asOf)}`]
}

function sayCost(quote: ToolQuote): string {
  const provider = getLeadQuote(quote)?.offer.provider.name
  if (provider === undefined && quote.state === 'past') return 'no known price'
  return `${formatMonthlyCost(quote)}${provider === undefined ? '' : ` from ${provider}`}`
}

/** The same words before the day and after it, so that an announced change does not become another. */
function sayChange({ before, after }: { before?: string; after: string }, day: string): string {
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
