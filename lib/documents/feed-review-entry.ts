import { type Catalogue, type Review, reviewedOn, type Tool } from '@/lib/catalogue/catalogue'
import { compareText } from '@/lib/catalogue/slug'
import { getPanelAround } from '@/lib/changes/verdict-changes'
import { formatLine, formatPanel, formatReviewVerdict } from '@/lib/comparison/format'
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
  return listReviews(tools, reviewedOn).slice(0, max)
}

/** The same by the day of the last verdict: another score alone is nothing that a reader would act on. */
export function listNewestVerdicts(tools: readonly Tool[], max: number): ToldReview[] {
  return listReviews(tools, judgedOn).slice(0, max)
}

function listReviews(tools: readonly Tool[], dayOf: (review: Review) => string): ToldReview[] {
  return tools
    .flatMap((tool) => tool.reviews.map((review) => ({ tool, review, day: dayOf(review) })))
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.tool.slug, b.tool.slug))
}

function judgedOn(review: Review): string {
  const changes = listReviewChanges(review).filter(({ before, after }) => before.verdict !== after.verdict)
  return changes.at(-1)?.on ?? review.written
}

/** A review as an entry. With `panel` it says what the panel's verdict was before that day, and is since. */
export function makeReviewEntry(
  { siteAddress }: { catalogue: Pick<Catalogue, 'site'>; siteAddress: string },
  { tool, review, day }: ToldReview,
  panel: 'with panel' | 'alone' = 'alone',
): FeedEntry {
  const { reviewer, verdict, written, body } = review
  const changes = listReviewChanges(review).map((change) => `Changed ${formatReviewChange(change)}`)
  const around = panel === 'alone' ? [] : [sayPanel(tool, day)]
  const said = [
    `${formatReviewVerdict(review)}.`,
    formatLine(review),
    ...around,
    ...changes.slice(-1),
    firstParagraph(body),
  ]
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
        ...[...around, ...changes].map((words) => `<p>${escapeText(words)}</p>`),
      ].join('\n'),
    ),
    author: {
      name: keepXmlCharacters(reviewer.name),
      link: `${siteAddress}${address.reviewer(reviewer.slug)}`,
    },
    category: { slug: tool.category.slug, name: keepXmlCharacters(tool.category.name) },
  }
}

function sayPanel(tool: Tool, day: string): string {
  const { before, after } = getPanelAround(tool, day)
  return `The panel before: ${formatPanel(before)}. The panel after: ${formatPanel(after)}.`
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function firstParagraph(body: string): string {
  return convertToText(body).split('\n', 1).join('')
}
