import { type Catalogue, type Review, reviewedOn, type Tool } from '@/lib/catalogue/catalogue'
import { compareText, getBySlug } from '@/lib/catalogue/slug'
import { formatLine, formatReviewVerdict } from '@/lib/comparison/format'
import { formatReviewChange, listReviewChanges } from '@/lib/comparison/review-changes'
import { escapeText } from '@/lib/html'
import { listToolPriceChanges, readLatestPriceChanges } from '@/lib/lists/price-changes'
import { pagePath } from '@/lib/page-ref'
import { address, reviewAnchor } from '@/lib/site'
import type { DocumentRequest } from './address'
import type { FeedEntry } from './feed-entry'
import { makePriceEntry } from './feed-price-entry'
import { convertToText, makePortable } from './prose'
import { tagUri } from './tag-uri'
import { keepXmlCharacters } from './xml-characters'

/** The subject of a feed: the whole site, a category, a tool or the price changes. */
export type FeedSubject = Extract<DocumentRequest, { kind: 'feed' }>['pageRef']

/** The content of a feed, independent of its format. */
export type FeedContent = {
  id: string
  title: string
  description: string
  page: string
  siteName: string
  /**
   * The day of the newest entry, never the current time. Both formats need a value: an empty feed has the start of
   * 1970.
   */
  updated: Date
  entries: readonly FeedEntry[]
}

/** The maximum number of entries in a feed. */
export const maxFeedEntries = 50

/** What a feed is made from, and the day (`2026-11-27`) as of which prices have changed or are to change. */
type FeedDependencies = { catalogue: Catalogue; siteAddress: string; day: string }

/**
 * The newest reviews of a subject, on the same day in the order of tools, then of the panel. The feed of a tool has its
 * price changes too, that of `/changes` nothing else, and all others have none.
 */
export async function fillFeed(dependencies: FeedDependencies, subject: FeedSubject): Promise<FeedContent> {
  const { catalogue, siteAddress } = dependencies
  const entries = [...listReviewEntries(dependencies, subject), ...(await listPriceEntries(dependencies, subject))]
    .sort((a, b) => b.updated.getTime() - a.updated.getTime())
    .slice(0, maxFeedEntries)
  const { name, description } = catalogue.site
  return {
    id: tagUri(siteAddress, subject.kind === 'home' ? 'feed' : `feed${pagePath(subject)}`),
    title: keepXmlCharacters(titleFeed(catalogue, subject)),
    description: keepXmlCharacters(description),
    page: `${siteAddress}${pagePath(subject)}`,
    siteName: keepXmlCharacters(name),
    updated: entries[0]?.updated ?? new Date(0),
    entries,
  }
}

/** `Ship or Skip: verdicts`, `Ship or Skip: verdicts and prices of Mistral 3.1`, `Ship or Skip: price changes`. */
export function titleFeed({ site, tools, categories }: Catalogue, subject: FeedSubject): string {
  switch (subject.kind) {
    case 'home':
      return `${site.name}: verdicts`
    case 'changes':
      return `${site.name}: price changes`
    case 'category':
      return `${site.name}: verdicts on ${categories.get(subject.slug)?.name}`
    case 'tool':
      return `${site.name}: verdicts and prices of ${tools.get(subject.slug)?.name}`
  }
}

function listReviewEntries({ catalogue, siteAddress }: FeedDependencies, subject: FeedSubject): FeedEntry[] {
  // `latest` is sorted by newest review, so the first fifty tools contain the newest fifty reviews.
  return catalogue.latest
    .filter((tool) => isAbout(subject, tool))
    .slice(0, maxFeedEntries)
    .flatMap((tool) => tool.reviews.map((review) => ({ tool, review })))
    .sort((a, b) => compareText(reviewedOn(b.review), reviewedOn(a.review)) || compareText(a.tool.slug, b.tool.slug))
    .slice(0, maxFeedEntries)
    .map(({ tool, review }) => makeReviewEntry(siteAddress, tool, review))
}

async function listPriceEntries(dependencies: FeedDependencies, subject: FeedSubject): Promise<readonly FeedEntry[]> {
  if (subject.kind !== 'changes' && subject.kind !== 'tool') return []
  const { catalogue, day } = dependencies
  const changes =
    subject.kind === 'changes'
      ? await readLatestPriceChanges(catalogue, day, maxFeedEntries)
      : listToolPriceChanges(getBySlug(catalogue.tools, subject.slug), day)
  return changes.map((change) => makePriceEntry(dependencies, change))
}

function makeReviewEntry(siteAddress: string, tool: Tool, review: Review): FeedEntry {
  const { reviewer, verdict, written, body } = review
  const changes = listReviewChanges(review).map((change) => `Changed ${formatReviewChange(change)}`)
  const said = [`${formatReviewVerdict(review)}.`, formatLine(review), ...changes.slice(-1), firstParagraph(body)]
  const page = `${siteAddress}${address.tool(tool.slug)}`
  return {
    id: tagUri(siteAddress, `reviews/${tool.slug}/${reviewer.slug}`),
    title: keepXmlCharacters(`${reviewer.name} ${verdict === 'ship' ? 'ships' : 'skips'} ${tool.name}`),
    link: `${page}#${reviewAnchor(reviewer.slug, tool.slug)}`,
    published: startOf(written),
    updated: startOf(reviewedOn(review)),
    summary: keepXmlCharacters(said.join(' ')),
    html: keepXmlCharacters(
      [
        `<p>${formatReviewVerdict(review)}</p>`,
        `<p><strong>${escapeText(formatLine(review))}</strong></p>`,
        makePortable(body, page),
        ...changes.map((change) => `<p>${escapeText(change)}</p>`),
      ].join('\n'),
    ),
    author: {
      name: keepXmlCharacters(reviewer.name),
      link: `${siteAddress}${address.reviewer(reviewer.slug)}`,
    },
    category: { slug: tool.category.slug, name: keepXmlCharacters(tool.category.name) },
  }
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function firstParagraph(body: string): string {
  return convertToText(body).split('\n', 1).join('')
}

function isAbout(subject: FeedSubject, tool: Tool): boolean {
  switch (subject.kind) {
    case 'home':
      return true
    case 'changes':
      return false
    case 'category':
      return tool.category.slug === subject.slug
    case 'tool':
      return tool.slug === subject.slug
  }
}
