import type { Review, Reviewer, Tool } from '@/lib/catalogue/catalogue'
import type { Statement } from '../statement'
import { minPoints, minReviewers, minShipShare } from '../thresholds'

/** A reviewer who counts, and their review of each of two tools, if any. */
export type PairedReviews = { reviewer: Reviewer; weight: number; reviews: Pair<Review | undefined> }

export type Pair<T> = readonly [T, T]

type Side = 0 | 1
type Judgement = Pick<Review, 'verdict' | 'score'>

/** Says that the panel has judged a tool; nothing where nobody who counts has. `reviews` are of reviewers who count. */
export function stateJudgement(
  tool: Pick<Tool, 'slug' | 'name'>,
  reviews: readonly Judgement[],
): Statement | undefined {
  if (reviews.length === 0) return undefined
  const ship = reviews.filter(({ verdict }) => verdict === 'ship').length
  const scores = reviews.flatMap(({ score }) => score ?? [])
  const mean = scores.length === 0 ? '' : `, ${formatPoints(sum(scores) / scores.length)} out of 100 on average`
  return {
    kind: 'panel',
    tools: [tool.slug],
    isClear: false,
    words: `${ship} of ${countReviewers(reviews.length)} ${reviews.length === 1 ? 'recommends' : 'recommend'} ${tool.name}${mean}.`,
    row: scores.length === 0 ? 'verdict' : 'score',
    gist: countReviewers(reviews.length),
  }
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
export function comparePanel(
  tools: Pair<Pick<Tool, 'slug' | 'name'>>,
  panel: readonly PairedReviews[],
): Statement | undefined {
  const judged = panel.filter(({ reviews }) => reviews.some((review) => review !== undefined))
  const shared = judged.flatMap(({ reviewer, weight, reviews: [a, b] }) =>
    a === undefined || b === undefined ? [] : [{ reviewer, weight, pair: [a, b] as const }],
  )
  if (shared.length < minReviewers) return undefined
  const scored = shared.flatMap(({ weight, pair }) => {
    const difference = findDifference(pair)
    return difference === undefined ? [] : [{ weight, difference }]
  })
  const clear = sides.find((side) => isClear(judged, scored.length, side))
  const hasScore = judged.some(({ reviews }) => reviews.some((review) => review?.score !== undefined))
  if (clear === undefined && scored.length < minReviewers && hasScore) return undefined

  const preferences = shared.map(({ pair }) => findPreference(pair))
  const counts: Pair<number> = [
    preferences.filter((each) => each > 0).length,
    preferences.filter((each) => each < 0).length,
  ]
  const total = sum(scored.map(({ weight }) => weight))
  const mean =
    scored.length === 0 ? undefined : sum(scored.map(({ weight, difference }) => weight * difference)) / total
  const spread = scored.map(({ difference }) => difference)
  const favoured = clear ?? findLeader(mean, sum(shared.map(({ weight, pair }) => weight * findPreference(pair))))
  const result = { shared: shared.length, counts, mean, spread, favoured: favoured ?? 0 }
  return {
    kind: 'panel',
    tools: tools.map(({ slug }) => slug),
    ...(favoured !== undefined && { favours: tools[favoured].slug }),
    isClear: clear !== undefined,
    words: clear === undefined ? sayEven(tools, result) : sayPreference(tools, result),
    arithmetic: `${shared.map(formatPair).join('; ')}${mean === undefined ? '' : `; mean difference ${formatSigned(mean)}`}`,
    row: scored.length === 0 ? 'verdict' : 'score',
    gist: sayGist(result),
    ...(clear !== undefined && {
      advantage: {
        size: mean === undefined ? 0 : Math.abs(mean),
        own: `${counts[clear]} of ${countReviewers(shared.length)} ${prefer(counts[clear])} it`,
        other: `${counts[other(clear)]}`,
        does: 'is preferred by the panel',
        need: { when: 'you trust the panel', what: [] },
      },
    }),
  }
}

const sides: readonly Side[] = [0, 1]

function other(side: Side): Side {
  return side === 0 ? 1 : 0
}

function isClear(judged: readonly PairedReviews[], scored: number, side: Side): boolean {
  const balance = sum(
    judged.map(({ weight, reviews: [a, b] }) => (a && b ? weight * towards(side, findPreference([a, b])) : 0)),
  )
  const leads = scored >= minReviewers && leadsByScore(judged, side) && balance > 0
  return (
    leads ||
    (!leadsByScore(judged, other(side)) &&
      reaches(
        minShipShare,
        judged.map((each) => readShipping(each, side)),
      ))
  )
}

/** Whether the mean of the differences reaches the threshold for a side. */
function leadsByScore(judged: readonly PairedReviews[], side: Side): boolean {
  const differences = judged.map(({ weight, reviews }) => {
    const [own, others] = [reviews[side]?.score, reviews[other(side)]?.score]
    const isKnown = own !== undefined && others !== undefined
    return { weight, isKnown, value: (own ?? 100) - (others ?? 0) }
  })
  return differences.some(({ isKnown }) => isKnown) && reaches(minPoints, differences)
}

/** 1 where a reviewer ships this side and skips the other, -1 for the reverse; where one is missing, the best it could be. */
function readShipping({ weight, reviews }: PairedReviews, side: Side): Weighed {
  const [own, others] = [reviews[side]?.verdict, reviews[other(side)]?.verdict]
  const value = Number((own ?? 'ship') === 'ship') - Number((others ?? 'skip') === 'ship')
  return { weight, isKnown: own !== undefined && others !== undefined, value }
}

/** A value, or the best that a missing one could be. */
type Weighed = { weight: number; isKnown: boolean; value: number }

/** Whether the weighted mean of known values reaches a threshold, and missing ones could not only lower it. No division: exact. */
function reaches(threshold: number, values: readonly Weighed[]): boolean {
  const excess = values.map(
    ({ weight, isKnown, value }) => weight * (isKnown ? value - threshold : Math.min(0, value - threshold)),
  )
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

function towards(side: Side, preference: number): number {
  return side === 0 ? preference : -preference
}

/** The side that is ahead where it is not clear; nothing where mean and preferences disagree. */
function findLeader(mean: number | undefined, balance: number): Side | undefined {
  const sign = Math.sign(mean ?? balance)
  if (sign === 0 || Math.sign(balance) === -sign) return undefined
  return sign > 0 ? 0 : 1
}

type Result = {
  shared: number
  counts: Pair<number>
  mean: number | undefined
  spread: readonly number[]
  favoured: Side
}

function sayPreference(tools: Pair<Pick<Tool, 'name'>>, { shared, counts, mean, spread, favoured }: Result): string {
  const [own, others] = [tools[favoured].name, tools[other(favoured)].name]
  const reverse = counts[other(favoured)] === 0 ? '' : `, ${counts[other(favoured)]} the other way round`
  const preference = `${counts[favoured]} of ${countReviewers(shared)} ${prefer(counts[favoured])} ${own} to ${others}${reverse}`
  if (mean === undefined) return `${preference}.`
  const points = towards(favoured, mean)
  const range = formatRange(spread.map((difference) => towards(favoured, difference)))
  if (points === 0) return `${preference}; on average they score the same (${range}).`
  return `${preference}; on average it scores ${countPoints(Math.abs(points))} ${points > 0 ? 'more' : 'less'} (${range}).`
}

function sayEven([a, b]: Pair<Pick<Tool, 'name'>>, { shared, counts, mean, spread }: Result): string {
  const preference = `The panel sees no clear difference: ${counts[0]} of ${countReviewers(shared)} for ${a.name}, ${counts[1]} for ${b.name}`
  if (mean === undefined) return `${preference}.`
  if (mean === 0) return `${preference}; on average they score the same (${formatRange(spread)}).`
  const [ahead, sign] = mean > 0 ? [a.name, 1] : [b.name, -1]
  const range = formatRange(spread.map((difference) => sign * difference))
  return `${preference}; on average ${ahead} scores ${countPoints(Math.abs(mean))} more (${range}).`
}

function sayGist({ shared, counts, mean, favoured }: Result): string {
  const points = mean === undefined ? 0 : towards(favoured, mean)
  const by = points > 0 ? `, by ${countPoints(points)}` : ''
  return `${counts[favoured]} of ${countReviewers(shared)} ${prefer(counts[favoured])} it${by}`
}

function prefer(count: number): string {
  return count === 1 ? 'prefers' : 'prefer'
}

function formatPair({ reviewer, weight, pair }: { reviewer: Reviewer; weight: number; pair: Pair<Judgement> }): string {
  const [a, b] = pair.map(({ verdict, score }) => (score === undefined ? verdict : `${verdict} ${score}`))
  return `${reviewer.name} ${a} against ${b}${weight === 1 ? '' : ` (counts ${weight})`}`
}

/** `−8 to +10`, or one number where all are the same. */
function formatRange(differences: readonly number[]): string {
  const [least, greatest] = [Math.min(...differences), Math.max(...differences)]
  return least === greatest ? formatSigned(least) : `${formatSigned(least)} to ${formatSigned(greatest)}`
}

function formatSigned(points: number): string {
  const sign = points > 0 ? '+' : points < 0 ? '−' : ''
  return `${sign}${formatPoints(Math.abs(points))}`
}

/** At most one decimal place. */
function formatPoints(points: number): string {
  return String(Math.round(points * 10) / 10)
}

function countPoints(points: number): string {
  const text = formatPoints(points)
  return `${text === '0' ? 'less than 0.1' : text} ${text === '1' ? 'point' : 'points'}`
}

function countReviewers(count: number): string {
  return `${count} ${count === 1 ? 'reviewer' : 'reviewers'}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
