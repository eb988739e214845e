import type { Tool } from '@/lib/catalogue/catalogue'
import type { ToolQuote } from '@/lib/pricing/quote'

/** A tool of a comparison and its prices for the case. */
export type Priced = { tool: Tool; quote: ToolQuote }

/** Tools with their prices, which stand in the same order. */
export function joinQuotes(sides: readonly { tool: Tool }[], quotes: readonly ToolQuote[]): readonly Priced[] {
  return sides.flatMap(({ tool }, index) => {
    const quote = quotes[index]
    return quote === undefined ? [] : [{ tool, quote }]
  })
}
