import { reviewsAsOf } from '@/lib/catalogue/as-of'
import type { Review, Tool } from '@/lib/catalogue/catalogue'
import { moveDay } from '@/lib/catalogue/dates'
import { formatList } from '@/lib/catalogue/words'
import { formatPanel } from '@/lib/comparison/format'
import { formatJudgement, listReviewChanges } from '@/lib/comparison/review-changes'
import { getPanelVerdict, type PanelVerdict } from '@/lib/comparison/verdict'
import { address, reviewAnchor } from '@/lib/site'
import type { ToolChange } from './tool-change'

type Judged = Pick<Tool, 'reviews'>

/** The days on which a review of a tool was written or revised, the newest first. */
export function listVerdictDays({ reviews }: Judged): readonly string[] {
  return [...new Set(reviews.flatMap(({ written, revised }) => [written, ...revised.map(({ on }) => on)]))]
    .sort()
    .reverse()
}

/** What the panel said of a tool the day before a day, and on it. */
export function getPanelAround({ reviews }: Judged, day: string): { before: PanelVerdict; after: PanelVerdict } {
  return {
    before: getPanelVerdict({ reviews: reviewsAsOf(reviews, moveDay(day, -1)) }),
    after: getPanelVerdict({ reviews: reviewsAsOf(reviews, day) }),
  }
}

/** Whether the counts behind two verdicts differ. The mean score is not looked at. */
export function haveOtherCounts(a: PanelVerdict, b: PanelVerdict): boolean {
  return a.ship !== b.ship || a.skip !== b.skip
}

/** Everything that reviewers wrote of a tool or revised on a day, and the panel's verdict before and after. */
export function describeVerdictDay(tool: Tool, day: string, today: string): ToolChange {
  const { before, after } = getPanelAround(tool, day)
  const told = tool.reviews.flatMap((review) => tellReview(review, day))
  const [first] = told
  const page = address.tool(tool.slug)
  return {
    id: `verdicts/${tool.slug}/${day}`,
    tool,
    day,
    subject: 'verdict',
    title: `${tool.name}: ${formatList(told.map(({ words }) => words))}`,
    ...(before.verdict !== 'none' && { before: formatWithMean(before) }),
    after: formatWithMean(after),
    details: told.flatMap(({ why }) => why ?? []),
    isToCome: day > today,
    path: first === undefined ? page : `${page}#${reviewAnchor(first.reviewer, tool.slug)}`,
    row: 'verdict',
    asOf: day,
  }
}

type Told = { reviewer: string; words: string; why?: string }

function tellReview(review: Review, day: string): Told[] {
  const { reviewer, written } = review
  const changes = listReviewChanges(review)
  const first = changes[0]?.before.verdict ?? review.verdict
  const begun = written === day ? [`${reviewer.name} ${first === 'ship' ? 'ships' : 'skips'} it`] : []
  return [
    ...begun.map((words) => ({ reviewer: reviewer.slug, words })),
    ...changes
      .filter(({ on }) => on === day)
      .map(({ before, after, why }) => ({
        reviewer: reviewer.slug,
        words: `${reviewer.name} changes from ${formatJudgement(before)} to ${formatJudgement(after)}`,
        why: `${reviewer.name}: ${why}`,
      })),
  ]
}

function formatWithMean(panel: PanelVerdict): string {
  const mean = panel.meanScore === undefined ? '' : `, mean score ${panel.meanScore}`
  return `${formatPanel(panel)}${mean}`
}
