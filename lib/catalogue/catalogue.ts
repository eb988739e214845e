import { describeByFacts } from './describe-by-facts'
import type { FactKey } from './facts'
import { ContentError, type Fault } from './fault'
import { findFigureFaults } from './figures/find-figure-faults'
import { findReferenceFaults } from './invariants'
import { findLogo, findLogoFaults, type Logo } from './logo'
import { renderMarkdown, renderPageMarkdown } from './markdown'
import { mergeFacts } from './merge-facts'
import type { OfferEntry } from './offer-schema'
import { parseRecords, type Records, type ReviewRecord, type ToolRecord } from './records'
import type { Points, Rubric } from './rubric'
import type { EntryPrice, Fact, Facts, Revision, Verdict } from './schema'
import { compareText } from './slug'
import type { Content } from './source-file'

/** HTML rendered from Markdown and sanitised. */
export type Html = string

export type Site = {
  name: string
  tagline: string
  description: string
  /** Where readers send corrections: `https://…` or `mailto:…`. */
  corrections?: string | undefined
}
export type Category = { slug: string; name: string; description: string }
/**
 * What sort of thing a tool is. `job` ends a sentence such as "A router …"; `uses` has the slugs of the kinds that it passes
 * its work to.
 */
export type Kind = {
  slug: string
  name: string
  job: string
  uses?: readonly string[] | undefined
  /** The slugs of the reviewers who judge each judged tool of this kind. Others may join them. */
  panel?: readonly string[] | undefined
}
export type Reviewer = {
  slug: string
  name: string
  looksFor: string
  /** How the scores come about. */
  rubric?: Rubric | undefined
  body: Html
}
export type Page = { slug: string; title: string; description: string; updated: string; body: Html }

/** One reviewer's verdict on one tool. */
export type Review = {
  reviewer: Reviewer
  verdict: Verdict
  score?: number | undefined
  /** What the score is the sum of, by the keys of the reviewer's criteria. */
  points?: Points | undefined
  /** When to follow the verdict: the end of "Ship if …" or "Skip if …", without a full stop. */
  line: string
  /** The day it was first written. */
  written: string
  /** Every change of its verdict or score, the earliest first. */
  revised: readonly Revision[]
  /** As of an earlier day: the day of a later change, which line and body are from. An empty line was written for another verdict. */
  textFrom?: string | undefined
  body: Html
}

/** Who sells tools: a vendor itself, or somebody who resells or hosts them. */
export type Provider = { slug: string; name: string; website?: string | undefined }

/** Who makes tools. `providers` are the vendor's own, the main one first. */
export type Vendor = {
  name: string
  /** Absent where there is none to draw: then a monogram takes its place. */
  logo?: Logo | undefined
  providers: readonly Provider[]
  website?: string | undefined
}

/** One price list of one provider for one tool, from one source. */
export type Offer = Omit<OfferEntry, 'provider'> & {
  provider: Provider
  /** Whether the tool's vendor sells it itself. */
  isVendors: boolean
  /** Whether the tool's record states it. It replaces what price lists say of the same provider and model. */
  isByHand: boolean
}

export type Tool = {
  slug: string
  name: string
  vendor: string
  /** Absent when nothing is known of the vendor but its name. */
  maker?: Vendor | undefined
  category: Category
  kind: Kind
  website?: string | undefined
  /** Where the weights can be downloaded. */
  weights?: string | undefined
  /** Written by editors, or made of the tool's facts. */
  tagline: string
  bestFor?: string | undefined
  notFor?: string | undefined
  pricing?: { entry: EntryPrice; summary: string } | undefined
  facts: Facts
  /** Every offer that was ever recorded, past ones too. */
  offers: readonly Offer[]
  /** Whether an offer states its first or last day: without one its prices have no history. Known without reading the offers. */
  hasPriceHistory: boolean
  /** The day that its newest offer's source is from; absent without offers. Known without reading the offers. */
  priced?: string | undefined
  aliases: readonly string[]
  /** Empty where editors wrote none. */
  summary: Html
  /** In the order of the panel. */
  reviews: readonly Review[]
}

/** Two to four tools that editors set side by side, in bytewise order of their slugs. */
export type CuratedComparison = { tools: readonly Tool[]; question: string }

/** The whole content, checked and linked. Frozen. */
export type Catalogue = {
  site: Site
  /** By slug, in bytewise order. */
  tools: ReadonlyMap<string, Tool>
  /** By name in lower case. */
  toolsByName: ReadonlyMap<string, Tool>
  /** From former slugs to current ones. */
  aliases: ReadonlyMap<string, string>
  categories: ReadonlyMap<string, Category>
  kinds: ReadonlyMap<string, Kind>
  /** By slug, in the order of the panel. */
  reviewers: ReadonlyMap<string, Reviewer>
  pages: ReadonlyMap<string, Page>
  providers: ReadonlyMap<string, Provider>
  /** By name. */
  vendors: ReadonlyMap<string, Vendor>
  comparisons: readonly CuratedComparison[]
  /** The curated comparisons that contain a tool, by its slug. */
  comparisonsOf: ReadonlyMap<string, readonly CuratedComparison[]>
  /** The tools of a kind, by its slug, in bytewise order. */
  toolsOfKind: ReadonlyMap<string, readonly Tool[]>
  /** All tools: newest review first, then newest release, then by name. Tools without a review come last. */
  latest: readonly Tool[]
  /** The day of the oldest price source; absent when no price is recorded. */
  pricesSince?: string | undefined
  /** How many offers are recorded, past ones too, and of how many providers. Known without reading the offers. */
  recorded: { offers: number; providers: number }
}

/** Checked records with rendered Markdown. This form is stored, and a catalogue is linked from it. */
export type RenderedRecords = Omit<Records, 'tools' | 'reviews' | 'offers' | 'facts' | 'imports' | 'vendors'> & {
  vendors: Record<string, RenderedVendor>
  /** In bytewise order of their slugs. */
  tools: readonly RenderedTool[]
  /** Tools refer to these by number, because many share a licence or a context window. */
  facts: readonly Fact[]
  pricesSince?: string
  recorded: Catalogue['recorded']
  /** Texts of tools and reviews, by number. They are most of a catalogue, and a page needs few of them. */
  prose: { at: (number: number) => Html | undefined }
  /** The offers of tools, by number. There are twenty for a tool, and a page needs those of a few tools. */
  offers: { at: (number: number) => readonly RenderedOffer[] | undefined }
}

export type RenderedTool = Omit<ToolRecord, 'file' | 'body' | 'facts' | 'factsFrom' | 'offers' | 'tagline'> & {
  tagline: string
  facts: { readonly [key in FactKey]?: number }
  prose: number
  /** The number of its offers; absent without any. */
  offers?: number
  hasPriceHistory?: true
  /** The day that the newest source of its offers is from. */
  priced?: string
  /** In the order of the panel. */
  reviews: readonly RenderedReview[]
}
type RenderedVendor = Omit<Records['vendors'][string], 'logo'> & { logo?: Logo }
export type RenderedOffer = OfferEntry & { isByHand: boolean }
export type RenderedReview = Omit<ReviewRecord, 'file' | 'body' | 'tool' | 'marks'> & { prose: number }

/** Rendered records with every text and offer in memory. */
export type StorableRecords = RenderedRecords & {
  prose: readonly Html[]
  offers: readonly (readonly RenderedOffer[])[]
}

/** Every fault of a content folder, and the records that could be read. */
export function checkContent(content: Content): { records: Records; faults: Fault[] } {
  const { records, referable, faults: ofFiles } = parseRecords(content)
  const faults = [...ofFiles, ...findReferenceFaults(records, referable), ...findLogoFaults(content, records)]
  return { records, faults: [...faults, ...findFigureFaults(records, faults)] }
}

/** Renders checked content. Throws a ContentError that lists every fault. */
export function renderContent(content: Content): StorableRecords {
  const { records, faults } = checkContent(content)
  if (faults.length > 0) throw new ContentError(faults)
  const reviewers = records.reviewers
    .map((reviewer) => ({ ...reviewer, body: renderMarkdown(reviewer.body) }))
    .sort((a, b) => a.order - b.order || compareText(a.slug, b.slug))
  const panelOrder = reviewers.map(({ slug }) => slug)
  const reviewsOf = groupBy(records.reviews, (review) => review.tool)
  const facts = new Map<string, { number: number; fact: Fact }>()
  const prose: Html[] = []
  const offers: RenderedOffer[][] = []
  const listed = new Map(records.offers.map((file) => [file.tool, file.offers]))
  const found = new Map(records.facts.map((file) => [file.tool, file.facts]))
  const tools = [...records.tools]
    .sort((a, b) => compareText(a.slug, b.slug))
    .map(({ file: _, body, factsFrom, offers: byHand, tagline, ...tool }) => {
      const toolFacts = mergeFacts(tool.facts, found.get(tool.slug) ?? {}, factsFrom)
      return {
        ...tool,
        tagline: tagline ?? describeByFacts(tool.vendor, records.kinds[tool.kind]?.name ?? '', toolFacts),
        facts: Object.fromEntries(Object.entries(toolFacts).map(([key, fact]) => [key, numberFact(fact)])),
        prose: prose.push(renderMarkdown(body)) - 1,
        ...numberOffers(byHand, listed.get(tool.slug) ?? []),
        reviews: (reviewsOf.get(tool.slug) ?? [])
          .toSorted((a, b) => panelOrder.indexOf(a.reviewer) - panelOrder.indexOf(b.reviewer))
          .map(({ file: _, tool: __, marks: ___, body, ...review }) => ({
            ...review,
            prose: prose.push(renderMarkdown(body)) - 1,
          })),
      }
    })
  return {
    site: records.site,
    categories: records.categories,
    kinds: records.kinds,
    comparisons: records.comparisons,
    providers: records.providers,
    vendors: Object.fromEntries(
      Object.entries(records.vendors).map(([name, vendor]) => [name, renderVendor(content, vendor)]),
    ),
    tools,
    offers,
    facts: [...facts.values()].map(({ fact }) => fact),
    ...findOldestSource(offers.flat()),
    recorded: {
      offers: offers.flat().length,
      providers: new Set(offers.flat().map(({ provider }) => provider)).size,
    },
    prose,
    reviewers,
    pages: records.pages.map((page) => ({ ...page, body: renderPageMarkdown(page.body) })),
  }

  function numberOffers(
    byHand: readonly OfferEntry[],
    fromLists: readonly OfferEntry[],
  ): Pick<RenderedTool, 'offers' | 'priced' | 'hasPriceHistory'> {
    if (byHand.length + fromLists.length === 0) return {}
    const all = [
      ...byHand.map((offer) => ({ ...offer, isByHand: true })),
      ...fromLists.map((offer) => ({ ...offer, isByHand: false })),
    ]
    return {
      offers: offers.push(all) - 1,
      priced: newest(all.map(({ asOf }) => asOf)),
      ...(all.some(({ validFrom, validUntil }) => validFrom ?? validUntil) && { hasPriceHistory: true }),
    }
  }

  function numberFact(fact: Fact): number {
    const text = JSON.stringify(fact)
    const { number } = facts.get(text) ?? { number: facts.size }
    facts.set(text, { number, fact })
    return number
  }
}

function findOldestSource(offers: readonly RenderedOffer[]): { pricesSince?: string } {
  const pricesSince = offers.map(({ asOf }) => asOf).sort()[0]
  return pricesSince === undefined ? {} : { pricesSince }
}

function renderVendor(content: Content, { logo: icon, ...vendor }: Records['vendors'][string]): RenderedVendor {
  const logo = icon === undefined ? undefined : findLogo(content, icon)
  return { ...vendor, ...(logo !== undefined && { logo }) }
}

/** The day of a tool's newest review or revision of one; an empty string without reviews. */
export function newestReview({ reviews }: Pick<Tool, 'reviews'>): string {
  return newest(reviews.map(reviewedOn))
}

/** The day since which a review stands as it is: of its last revision, or else the day it was written. */
export function reviewedOn({ written, revised }: Pick<Review, 'written' | 'revised'>): string {
  return revised.at(-1)?.on ?? written
}

/** The day of what is newest on a tool's page, a review or a price; an empty string without both. */
export function newestChange(tool: Pick<Tool, 'reviews' | 'priced'>): string {
  return newest([newestReview(tool), tool.priced ?? ''])
}

/** The latest of some days; an empty string without any. */
export function newest(days: readonly string[]): string {
  let latest = ''
  for (const day of days) if (day > latest) latest = day
  return latest
}

/** Groups items by key and keeps their order. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
