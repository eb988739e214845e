import type { Catalogue, Review, Tool } from '@/lib/catalogue/catalogue'
import { compareText } from '@/lib/catalogue/slug'
import { formatReviewVerdict } from '@/lib/comparison/format'
import { pagePath } from '@/lib/page-ref'
import { address, reviewAnchor } from '@/lib/site'
import type { DocumentRequest } from './address'
import { convertToText, makePortable } from './prose'
import { keepXmlCharacters } from './xml-characters'

/** What a feed is about: the whole site, a category or a tool. */
export type FeedSubject = Extract<DocumentRequest, { kind: 'feed' }>['pageRef']

/** One review as a feed tells it. Nothing in it holds a character that XML forbids. */
export type FeedEntry = {
  /** Made of slugs alone, so that a review that changes stays one entry, and so does one whose tool is called anew. */
  id: string
  title: string
  link: string
  /** The day of the review as the moment it begins. A verdict that changed has a newer one. */
  updated: Date
  summary: string
  html: string
  author: { name: string; link: string }
  category: { slug: string; name: string }
}

/** A feed before it is written in a format. */
export type FeedContent = {
  id: string
  title: string
  description: string
  page: string
  siteName: string
  /** The newest review, never the clock. Both formats need one: of an empty feed it is the beginning of 1970. */
  updated: Date
  entries: readonly FeedEntry[]
}

/** How many reviews a feed tells at most, the newest ones. */
export const maxFeedEntries = 50

/** The newest verdicts on what a feed is about; of one day, in the order of tools and then of the panel. */
export function fillFeed(catalogue: Catalogue, siteAddress: string, subject: FeedSubject): FeedContent {
  // The tools with the newest reviews come first, so the newest fifty reviews are all of the first fifty tools.
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

/** The first paragraph of a review. */
function firstParagraph(body: string): string {
  return convertToText(body).split('\n', 1).join('')
}

function isAbout(subject: FeedSubject, tool: Tool): boolean {
  if (subject.kind === 'tool') return tool.slug === subject.slug
  return subject.kind === 'home' || tool.category.slug === subject.slug
}

/** A tag URI (RFC 4151): whose it is, since when, and a name that is never given to anything else. */
function tagUri(siteAddress: string, name: string): string {
  return `tag:${new URL(siteAddress).hostname},2026:${name}`
}
