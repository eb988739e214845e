import type { Reviewer } from '@/lib/catalogue/catalogue'
import { formatList } from '@/lib/catalogue/words'
import type { ScorecardRow } from '@/lib/comparison/comparison'
import type { Weights } from './buyer-case'

/** A reviewer who scored every side: the weight, and the scores in the order of the sides. */
export type WeighedReviewer = { reviewer: Reviewer; weight: number; scores: readonly number[] }

/** The panel's scores with a visitor's weights. */
export type WeighedPanel = {
  /** The reviewers who scored every side and count. */
  shared: readonly WeighedReviewer[]
  /** The reviewers who scored every side and whose weight is 0. */
  silent: readonly WeighedReviewer[]
  /** The reviewers who did not score every side. Whatever their weight, they change nothing. */
  leftOut: readonly Reviewer[]
  /** The weighted mean of each side, not rounded; absent where no reviewer counts. */
  means?: readonly number[]
  /** The index of the side with the highest mean; absent on a tie. */
  leader?: number
}

/** The weight of one reviewer at which another side takes the lead while all other weights stay as they are. */
export type TippingPoint = {
  reviewer: Reviewer
  /** The index of the side that leads beyond it. */
  leader: number
  when: 'more' | 'less'
  /** Beyond this weight. */
  weight: number
  /** The same as a multiple of the weight of each other reviewer; absent where those differ, are 0, or there are none. */
  timesOthers?: number
}

export const maxWeight = 5

/**
 * Weighs the scores of the reviewers who scored every side, because only those can be compared.
 *
 * mean of a side = sum of weight × score / sum of weights. Example: Founder, who counts 3, gives 80 and 72, Builder, who
 * counts 1, gives 70 and 78: (3 × 80 + 70) / 4 = 77.5 and (3 × 72 + 78) / 4 = 73.5.
 */
export function weighPanel(scorecard: readonly ScorecardRow[], sidesCount: number, weights: Weights): WeighedPanel {
  const scored = scorecard.flatMap(({ reviewer, reviews }): WeighedReviewer[] => {
    const scores = reviews.flatMap((review) => review?.score ?? [])
    return scores.length === sidesCount ? [{ reviewer, weight: weights.get(reviewer.slug) ?? 1, scores }] : []
  })
  const shared = scored.filter(({ weight }) => weight > 0)
  const total = shared.reduce((sum, { weight }) => sum + weight, 0)
  const sums = sumScores(shared, sidesCount)
  const leader = shared.length === 0 ? undefined : findHighest(sums)
  return {
    shared,
    silent: scored.filter(({ weight }) => weight === 0),
    leftOut: scorecard
      .filter(({ reviewer }) => !scored.some((each) => each.reviewer === reviewer))
      .map((row) => row.reviewer),
    ...(shared.length > 0 && { means: sums.map((sum) => sum / total) }),
    ...(leader !== undefined && { leader }),
  }
}

/**
 * For each reviewer alone: the nearest larger and the nearest smaller weight beyond which another side leads.
 *
 * With the sums S of the other reviewers (weight × score), sides a and b are level where
 * weight = (S_a − S_b) / (score_b − score_a). Example: Founder gives 72 and 80, three others with weight 1 give 78:88, 72:82
 * and 75:85 for the same sides the other way round, so S = 255 and 225: level at (255 − 225) / (80 − 72) = 3.75.
 *
 * Where sides share the lead, the point may be the weight that the reviewer has.
 */
export function findTippingPoints({
  shared,
  silent,
}: Pick<WeighedPanel, 'shared' | 'silent'>): readonly TippingPoint[] {
  const all = [...shared, ...silent]
  return all.flatMap((own) => {
    const others = all.filter((each) => each !== own)
    return (['more', 'less'] as const).flatMap((when) => findTippingPoint(own, others, when) ?? [])
  })
}

/** Whether a visitor can enter a weight beyond a tipping point. */
export function canBeEntered({ when, weight }: Pick<TippingPoint, 'when' | 'weight'>): boolean {
  return when === 'less' || weight < maxWeight
}

/** The reviewers who have a weight and judged no side. */
export function listAbsent(
  scorecard: readonly ScorecardRow[],
  reviewers: ReadonlyMap<string, Reviewer>,
  weights: Weights,
): readonly Reviewer[] {
  return [...reviewers.values()].filter(
    ({ slug }) => weights.has(slug) && !scorecard.some(({ reviewer }) => reviewer.slug === slug),
  )
}

/** `Lantern leads once Founder counts more than 3.75 times as much as each of the others`. Names are those of the sides. */
export function formatTippingPoint(
  point: TippingPoint,
  names: readonly string[],
  panel: Pick<WeighedPanel, 'shared' | 'silent'>,
): string {
  const { reviewer, leader, when, weight, timesOthers } = point
  const start = `${names[leader]} leads once`
  if (timesOthers === undefined) {
    return `${start} ${reviewer.name}’s weight ${when === 'more' ? 'passes' : 'falls below'} ${formatWeight(weight)}`
  }
  const others = [...panel.shared, ...panel.silent].filter((each) => each.reviewer !== reviewer)
  const [first] = others
  const whom = others.length === 1 && first !== undefined ? first.reviewer.name : 'each of the others'
  return timesOthers === 1
    ? `${start} ${reviewer.name} counts ${when} than ${whom}`
    : `${start} ${reviewer.name} counts ${when} than ${formatWeight(timesOthers)} times as much as ${whom}`
}

/** `Builder and Founder`. */
export function formatReviewers(reviewers: readonly Reviewer[]): string {
  return formatList(reviewers.map(({ name }) => name))
}

/** `3.75`: at most two decimal places. */
export function formatWeight(weight: number): string {
  return String(Math.round(weight * 100) / 100)
}

/** A weight as a fraction: with it all sums below are whole numbers or halves, which are exact. */
type Fraction = { over: number; under: number }

function findTippingPoint(
  own: WeighedReviewer,
  others: readonly WeighedReviewer[],
  when: 'more' | 'less',
): TippingPoint | undefined {
  const sums = sumScores(others, own.scores.length)
  const now: Fraction = { over: own.weight, under: 1 }
  const sign = when === 'more' ? 1 : -1
  if (when === 'less' && own.weight === 0) return undefined
  const leader = findHighest(sumScores([...others, own], own.scores.length))
  const found = [now, ...listCrossings(sums, own.scores)]
    .filter((weight) => sign * (toNumber(weight) - own.weight) >= 0 && (when === 'more' || weight.over > 0))
    .sort((a, b) => sign * (toNumber(a) - toNumber(b)))
    .map((weight) => ({ weight: toNumber(weight), leader: findLeaderBeyond(sums, own.scores, weight, sign) }))
    .find((each) => each.leader !== undefined && each.leader !== leader)
  if (found?.leader === undefined) return undefined
  const [first] = others
  const isEqual = first !== undefined && first.weight > 0 && others.every(({ weight }) => weight === first.weight)
  return {
    reviewer: own.reviewer,
    leader: found.leader,
    when,
    weight: found.weight,
    ...(isEqual && { timesOthers: found.weight / first.weight }),
  }
}

/** The weights of one reviewer at which two sides are level. */
function listCrossings(sums: readonly number[], scores: readonly number[]): Fraction[] {
  return sums.flatMap((sum, side) =>
    sums.slice(side + 1).flatMap((other, place): Fraction[] => {
      const under = (scores[side + 1 + place] ?? 0) - (scores[side] ?? 0)
      if (under === 0) return []
      return [under > 0 ? { over: sum - other, under } : { over: other - sum, under: -under }]
    }),
  )
}

/** The side that leads where the weight is a little more (`sign` 1) or a little less (`sign` -1) than a fraction. */
function findLeaderBeyond(
  sums: readonly number[],
  scores: readonly number[],
  { over, under }: Fraction,
  sign: number,
): number | undefined {
  const totals = sums.map((sum, side) => sum * under + over * (scores[side] ?? 0))
  const highest = Math.max(...totals)
  const level = totals.flatMap((total, side) => (total === highest ? [side] : []))
  const best = findHighest(level.map((side) => sign * (scores[side] ?? 0)))
  return best === undefined ? undefined : level[best]
}

function sumScores(reviewers: readonly WeighedReviewer[], sidesCount: number): number[] {
  return Array.from({ length: sidesCount }, (_, side) =>
    reviewers.reduce((sum, { weight, scores }) => sum + weight * (scores[side] ?? 0), 0),
  )
}

/** The index of the highest number; nothing where several are highest. */
function findHighest(numbers: readonly number[]): number | undefined {
  const highest = Math.max(...numbers)
  const first = numbers.indexOf(highest)
  return first !== -1 && numbers.lastIndexOf(highest) === first ? first : undefined
}

function toNumber({ over, under }: Fraction): number {
  return over / under
}
