import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { writeBrief } from '@/lib/comparison/brief'
import { listStatements } from '@/lib/comparison/brief/list-statements'
import { joinQuotes } from '@/lib/comparison/brief/priced'
import type { Brief, Statement } from '@/lib/comparison/brief/statement'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { type Comparison, compare } from '@/lib/comparison/comparison'
import { computeQuote, type ToolQuote } from '@/lib/pricing/quote'
import { presets } from '@/lib/pricing/workload'
import { panel } from './tools'

export const briefDay = '2026-11-27'

/** The chat workload, equal weights, nothing that a tool must have. */
export const plainCase: BuyerCase = {
  workload: presets.chat.workload,
  weights: new Map(),
  mustHaves: { keys: [] },
}

type Compared = { comparison: Comparison; quotes: readonly ToolQuote[]; buyerCase: BuyerCase }

/** What a brief is written from, and the brief. */
export type Written = Compared & { brief: Brief }

/** Compares tools and writes the brief of it. */
export function writeBriefOf(tools: readonly Tool[], buyerCase: BuyerCase = plainCase): Written {
  const compared = compareFor(tools, buyerCase)
  return { ...compared, brief: writeBrief({ ...compared, day: briefDay }) }
}

/** The same with its statements alone. */
export function stateOf(tools: readonly Tool[], buyerCase: BuyerCase): Compared & { statements: readonly Statement[] } {
  const compared = compareFor(tools, buyerCase)
  const { comparison, quotes } = compared
  const priced = joinQuotes(comparison.sides, quotes)
  return { ...compared, statements: listStatements(priced, comparison.scorecard, buyerCase, briefDay) }
}

function compareFor(tools: readonly Tool[], buyerCase: BuyerCase): Compared {
  const comparison = compareTools(tools)
  const quotes = comparison.sides.map(({ tool }) => computeQuote(tool, buyerCase.workload, briefDay))
  return { comparison, quotes, buyerCase }
}

/** Tools side by side, in bytewise order, without content folder. */
export function compareTools(tools: readonly Tool[]): Comparison {
  return compare(
    catalogueWith(tools),
    tools.map(({ slug }) => slug),
  )
}

function catalogueWith(tools: readonly Tool[]): Catalogue {
  const nothing = new Map<string, never>()
  return {
    site: { name: 'Ship or Skip', tagline: '', description: '' },
    recorded: { offers: 0, providers: 0 },
    tools: new Map(tools.map((tool) => [tool.slug, tool])),
    toolsByName: nothing,
    aliases: nothing,
    categories: nothing,
    kinds: nothing,
    reviewers: new Map(panel.map((reviewer) => [reviewer.slug, reviewer])),
    pages: nothing,
    providers: nothing,
    vendors: nothing,
    comparisons: [],
    comparisonsOf: nothing,
    toolsOfKind: nothing,
    latest: [],
  }
}
