import { formatList } from '@/lib/catalogue/words'
import type { Comparison } from './comparison'

/**
 * Says that the sides were not judged by the same reviewers: `4 reviewers judged A and 3 judged B; 3 judged both.`
 * Undefined where they were.
 */
export function explainUnequalPanels({ sides, scorecard }: Comparison): string | undefined {
  const shared = scorecard.filter(({ reviews }) => reviews.every((review) => review !== undefined)).length
  if (shared === scorecard.length) return undefined
  const [first = 0, ...others] = sides.map(({ tool }) => tool.reviews.length)
  const all = sides.length === 2 ? 'both' : 'all of them'
  const inCommon = `${formatCount(shared)} judged ${all}.`
  if (others.every((count) => count === first)) return `${first} reviewers judged each tool, but ${inCommon}`
  const judged = sides.map(({ tool }, side) => {
    const count = formatCount(tool.reviews.length)
    return `${side === 0 ? formatReviewers(tool.reviews.length) : count} judged ${tool.name}`
  })
  return `${formatList(judged)}; ${inCommon}`
}

function formatReviewers(count: number): string {
  if (count === 0) return 'No reviewer'
  return count === 1 ? '1 reviewer' : `${count} reviewers`
}

function formatCount(count: number): string {
  return count === 0 ? 'none' : `${count}`
}
