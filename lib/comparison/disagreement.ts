import type { Review } from '@/lib/catalogue/catalogue'

/** Where a panel is not unanimous: the review with the strongest reason to ship, and the one with the strongest to skip. */
export type Disagreement = { ship: Review; skip: Review }

/**
 * The strongest reason to ship is that of the highest score among those who ship, the strongest to skip that of the lowest
 * among those who skip. Equal scores are decided by the order of the panel, in which the reviews come. A review without a
 * score comes after all that have one: ship 80, ship without a score, skip 40 and skip 55 give the first and the third.
 * Undefined where all agree.
 */
export function findDisagreement(reviews: readonly Review[]): Disagreement | undefined {
  const ship = findFirst(reviews, 'ship', (a, b) => a > b)
  const skip = findFirst(reviews, 'skip', (a, b) => a < b)
  return ship === undefined || skip === undefined ? undefined : { ship, skip }
}

function findFirst(
  reviews: readonly Review[],
  verdict: Review['verdict'],
  isStronger: (score: number, other: number) => boolean,
): Review | undefined {
  return reviews
    .filter((review) => review.verdict === verdict)
    .reduce<Review | undefined>((strongest, review) => {
      if (strongest === undefined) return review
      if (review.score === undefined) return strongest
      return strongest.score === undefined || isStronger(review.score, strongest.score) ? review : strongest
    }, undefined)
}
