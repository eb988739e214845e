import type { Catalogue, Review, Tool } from '@/lib/catalogue/catalogue'
import { compareText } from '@/lib/catalogue/slug'
import { formatReviewVerdict } from '@/lib/comparison/format'
import { pagePath } from '@/lib/page-ref'
import { address, reviewAnchor } from '@/lib/site'
import type { DocumentRequest } from './address'
import { convertToText, makePortable } from './prose'
import { keepXmlCharacters } from './xml-characters'

/** The subject of a feed: the whole site, a category or a tool. */
export type FeedSubject = Extract<DocumentRequest, { kind: 'feed' }>['pageRef']

/** One review in a feed, without characters that XML forbids. */
export type FeedEntry = {
  /** Made only of slugs, so that a changed review or a new name of the tool does not create a new entry. */
  id: string
  title: string
  link: string
  /** The start of the day of the review. A changed verdict has a newer day. */
  updated: Date
  summary: string
  html: string
  author: { name: string; link: string }
  category: { slug: string; name: string }
}

/** The content of a feed, independent of its format. */
export type FeedContent = {
  id: string
  title: string
  description: string
  page: string
  siteName: string
  /**
   * The day of the newest review, never the current time. Both formats need a value: an empty feed has the start of
   * 1970.
   */
  updated: Date
  entries: readonly FeedEntry[]
}

/** The maximum number of reviews in a feed. */
export const maxFeedEntries = 50

/** The newest reviews of a subject; on the same day in the order of tools, then of the panel. */
export function fillFeed(catalogue: Catalogue, siteAddress: string, subject: FeedSubject): FeedContent {
  // `latest` is sorted by newest review, so the first fifty tools contain the newest fifty reviews.
  const entries = catalogue.latest
    .filter((tool) => isAbout(subject, tool))
    .slice(0, maxFeedEntries)
    .flatMap((tool) => tool.reviews.map((review) => ({ tool, review })))
    .sort((a, b) => compareText(b.review.written, a.review.written) || compareText(a.tool.slug, b.tool.slug))
    .slice(0, maxFeedEntries)
    .map(({ tool, review }) => makeEntry(siteAddress, tool, review))
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

/** `Ship or Skip: verdicts`, or `Ship or Skip: verdicts on Mistral 3.1`. */
export function titleFeed({ site, tools, categories }: Catalogue, subject: FeedSubject): string {
  if (subject.kind === 'home') return `${site.name}: verdicts`
  return `${site.name}: verdicts on ${(subject.kind === 'tool' ? tools : categories).get(subject.slug)?.name}`
}

function makeEntry(siteAddress: string, tool: Tool, review: Review): FeedEntry {
  const { reviewer, verdict, written, body } = review
  const page = `${siteAddress}${address.tool(tool.slug)}`
  return {
    id: tagUri(siteAddress, `reviews/${tool.slug}/${reviewer.slug}`),
    title: keepXmlCharacters(`${reviewer.name} ${verdict === 'ship' ? 'ships' : 'skips'} ${tool.name}`),
    link: `${page}#${reviewAnchor(reviewer.slug, tool.slug)}`,
    updated: new Date(`${written}T00:00:00Z`),
    summary: keepXmlCharacters(`${formatReviewVerdict(review)}. ${firstParagraph(body)}`),
    html: keepXmlCharacters(`<p>${formatReviewVerdict(review)}</p>\n${makePortable(body, page)}`),
    author: {
      name: keepXmlCharacters(reviewer.name),
      link: `${siteAddress}${address.reviewer(reviewer.slug)}`,
    },
    category: { slug: tool.category.slug, name: keepXmlCharacters(tool.category.name) },
  }
}

function firstParagraph(body: string): string {
  return convertToText(body).split('\n', 1).join('')
}

function isAbout(subject: FeedSubject, tool: Tool): boolean {
  if (subject.kind === 'tool') return tool.slug === subject.slug
  return subject.kind === 'home' || tool.category.slug === subject.slug
}

/** A tag URI (RFC 4151): the site's domain, the year it began to use it, and a name that is never reused. */
function tagUri(siteAddress: string, name: string): string {
  return `tag:${new URL(siteAddress).hostname},2026:${name}`
}
