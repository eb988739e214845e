import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { writeBrief } from '@/lib/comparison/brief'
import type { BuyerCase } from '@/lib/comparison/buyer-case'
import { readCase, writeCase } from '@/lib/comparison/case'
import { type Comparison, compare } from '@/lib/comparison/comparison'
import type { Brief } from '@/lib/comparison/statement'
import type { Ignored, RawQuery } from '@/lib/lists/query'
import { quoteTool, type ToolQuote } from '@/lib/pricing/quote'
import { address } from '@/lib/site'

/** A comparison decided for a case on a day: what its alternates are written from. */
export type Decided = {
  comparison: Comparison
  /** The tools with their prices for the workload of the case. */
  priced: readonly { tool: Tool; quote: ToolQuote }[]
  buyerCase: BuyerCase
  /** What of the query is no case. */
  ignored: readonly Ignored[]
  brief: Brief
  /** Path and query of the page that says the same. */
  view: string
  day: string
}

/** Decides a comparison for the case of a query; without one, for the case that every page begins with. */
export function decideComparison(
  catalogue: Catalogue,
  slugs: readonly string[],
  { query = {}, day }: { query?: RawQuery | undefined; day: string },
): Decided {
  const comparison = compare(catalogue, slugs)
  const { ignored, ...buyerCase } = readCase(query, catalogue.reviewers)
  const priced = comparison.sides.map(({ tool }) => ({ tool, quote: quoteTool(tool, buyerCase.workload, day) }))
  const quotes = priced.map(({ quote }) => quote)
  return {
    comparison,
    priced,
    buyerCase,
    ignored,
    brief: writeBrief({ comparison, quotes, buyerCase, day }),
    view: writeCase(address.comparison(slugs), buyerCase),
    day,
  }
}
