import type { Review } from '@/lib/catalogue/catalogue'

/** The combined verdict of a tool's reviewers, with the numbers behind it. */
export type PanelVerdict = {
  verdict: 'ship' | 'skip' | 'split' | 'none'
  ship: number
  skip: number
  /** Share of reviewers who ship, as a whole percentage; absent without reviews. */
  shipPercent?: number
  /** The scores that were given, in the order of the panel. */
  scores: readonly number[]
  /** Mean of the given scores, rounded, from 0 to 100; absent without scores. */
  meanScore?: number
}

/**
 * Ship when more reviewers ship than skip, skip when fewer, split on a tie, none without reviews. A review without a
 * score counts for the verdict but not for the mean: ship 80, ship 60 and skip without a score give ship, 67 %, mean
 * 70. The age of reviews is not considered.
 */
export function getPanelVerdict({ reviews }: { reviews: readonly Pick<Review, 'verdict' | 'score'>[] }): PanelVerdict {
  const cached = verdicts.get(reviews)
  if (cached !== undefined) return cached
  const verdict = count(reviews)
  verdicts.set(reviews, verdict)
  return verdict
}

/** Whether at least one reviewer judged a tool. */
export function isJudged({ reviews }: { reviews: readonly unknown[] }): boolean {
  return reviews.length > 0
}

/** Cached, because a page needs a tool's verdict in several places. Reviews of a catalogue never change. */
const verdicts = new WeakMap<readonly object[], PanelVerdict>()

function count(reviews: readonly Pick<Review, 'verdict' | 'score'>[]): PanelVerdict {
  const ship = reviews.filter((review) => review.verdict === 'ship').length
  const skip = reviews.length - ship
  const scores = reviews.flatMap(scoreOf)
  return {
    verdict: decide(ship, skip),
    ship,
    skip,
    scores,
    ...(reviews.length > 0 && { shipPercent: Math.round((100 * ship) / reviews.length) }),
    ...(scores.length > 0 && { meanScore: Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length) }),
  }
}

function decide(ship: number, skip: number): PanelVerdict['verdict'] {
  if (ship + skip === 0) return 'none'
  if (ship === skip) return 'split'
  return ship > skip ? 'ship' : 'skip'
}

function scoreOf({ score }: Pick<Review, 'score'>): number[] {
  return score === undefined ? [] : [score]
}
