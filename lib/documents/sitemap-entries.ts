import { type Catalogue, newestReview, type Tool } from '@/lib/catalogue/catalogue'
import { findRelated, relatedOnTool } from '@/lib/comparison/related'
import { type PageRef, pagePath } from '@/lib/page-ref'

/** A page that search engines should show, with the day it last changed where that is known. */
export type SitemapEntry = { path: string; changed?: string }

/** The day of each tool's newest review; empty without reviews. */
type Days = ReadonlyMap<Tool, string>

/**
 * Every page that should be indexed, each once and one at a time: of 10,000 tools it takes a third of a second to find
 * all. Of the comparisons that nobody chose there are those that the tools' own pages link to, so at most six a tool: of
 * 10,000 tools in 4 kinds, 60,000 out of 12 million pairs of one kind. A page that lists tools changed when the newest
 * review of one of them was written. An alternatives page has no day, because reviews of other tools move its ranks.
 */
export function* listSitemapEntries(catalogue: Catalogue): Generator<SitemapEntry> {
  const tools = [...catalogue.tools.values()]
  const days: Days = new Map(tools.map((tool) => [tool, newestReview(tool)]))
  const newest = newestOf(tools, days)
  for (const kind of ['home', 'comparisons', 'tools', 'categories', 'panel'] as const) yield entry({ kind }, newest)
  yield entry({ kind: 'newsletter' })
  const categories = groupByCategory(tools)
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
  const newest = new Map<string, string>()
  for (const { reviewer, written } of tools.flatMap((tool) => tool.reviews)) {
    if (written > (newest.get(reviewer.slug) ?? '')) newest.set(reviewer.slug, written)
  }
  for (const slug of reviewers.keys()) yield entry({ kind: 'reviewer', slug }, newest.get(slug))
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

function groupByCategory(tools: readonly Tool[]): Map<string, Tool[]> {
  const categories = new Map<string, Tool[]>()
  for (const tool of tools) {
    const group = categories.get(tool.category.slug)
    if (group === undefined) categories.set(tool.category.slug, [tool])
    else group.push(tool)
  }
  return categories
}

function entry(pageRef: PageRef, changed?: string): SitemapEntry {
  return { path: pagePath(pageRef), ...(changed ? { changed } : {}) }
}

function newestOf(tools: readonly Tool[], days: Days): string {
  const known = tools.map((tool) => days.get(tool) ?? '')
  return known.sort().at(-1) ?? ''
}
