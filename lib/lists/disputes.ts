import type { Review, Tool } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { compareNames } from '@/lib/comparison/ranking'
import { getPanelVerdict, type PanelVerdict } from '@/lib/comparison/verdict'

/** How far the reviewers of a tool are apart. */
export type Dispute = {
  tool: Tool
  panel: PanelVerdict
  /** How many reviewers gave the rarer verdict: 1 of 4 where three ship and one skips, 0 where all agree. */
  outvoted: number
  /** The reviews with the lowest and the highest score, of equal ones the first in the panel; absent with fewer than two scores. */
  extremes?: { lowest: ScoredReview; highest: ScoredReview }
}

type ScoredReview = Review & { score: number }

/** How many tools the panel's page shows. */
export const maxDisputes = 10

/**
 * The tools on which the panel disagrees most: by the share of outvoted reviewers (1 of 4 is less than 1 of 3, and a tie is the
 * most there is), then by the distance from the lowest score to the highest, then by name. Where fewer than two scores were
 * given that distance is not known and comes last. Left out are tools on which nobody disagrees.
 */
export const listDisputes = memoizeByCatalogue(({ tools }): readonly Dispute[] =>
  [...tools.values()]
    .map(measureDispute)
    .filter((dispute) => dispute.outvoted > 0 || distanceOf(dispute) > 0)
    .sort(compareDisputes)
    .slice(0, maxDisputes),
)

function measureDispute(tool: Tool): Dispute {
  const panel = getPanelVerdict(tool)
  const [lowest, ...others] = tool.reviews.filter(hasScore).sort((a, b) => a.score - b.score)
  const highest = others.find(({ score }) => score === others.at(-1)?.score)
  return {
    tool,
    panel,
    outvoted: Math.min(panel.ship, panel.skip),
    ...(lowest !== undefined && highest !== undefined && { extremes: { lowest, highest } }),
  }
}

function hasScore(review: Review): review is ScoredReview {
  return review.score !== undefined
}

function compareDisputes(a: Dispute, b: Dispute): number {
  return (
    b.outvoted * a.tool.reviews.length - a.outvoted * b.tool.reviews.length ||
    distanceOf(b) - distanceOf(a) ||
    compareNames(a.tool, b.tool)
  )
}

/** From the lowest score to the highest; -1 where that is not known. */
function distanceOf({ extremes }: Dispute): number {
  return extremes === undefined ? -1 : extremes.highest.score - extremes.lowest.score
}
