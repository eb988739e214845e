import { type Review, type Reviewer, reviewedOn, type Tool } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { compareText } from '@/lib/catalogue/slug'
import { compareNames } from '@/lib/comparison/ranking'

/** One reviewer's verdicts, with totals. */
export type TrackRecord = {
  reviewer: Reviewer
  /** Newest first, then by the tool's name. */
  verdicts: readonly GivenVerdict[]
  ships: number
  scored: number
  /** Mean of the given scores, rounded; absent without scores. */
  meanScore?: number
  /** Every other reviewer: the highest agreement first, those with too few common tools last. */
  agreements: readonly Agreement[]
}

export type GivenVerdict = { tool: Tool; review: Review }

/** On how many of their common tools two reviewers gave the same verdict. */
export type Agreement = { reviewer: Reviewer; common: number; agreed: number }

/** With fewer common tools, agreement means little: two of two may be chance. */
const minInCommon = 3

export function haveTooFewInCommon({ common }: Pick<Agreement, 'common'>): boolean {
  return common < minInCommon
}

/** The record of every reviewer, by slug in the order of the panel. Cached per catalogue. */
export const openTrackRecords = memoizeByCatalogue(({ tools, reviewers }): ReadonlyMap<string, TrackRecord> => {
  const given = new Map([...reviewers.keys()].map((slug): [string, GivenVerdict[]] => [slug, []]))
  const pairs = new Map<string, { common: number; agreed: number }>()
  for (const tool of tools.values()) {
    for (const review of tool.reviews) {
      given.get(review.reviewer.slug)?.push({ tool, review })
      for (const other of tool.reviews) {
        const name = namePair(review.reviewer, other.reviewer)
        const { common, agreed } = pairs.get(name) ?? { common: 0, agreed: 0 }
        pairs.set(name, { common: common + 1, agreed: agreed + (review.verdict === other.verdict ? 1 : 0) })
      }
    }
  }
  const agreementsOf = (reviewer: Reviewer) =>
    [...reviewers.values()]
      .filter((other) => other !== reviewer)
      .map((other) => ({ reviewer: other, ...(pairs.get(namePair(reviewer, other)) ?? { common: 0, agreed: 0 }) }))
      .sort(compareAgreements)
  return new Map(
    [...reviewers].map(([slug, reviewer]) => [
      slug,
      { reviewer, ...sumUp(given.get(slug) ?? []), agreements: agreementsOf(reviewer) },
    ]),
  )
})

function sumUp(verdicts: readonly GivenVerdict[]): Omit<TrackRecord, 'reviewer' | 'agreements'> {
  const scores = verdicts.flatMap(({ review: { score } }) => (score === undefined ? [] : score))
  return {
    verdicts: verdicts.toSorted(
      (a, b) => compareText(reviewedOn(b.review), reviewedOn(a.review)) || compareNames(a.tool, b.tool),
    ),
    ships: verdicts.filter(({ review }) => review.verdict === 'ship').length,
    scored: scores.length,
    ...(scores.length > 0 && { meanScore: Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length) }),
  }
}

/** By share of agreement, then by number of common tools. Pairs with too few common tools come last. */
function compareAgreements(a: Agreement, b: Agreement): number {
  return (
    Number(haveTooFewInCommon(a)) - Number(haveTooFewInCommon(b)) ||
    b.agreed * a.common - a.agreed * b.common ||
    b.common - a.common
  )
}

function namePair(a: Reviewer, b: Reviewer): string {
  return `${a.slug} ${b.slug}`
}
