import type { Review } from '@/lib/catalogue/catalogue'

/** What a review gives for one criterion of its reviewer, and the most it could give. */
export type ScorePart = { key: string; name: string; points: number; max: number }

/** The sum that a score is, in the order of the reviewer's criteria, and from which score on the reviewer ships. */
export type ScoreSum = { parts: readonly ScorePart[]; total: number; shipFrom: number }

/** How the score of a review comes about; undefined where the review gives no points. */
export function explainScore({
  reviewer: { rubric },
  points,
}: Pick<Review, 'reviewer' | 'points'>): ScoreSum | undefined {
  if (rubric === undefined || points === undefined) return undefined
  const parts = rubric.criteria.map(({ key, name, points: max }) => ({ key, name, points: points[key] ?? 0, max }))
  const total = parts.reduce((sum, part) => sum + part.points, 0)
  return { parts, total, shipFrom: rubric.shipFrom }
}

/** `A way out 22 of 30 · Room 50 of 70 = 72, ships from 60`. */
export function formatScoreSum({ parts, total, shipFrom }: ScoreSum): string {
  const each = parts.map(({ name, points, max }) => `${name} ${points} of ${max}`)
  return `${each.join(' · ')} = ${total}, ships from ${shipFrom}`
}
