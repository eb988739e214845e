import type { CostLine } from '@/lib/pricing/cost'
import { listComparableCosts } from '@/lib/pricing/cost-comparison'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'

/** A part of a bar, from 0 to 100 % of the width of the figure. */
export type Span = { at: number; width: number }

/** The cost of a side on a scale that all sides share. */
export type CostBar = {
  quote: Quote
  /** What a month costs in US dollars, as a decimal number. */
  amount: string
  /** The lines of the sum that are not zero. */
  lines: readonly CostLine[]
  /** Where each line is drawn; one span for all where the bar is too short to be divided. */
  spans: readonly Span[]
}

/** The bars of the sides, in their order; nothing for a side whose cost is not known. The highest cost is 100 % long. */
export function placeCosts(quotes: readonly ToolQuote[]): readonly (CostBar | undefined)[] {
  const costs = listComparableCosts(quotes)
  const highest = Math.max(...costs.map((cost) => Number(cost?.amount ?? 0)))
  return quotes.map((toolQuote, side) => {
    const amount = costs[side]?.amount
    const quote = getLeadQuote(toolQuote)
    if (amount === undefined || quote?.cost.state !== 'computed') return undefined
    const lines = quote.cost.lines.filter((line) => Number(line.amount) > 0)
    return { quote, amount, lines, spans: stackParts(lines.map((line) => (100 * Number(line.amount)) / highest)) }
  })
}

/** The least width of anything that is drawn: 4 pixels on the narrowest phone. */
export const minWidth = 1.5

/**
 * Parts of a bar one after the other; lengths and results are per cent of the figure. The bar keeps its true length. A part
 * below 1.5 % is drawn 1.5 % wide, and the widest part is narrowed by as much. A bar below 6 %, or one whose widest part would
 * become too narrow, is drawn undivided, at least 1.5 % wide. For 90, 9.5 and 0.5: 0 to 89, 89 to 98.5 and 98.5 to 100.
 */
export function stackParts(lengths: readonly number[]): readonly Span[] {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (total < 4 * minWidth) return [{ at: 0, width: Math.max(minWidth, total) }]
  const widths = lengths.map((length) => Math.max(minWidth, length))
  const excess = widths.reduce((sum, width) => sum + width, 0) - total
  const widest = widths.indexOf(Math.max(...widths))
  if ((widths[widest] ?? 0) - excess < minWidth) return [{ at: 0, width: total }]
  let at = 0
  return widths.map((width, index) => {
    const span = { at, width: index === widest ? width - excess : width }
    at += span.width
    return span
  })
}
