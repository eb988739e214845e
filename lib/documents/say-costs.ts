import type { Tool } from '@/lib/catalogue/catalogue'
import { minCostRatio } from '@/lib/comparison/brief/thresholds'
import { areSameKind } from '@/lib/comparison/comparison'
import { compareCosts } from '@/lib/pricing/cost-comparison'
import type { ToolQuote } from '@/lib/pricing/quote'

/** How the costs of tools compare, in sentences, by what an outcome goes by; nothing where no cost is known. */
export function sayCosts(priced: readonly { tool: Tool; quote: ToolQuote }[]): string | undefined {
  const tools = priced.map(({ tool }) => tool)
  return compareCosts(
    tools.map(({ name }) => name),
    priced.map(({ quote }) => quote),
    { areSameKind: areSameKind(tools), threshold: minCostRatio },
  )
}
