import type { FactKey } from './facts'
import { ContentError, type Fault } from './fault'
import { findReferenceFaults } from './invariants'
import { get, LazyTool } from './lazy-tool'
import { renderMarkdown } from './markdown'
import { parseRecords, type Records, type ReviewRecord, type ToolRecord } from './records'
import type { EntryPrice, Fact, Facts, Verdict } from './schema'
import type { Content } from './source-file'

/** HTML that was sanitised when its Markdown was rendered. */
export type Html = string

export type Site = { name: string; tagline: string; description: string }
export type Category = { slug: string; name: string; description: string }
/** What sort of thing a tool is; `job` ends a sentence such as "A router …". */
export type Kind = { slug: string; name: string; job: string }
export type Reviewer = { slug: string; name: string; looksFor: string; body: Html }
export type Page = { slug: string; title: string; description: string; updated: string; body: Html }

/** One reviewer's verdict on one tool. */
export type Review = { reviewer: Reviewer; verdict: Verdict; score?: number | undefined; written: string; body: Html }

export type Tool = {
  slug: string
  name: string
  vendor: string
  category: Category
  kind: Kind
  website?: string | undefined
  tagline: string
  bestFor: string
  notFor: string
  pricing: { entry: EntryPrice; summary: string }
  facts: Facts
  aliases: readonly string[]
  summary: Html
  /** In the order of the panel. */
  reviews: readonly Review[]
}

/** Two to four tools that editors set side by side, in bytewise order of their slugs. */
export type CuratedComparison = { tools: readonly Tool[]; question: string }

/** Everything the site tells, checked and linked. Nothing in it changes after it was made. */
export type Catalogue = {
  site: Site
  /** By slug, in bytewise order. */
  tools: ReadonlyMap<string, Tool>
  /** By name in small letters. */
  toolsByName: ReadonlyMap<string, Tool>
  /** From the slugs tools had before to the ones they have. */
  aliases: ReadonlyMap<string, string>
  categories: ReadonlyMap<string, Category>
  kinds: ReadonlyMap<string, Kind>
  /** By slug, in the order of the panel. */
  reviewers: ReadonlyMap<string, Reviewer>
  pages: ReadonlyMap<string, Page>
  comparisons: readonly CuratedComparison[]
  /** The curated comparisons a tool stands in, by its slug. */
  comparisonsOf: ReadonlyMap<string, readonly CuratedComparison[]>
  /** The tools of a kind, by its slug, in bytewise order. */
  toolsOfKind: ReadonlyMap<string, readonly Tool[]>
  /** All tools, those with the newest review first; of one day, by name. */
  latest: readonly Tool[]
}

/** Records that were checked and whose Markdown is rendered: what a catalogue is linked from, and stored as. */
export type RenderedRecords = Omit<Records, 'tools' | 'reviews'> & {
  /** In bytewise order of their slugs. */
  tools: readonly RenderedTool[]
  /** What the facts of tools refer to by number: many have the same licence or context window. */
  facts: readonly Fact[]
  /** What tools and reviews say, by its number. It is most of a catalogue, and a page shows little of it. */
  prose: { at: (number: number) => Html | undefined }
}

export type RenderedTool = Omit<ToolRecord, 'file' | 'body' | 'facts'> & {
  facts: { readonly [key in FactKey]?: number }
  prose: number
  /** In the order of the panel. */
  reviews: readonly RenderedReview[]
}
export type RenderedReview = Omit<ReviewRecord, 'file' | 'body' | 'tool'> & { prose: number }

/** Every fault of a content folder, together with the records that could be read. */
export function checkContent(content: Content): { records: Records; faults: Fault[] } {
  const { records, referable, faults } = parseRecords(content)
  return { records, faults: [...faults, ...findReferenceFaults(records, referable)] }
}

/** Renders what was checked. Throws a ContentError that lists every fault when there are any. */
export function renderContent(content: Content): RenderedRecords & { prose: readonly Html[] } {
  const { records, faults } = checkContent(content)
  if (faults.length > 0) throw new ContentError(faults)
  const render = <T extends { body: string }>(record: T): T => ({ ...record, body: renderMarkdown(record.body) })
  const reviewers = records.reviewers.map(render).sort((a, b) => a.order - b.order || compareText(a.slug, b.slug))
  const panelOrder = reviewers.map(({ slug }) => slug)
  const reviewsOf = groupBy(records.reviews, (review) => review.tool)
  const facts = new Map<string, { number: number; fact: Fact }>()
  const prose: Html[] = []
  const tools = [...records.tools]
    .sort((a, b) => compareText(a.slug, b.slug))
    .map(({ file: _, body, ...tool }) => ({
      ...tool,
      facts: Object.fromEntries(Object.entries(tool.facts).map(([key, fact]) => [key, numberFact(fact)])),
      prose: prose.push(renderMarkdown(body)) - 1,
      reviews: (reviewsOf.get(tool.slug) ?? [])
        .toSorted((a, b) => panelOrder.indexOf(a.reviewer) - panelOrder.indexOf(b.reviewer))
        .map(({ file: _, tool: __, body, ...review }) => ({ ...review, prose: prose.push(renderMarkdown(body)) - 1 })),
    }))
  return {
    site: records.site,
    categories: records.categories,
    kinds: records.kinds,
    comparisons: records.comparisons,
    tools,
    facts: [...facts.values()].map(({ fact }) => fact),
    prose,
    reviewers,
    pages: records.pages.map(render),
  }

  function numberFact(fact: Fact): number {
    const text = JSON.stringify(fact)
    const { number } = facts.get(text) ?? { number: facts.size }
    facts.set(text, { number, fact })
    return number
  }
}

/** Joins rendered records to one catalogue. Throws when a record refers to one that is not there. */
export function linkCatalogue(records: RenderedRecords): Catalogue {
  const source = {
    categories: indexRecords(records.categories),
    kinds: indexRecords(records.kinds),
    reviewers: indexBySlug(records.reviewers.map(({ slug, name, looksFor, body }) => ({ slug, name, looksFor, body }))),
    facts: deepFreeze(records.facts),
    prose: records.prose,
  }
  const { categories, kinds, reviewers } = source
  const tools = indexBySlug(records.tools.map((tool) => new LazyTool(tool, source)))
  const comparisons = records.comparisons.map(({ tools: slugs, question }) => ({
    tools: slugs.toSorted(compareText).map((slug) => get(tools, slug)),
    question,
  }))
  const places = comparisons.flatMap((comparison) => comparison.tools.map((tool) => ({ slug: tool.slug, comparison })))

  return deepFreeze({
    site: { name: records.site.name, tagline: records.site.tagline, description: records.site.description },
    tools,
    toolsByName: new Map([...tools.values()].map((tool) => [tool.name.toLowerCase(), tool])),
    aliases: new Map(records.tools.flatMap((tool) => tool.aliases.map((alias) => [alias, tool.slug] as const))),
    categories,
    kinds,
    reviewers,
    pages: indexBySlug(records.pages.map(({ file: _, ...page }) => page)),
    comparisons,
    comparisonsOf: new Map(
      [...groupBy(places, (place) => place.slug)].map(([slug, found]) => [
        slug,
        found.map((place) => place.comparison),
      ]),
    ),
    toolsOfKind: groupBy(tools.values(), (tool) => tool.kind.slug),
    latest: [...tools.values()]
      .map((tool) => ({ tool, day: newestReview(tool) }))
      .sort((a, b) => compareText(b.day, a.day) || compareText(a.tool.name, b.tool.name))
      .map(({ tool }) => tool),
  })
}

/** The day of a tool's newest review, or an empty text without reviews. */
export function newestReview({ reviews }: Pick<Tool, 'reviews'>): string {
  let newest = ''
  for (const { written } of reviews) if (written > newest) newest = written
  return newest
}

/** Bytewise order for the characters slugs are made of. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function indexRecords<T extends object>(records: Record<string, T>): Map<string, T & { slug: string }> {
  return new Map(Object.entries(records).map(([slug, record]) => [slug, { slug, ...record }]))
}

function indexBySlug<T extends { slug: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.slug, item]))
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

/** Freezes plain objects, arrays and maps, however deep. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof Map) Object.assign(value, { set: refuseChange, delete: refuseChange, clear: refuseChange })
  Object.freeze(value)
  const children = value instanceof Map ? value.values() : Object.values(value)
  for (const child of children) deepFreeze(child)
  return value
}

function refuseChange(): never {
  throw new TypeError('a catalogue never changes')
}
