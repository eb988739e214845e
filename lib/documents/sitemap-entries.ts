import {
  type Catalogue,
  groupBy,
  newest,
  newestChange,
  newestReview,
  reviewedOn,
  type Tool,
} from '@/lib/catalogue/catalogue'
import { findRelated, relatedOnTool } from '@/lib/comparison/related'
import { type PageRef, pagePath } from '@/lib/page-ref'

/** A page for search engines, with the day of its last change if known. */
export type SitemapEntry = { path: string; changed?: string }

/** The day of the newest review or price of each tool; empty without both. */
type Days = ReadonlyMap<Tool, string>

/**
 * Every page that should be indexed, each once. A generator, because 10,000 tools take a third of a second. Besides
 * curated comparisons it lists those that tool pages link to, at most six per tool: 10,000 tools of 4 kinds give
 * 60,000 of 12 million same-kind pairs. A page that lists tools with their prices changes with the newest review or price
 * of any of them, one without prices with the newest review. An alternatives page has no day, because other tools change
 * its order. `pricesChanged` is the day of the newest price change.
 */
export function* listSitemapEntries(catalogue: Catalogue, pricesChanged?: string): Generator<SitemapEntry> {
  const tools = [...catalogue.tools.values()]
  const days: Days = new Map(tools.map((tool) => [tool, newestChange(tool)]))
  const reviewed = newest(tools.map(newestReview))
  for (const kind of ['home', 'comparisons', 'categories', 'panel'] as const) yield entry({ kind }, reviewed)
  yield entry({ kind: 'tools' }, newestOf(tools, days))
  yield entry({ kind: 'changes' }, pricesChanged)
  for (const kind of ['newsletter', 'badges', 'developers', 'apiReference'] as const) yield entry({ kind })
  const categories = groupBy(tools, (tool) => tool.category.slug)
  for (const slug of catalogue.categories.keys()) {
    yield entry({ kind: 'category', slug }, newestOf(categories.get(slug) ?? [], days))
  }
  yield* listReviewers(catalogue, tools)
  for (const { slug, updated } of catalogue.pages.values()) yield entry({ kind: 'page', slug }, updated)
  for (const tool of tools) {
    yield entry({ kind: 'tool', slug: tool.slug }, days.get(tool))
    const peers = [catalogue.toolsOfKind.get(tool.kind.slug), categories.get(tool.category.slug)]
    if (peers.some((group = []) => group.length > 1)) yield entry({ kind: 'alternatives', slug: tool.slug })
  }
  yield* listComparisons(catalogue, tools, days)
}

function* listReviewers({ reviewers }: Catalogue, tools: readonly Tool[]): Generator<SitemapEntry> {
  const reviewed = new Map<string, string>()
  for (const review of tools.flatMap((tool) => tool.reviews)) {
    const { slug } = review.reviewer
    reviewed.set(slug, newest([reviewedOn(review), reviewed.get(slug) ?? '']))
  }
  for (const slug of reviewers.keys()) yield entry({ kind: 'reviewer', slug }, reviewed.get(slug))
}

function* listComparisons(catalogue: Catalogue, tools: readonly Tool[], days: Days): Generator<SitemapEntry> {
  const seen = new Set<string>()
  for (const sides of findComparisons(catalogue, tools)) {
    const found = entry({ kind: 'comparison', slugs: sides.map(({ slug }) => slug) }, newestOf(sides, days))
    if (!seen.has(found.path)) yield found
    seen.add(found.path)
  }
}

function* findComparisons(catalogue: Catalogue, tools: readonly Tool[]): Generator<readonly Tool[]> {
  for (const { tools } of catalogue.comparisons) yield tools
  for (const tool of tools) for (const { tools } of findRelated(catalogue, [tool], relatedOnTool)) yield tools
}

function entry(pageRef: PageRef, changed?: string): SitemapEntry {
  return { path: pagePath(pageRef), ...(changed ? { changed } : {}) }
}

function newestOf(tools: readonly Tool[], days: Days): string {
  return newest(tools.map((tool) => days.get(tool) ?? ''))
}
