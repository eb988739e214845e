import type { FactKey } from './facts'
import { ContentError, type Fault } from './fault'
import { findReferenceFaults } from './invariants'
import { renderMarkdown } from './markdown'
import { parseRecords, type Records, type ReviewRecord, type ToolRecord } from './records'
import type { EntryPrice, Fact, Facts, Verdict } from './schema'
import { compareText } from './slug'
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

/** The day of a tool's newest review, or an empty text without reviews. */
export function newestReview({ reviews }: Pick<Tool, 'reviews'>): string {
  let newest = ''
  for (const { written } of reviews) if (written > newest) newest = written
  return newest
}

/** Lists of the items that share a key, in the order of the items. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
