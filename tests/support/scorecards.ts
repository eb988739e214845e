import type { Reviewer } from '@/lib/catalogue/catalogue'
import type { ScorecardRow } from '@/lib/comparison/comparison'

/** A reviewer by name. The slug is the name in lower case. */
export function buildReviewer(name: string): Reviewer {
  return { slug: name.toLowerCase(), name, looksFor: 'Proof.', body: '<p>Doubts.</p>' }
}

/** The scorecard of reviewers by name, with the scores of each side; `undefined` is a side without a review. */
export function buildScorecard(scores: Record<string, readonly (number | undefined)[]>): ScorecardRow[] {
  return Object.entries(scores).map(([name, given]) => {
    const reviewer = buildReviewer(name)
    return {
      reviewer,
      reviews: given.map((score) =>
        score === undefined
          ? undefined
          : {
              reviewer,
              verdict: 'ship' as const,
              score,
              line: 'proof is there',
              written: '2026-03-01',
              revised: [],
              body: '',
            },
      ),
    }
  })
}
