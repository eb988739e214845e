import { type Catalogue, type Review, reviewedOn, type Tool } from '@/lib/catalogue/catalogue'
import { compareText } from '@/lib/catalogue/slug'
import { formatLine, formatReviewVerdict } from '@/lib/comparison/format'
import { formatReviewChange, listReviewChanges } from '@/lib/comparison/review-changes'
import { escapeText } from '@/lib/html'
import { address, reviewAnchor } from '@/lib/site'
import type { FeedEntry } from './feed-entry'
import { convertToText, makePortable } from './prose'
import { tagUri } from './tag-uri'
import { keepXmlCharacters } from './xml-characters'

/** A review, and the day on which a reader was last told something of it. */
export type ToldReview = { tool: Tool; review: Review; day: string }

/** The newest reviews of some tools by the day of any revision, on the same day in the order of tools, then of the panel. */
export function listNewestReviews(tools: readonly Tool[], max: number): ToldReview[] {
  return tools
    .flatMap((tool) => tool.reviews.map((review) => ({ tool, review, day: reviewedOn(review) })))
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.tool.slug, b.tool.slug))
    .slice(0, max)
}

/** A review as an entry. */
export function makeReviewEntry(
  { siteAddress }: { catalogue: Pick<Catalogue, 'site'>; siteAddress: string },
  { tool, review, day }: ToldReview,
): FeedEntry {
  const { reviewer, verdict, written, body } = review
  const changes = listReviewChanges(review).map((change) => `Changed ${formatReviewChange(change)}`)
  const said = [`${formatReviewVerdict(review)}.`, formatLine(review), ...changes.slice(-1), firstParagraph(body)]
  const page = `${siteAddress}${address.tool(tool.slug)}`
  return {
    id: tagUri(siteAddress, `reviews/${tool.slug}/${reviewer.slug}`),
    title: keepXmlCharacters(`${reviewer.name} ${verdict === 'ship' ? 'ships' : 'skips'} ${tool.name}`),
    link: `${page}#${reviewAnchor(reviewer.slug, tool.slug)}`,
    published: startOf(written),
    updated: startOf(day),
    summary: keepXmlCharacters(said.join(' ')),
    html: keepXmlCharacters(
      [
        `<p>${formatReviewVerdict(review)}</p>`,
        `<p><strong>${escapeText(formatLine(review))}</strong></p>`,
        makePortable(body, page),
        ...changes.map((words) => `<p>${escapeText(words)}</p>`),
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
