import type { Review, Reviewer } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { type Agreement, haveTooFewInCommon, openTrackRecords, type TrackRecord } from './track-record'

/** How far a reviewer is from the others. */
export type Dissent = {
  reviewer: Reviewer
  /** How many of the tools that they judged somebody else judged too. */
  common: number
  /** On how many of these more of the others gave the opposite verdict than theirs. */
  against: number
  /** The reviewer with the lowest agreement; absent where none has enough tools in common. */
  furthest?: Agreement
  /**
   * How many points above the others they score: the mean, over the tools that they and somebody else scored, of their score
   * less the mean score of the others. 72 where the others gave 88 and 82 makes -13. In tenths; absent without such a tool.
   */
  gap?: number
}

/**
 * The reviewers, those first who stand against most of the others on the largest share of tools; where shares are equal, whose
 * scores lie further from the others'. Those with too few tools in common come last.
 */
export const listDissent = memoizeByCatalogue((catalogue): readonly Dissent[] =>
  [...openTrackRecords(catalogue).values()]
    .map(measureDissent)
    .sort(
      (a, b) =>
        Number(haveTooFewInCommon(a)) - Number(haveTooFewInCommon(b)) ||
        b.against * a.common - a.against * b.common ||
        Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0),
    ),
)

function measureDissent({ reviewer, verdicts, agreements }: TrackRecord): Dissent {
  const shared = verdicts
    .map(({ tool, review }) => ({ review, others: tool.reviews.filter((other) => other !== review) }))
    .filter(({ others }) => others.length > 0)
  const furthest = agreements.findLast((agreement) => !haveTooFewInCommon(agreement))
  const gaps = shared.flatMap(({ review, others }) => measureGap(review, others))
  return {
    reviewer,
    common: shared.length,
    against: shared.filter(({ review, others }) => standsAgainst(review, others)).length,
    ...(furthest !== undefined && { furthest }),
    ...(gaps.length > 0 && { gap: Math.round(10 * meanOf(gaps)) / 10 }),
  }
}

function standsAgainst({ verdict }: Review, others: readonly Review[]): boolean {
  return others.filter((other) => other.verdict !== verdict).length > others.length / 2
}

function measureGap({ score }: Review, others: readonly Review[]): number[] {
  const scores = others.flatMap((other) => (other.score === undefined ? [] : other.score))
  return score === undefined || scores.length === 0 ? [] : [score - meanOf(scores)]
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
