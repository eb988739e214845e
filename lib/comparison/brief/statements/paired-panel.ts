import type { Review, Reviewer } from '@/lib/catalogue/catalogue'
import { minPoints, minReviewers, minShipShare } from '@/lib/comparison/brief/thresholds'

export type Pair<T> = readonly [T, T]
/** The first or the second of two tools. */
export type Place = 0 | 1
export type Judgement = Pick<Review, 'verdict' | 'score'>

/** A reviewer who counts, and their review of each of two tools, if any. */
export type PairedReviews = { reviewer: Reviewer; weight: number; reviews: Pair<Judgement | undefined> }

/** What the reviewers who judged both of two tools say of them. Differences are those of the first to the second. */
export type PairedPanel = {
  shared: readonly { reviewer: Reviewer; weight: number; pair: Pair<Judgement> }[]
  /** How many prefer each. */
  counts: Pair<number>
  /** Points between the scores of each reviewer who scored both. */
  differences: readonly number[]
  /** Their weighted mean; absent without any. */
  mean?: number
  /** The tool that is clearly preferred. */
  clear?: Place
  /** The tool that is ahead, clearly or not; absent where mean and preferences disagree. */
  ahead?: Place
}

/**
 * Which of two tools the reviewers who judged both prefer. Nothing where that is not known: fewer than two judged both, or
 * scores were given but fewer than two scored both and the verdicts alone do not tell.
 *
 * It clearly favours a tool when
 * - the weighted mean of the paired differences is at least 3 points, two reviewers or more scored both, and by weight more
 *   prefer it; or
 * - the other does not lead by 3 points, and those who ship it and skip the other outweigh the reverse by at least half.
 *
 * A reviewer who ships one and skips the other prefers the one shipped, whatever the scores. Example: 88:78, 82:72, 85:75 and
 * 72:80 differ by 10, 10, 10 and −8, by 5.5 on average, and 3 of 4 prefer the first.
 *
 * A score or review that only one of the two has counts for neither. There is one exception, so that a blank never helps: where
 * even the best value for a tool would lower its mean, as beside a 98, it counts as that.
 */
export function pairPanel(panel: readonly PairedReviews[]): PairedPanel | undefined {
  const judged = panel.filter(({ reviews }) => reviews.some((review) => review !== undefined))
  const shared = judged.flatMap(({ reviewer, weight, reviews: [a, b] }) =>
    a === undefined || b === undefined ? [] : [{ reviewer, weight, pair: [a, b] as const }],
  )
  if (shared.length < minReviewers) return undefined
  const scored = shared.flatMap(({ weight, pair }) => {
    const difference = findDifference(pair)
    return difference === undefined ? [] : [{ weight, difference }]
  })
  const clear = places.find((place) => isClear(judged, scored.length, place))
  const hasScore = judged.some(({ reviews }) => reviews.some((review) => review?.score !== undefined))
  if (clear === undefined && scored.length < minReviewers && hasScore) return undefined
  const total = sum(scored.map(({ weight }) => weight))
  const mean = scored.length === 0 ? undefined : sum(scored.map((each) => each.weight * each.difference)) / total
  const ahead = clear ?? findAhead(mean, weighPreferences(judged))
  const preferences = shared.map(({ pair }) => findPreference(pair))
  return {
    shared,
    counts: [preferences.filter((each) => each > 0).length, preferences.filter((each) => each < 0).length],
    differences: scored.map(({ difference }) => difference),
    ...(mean !== undefined && { mean }),
    ...(clear !== undefined && { clear }),
    ...(ahead !== undefined && { ahead }),
  }
}

const places: readonly Place[] = [0, 1]

export function getOther(place: Place): Place {
  return place === 0 ? 1 : 0
}

function isClear(judged: readonly PairedReviews[], scored: number, place: Place): boolean {
  const balance = weighPreferences(judged) * (place === 0 ? 1 : -1)
  if (scored >= minReviewers && leadsByScore(judged, place) && balance > 0) return true
  const shipping = judged.map((each) => readShipping(each, place))
  return !leadsByScore(judged, getOther(place)) && reaches(minShipShare, shipping)
}

/** Above 0 where by weight more prefer the first tool. */
function weighPreferences(judged: readonly PairedReviews[]): number {
  return sum(judged.map(({ weight, reviews: [a, b] }) => (a && b ? weight * findPreference([a, b]) : 0)))
}

/** Whether the mean of the differences reaches the threshold for a tool. */
function leadsByScore(judged: readonly PairedReviews[], place: Place): boolean {
  const differences = judged.map(({ weight, reviews }) => {
    const [own, other] = [reviews[place]?.score, reviews[getOther(place)]?.score]
    return { weight, isKnown: own !== undefined && other !== undefined, value: (own ?? 100) - (other ?? 0) }
  })
  return differences.some(({ isKnown }) => isKnown) && reaches(minPoints, differences)
}

/** 1 where a reviewer ships this tool and skips the other, -1 for the reverse; where a review is missing, the best it could be. */
function readShipping({ weight, reviews }: PairedReviews, place: Place): Weighed {
  const [own, other] = [reviews[place]?.verdict, reviews[getOther(place)]?.verdict]
  const value = Number((own ?? 'ship') === 'ship') - Number((other ?? 'skip') === 'ship')
  return { weight, isKnown: own !== undefined && other !== undefined, value }
}

/** A value, or the best that a missing one could be. */
type Weighed = { weight: number; isKnown: boolean; value: number }

/** Whether the weighted mean reaches a threshold, also with missing values that could only lower it. Exact: no division. */
function reaches(threshold: number, values: readonly Weighed[]): boolean {
  const excess = values.map(({ weight, isKnown, value }) => {
    return weight * (isKnown ? value - threshold : Math.min(0, value - threshold))
  })
  return sum(excess) >= 0
}

/** Above 0 where a reviewer prefers the first tool, below 0 for the second, 0 without a preference. */
function findPreference([a, b]: Pair<Judgement>): number {
  if (a.verdict !== b.verdict) return a.verdict === 'ship' ? 1 : -1
  return Math.sign(findDifference([a, b]) ?? 0)
}

function findDifference([a, b]: Pair<Judgement>): number | undefined {
  return a.score === undefined || b.score === undefined ? undefined : a.score - b.score
}

function findAhead(mean: number | undefined, balance: number): Place | undefined {
  const sign = Math.sign(mean ?? balance)
  if (sign === 0 || Math.sign(balance) === -sign) return undefined
  return sign > 0 ? 0 : 1
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
