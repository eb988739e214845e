import { reviewsAsOf } from '@/lib/catalogue/as-of'
import type { Catalogue, Review } from '@/lib/catalogue/catalogue'
import type { ToolChange } from '@/lib/changes/tool-change'
import { formatLine, formatReviewVerdict } from '@/lib/comparison/format'
import { formatReviewChange, listReviewChanges } from '@/lib/comparison/review-changes'
import { escapeText } from '@/lib/html'
import { address, reviewAnchor } from '@/lib/site'
import { endSentence } from './feed-change-entry'
import type { FeedEntry } from './feed-entry'
import { tagUri } from './tag-uri'
import { keepXmlCharacters } from './xml-characters'

/** Everything that the panel said of a tool on a day as one entry: its verdict before and after, and that of each reviewer. */
export function makeVerdictEntry(
  { catalogue, siteAddress }: { catalogue: Pick<Catalogue, 'site'>; siteAddress: string },
  { id, tool, day, title, before, after, path }: ToolChange,
): FeedEntry {
  const panel = `The panel before: ${before ?? 'No verdict yet'}. The panel after: ${after}.`
  const page = `${siteAddress}${address.tool(tool.slug)}`
  const judged = reviewsAsOf(tool.reviews, day).filter((review) => isJudgedOn(review, day))
  const said = judged.map((review) => ({ ...sayReview(review, day), slug: review.reviewer.slug }))
  const items = said.map(
    ({ who, what, slug }) =>
      `<li><a href="${page}#${reviewAnchor(slug, tool.slug)}">${escapeText(who)}</a>: ${escapeText(what)}</li>`,
  )
  const started = new Date(`${day}T00:00:00Z`)
  return {
    id: tagUri(siteAddress, id),
    title: keepXmlCharacters(title),
    link: `${siteAddress}${path}`,
    published: started,
    updated: started,
    summary: keepXmlCharacters([panel, ...said.map(({ who, what }) => `${who}: ${what}`)].join(' ')),
    html: keepXmlCharacters([`<p>${escapeText(panel)}</p>`, '<ul>', ...items, '</ul>'].join('\n')),
    author: { name: keepXmlCharacters(catalogue.site.name), link: `${siteAddress}${address.panel()}` },
    category: { slug: tool.category.slug, name: keepXmlCharacters(tool.category.name) },
  }
}

/** Another score alone is nothing that a reader would act on. */
function isJudgedOn(review: Review, day: string): boolean {
  const changes = listReviewChanges(review).filter(({ before, after }) => before.verdict !== after.verdict)
  return review.written === day || changes.some(({ on }) => on === day)
}

/** What a review said at the end of a day. The line of a verdict that no longer stands was not kept. */
function sayReview(review: Review, day: string): { who: string; what: string } {
  const changes = listReviewChanges(review).filter(({ on }) => on === day)
  const what = [
    formatReviewVerdict(review),
    ...(review.line === '' ? [] : [formatLine(review)]),
    ...changes.map((change) => `Changed ${formatReviewChange(change)}`),
  ]
  return {
    who: `${review.reviewer.name} ${review.verdict === 'ship' ? 'ships' : 'skips'} it`,
    what: what.map(endSentence).join(' '),
  }
}
