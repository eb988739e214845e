import type { Review } from '@/lib/catalogue/catalogue'
import { explainScore, formatScoreSum } from '@/lib/comparison/score'
import { address } from '@/lib/site'

/** What the score of a review is the sum of, with the way to the reviewer's rubric. Nothing where it gives no points. */
export function ScoreSum({ review }: { review: Review }) {
  const sum = explainScore(review)
  if (sum === undefined) return null
  return (
    <p className="review-note">
      {formatScoreSum(sum)} · <a href={address.rubric(review.reviewer.slug)}>How {review.reviewer.name} scores</a>
    </p>
  )
}
