import type { Tool } from '@/lib/catalogue/catalogue'
import { lowerFirst } from '@/lib/catalogue/words'
import type { ToolQuote } from '@/lib/pricing/quote'
import { formatMonthlyCost } from '@/lib/pricing/summary'
import type { Outcome } from './brief/statement'
import { formatEntryPrice, formatVerdict } from './format'
import { getPanelVerdict } from './verdict'

type PricedTool = Pick<Tool, 'name' | 'pricing'>

type Summarized = {
  tools: readonly PricedTool[]
  /** In the order of the tools. */
  quotes: readonly ToolQuote[]
  outcome: Pick<Outcome, 'headline' | 'because'>
  /** The case in words, where it is not the one that every page begins with. */
  caseWords?: string | undefined
}

/**
 * A comparison in two sentences, for search results and shared links: what it comes to, and what each tool costs unless that
 * was said. `For the case “Chat · must have open weights”: Harbor, unless your prompts exceed 32,000 tokens. Harbor: $41 a
 * month; Lantern: price not known.`
 */
export function summarizeComparison({ tools, quotes, outcome, caseWords }: Summarized): string {
  const { headline, because } = outcome
  const words = [headline, sayPrices(tools, quotes, headline) ?? because].filter(Boolean).join(' ')
  return caseWords === undefined ? words : `For the case “${caseWords}”: ${words}`
}

/** What the panel says of a tool and what it costs: `Ship, 75/100 (3 ship / 1 skip); $41 a month`. */
export function summarizeTool(tool: Tool, quote: ToolQuote): string {
  const { verdict, meanScore, ship, skip } = getPanelVerdict(tool)
  const score = meanScore === undefined ? 'not scored' : `${meanScore}/100`
  const judgement = verdict === 'none' ? '' : `, ${score} (${ship} ship / ${skip} skip)`
  return `${formatVerdict(verdict)}${judgement}; ${lowerFirst(formatPrice(tool, quote))}`
}

/**
 * What a tool costs where nothing beside it says that it is a price: `$41 a month`, `Price on request`. Where no list has an
 * offer of it, what editors say: `Free (entry price)`.
 */
export function formatPrice({ pricing }: Pick<Tool, 'pricing'>, quote: ToolQuote): string {
  return quote.state === 'unknown' && pricing !== undefined
    ? `${formatEntryPrice(pricing.entry)} (entry price)`
    : formatMonthlyCost(quote)
}

/** Nothing where no offer is known, or where all amounts stand in `said`. */
function sayPrices(tools: readonly PricedTool[], quotes: readonly ToolQuote[], said: string): string | undefined {
  const costs = tools.flatMap((tool, side) => {
    const quote = quotes[side]
    return quote === undefined ? [] : [{ name: tool.name, cost: lowerFirst(formatPrice(tool, quote)) }]
  })
  if (quotes.every(({ state }) => state === 'unknown')) return undefined
  if (costs.every(({ cost }) => said.includes(readAmount(cost)))) return undefined
  return `${costs.map(({ name, cost }) => `${name}: ${cost}`).join('; ')}.`
}

/** `$41` of `from $41 a month`; words without an amount stay. */
function readAmount(cost: string): string {
  return cost.match(/\S*\d\S*/)?.[0] ?? cost
}
