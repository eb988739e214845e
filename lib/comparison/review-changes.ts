import type { Review } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'

type Judgement = Pick<Review, 'verdict' | 'score'>

/** A change of a review on a day, and why. */
export type ReviewChange = { on: string; before: Judgement; after: Judgement; why: string }

/** The changes of a review, the earliest first. */
export function listReviewChanges({ revised, ...review }: Judgement & Pick<Review, 'revised'>): ReviewChange[] {
  return revised.map(({ on, why, ...before }, index) => ({ on, before, after: revised[index + 1] ?? review, why }))
}

/** The changes of all reviews of a tool, each with its review: the newest first, on the same day in the order of the panel. */
export function listChangedMinds(reviews: readonly Review[]): { review: Review; change: ReviewChange }[] {
  return reviews
    .flatMap((review) => listReviewChanges(review).map((change) => ({ review, change })))
    .sort((a, b) => (a.change.on < b.change.on ? 1 : a.change.on > b.change.on ? -1 : 0))
}

/** `on 12 November 2026 from ship 70 to skip without a score: The price ends in December.` */
export function formatReviewChange({ on, before, after, why }: ReviewChange): string {
  return `on ${formatDate(on)} from ${formatJudgement(before)} to ${formatJudgement(after)}: ${why}`
}

/** `ship 70`, `skip without a score`. */
export function formatJudgement({ verdict, score }: Judgement): string {
  return score === undefined ? `${verdict} without a score` : `${verdict} ${score}`
}
