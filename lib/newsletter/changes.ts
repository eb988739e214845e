import { type Catalogue, type CuratedComparison, type Review, reviewedOn, type Tool } from '@/lib/catalogue/catalogue'
import { getPanelVerdict, type PanelVerdict } from '@/lib/comparison/verdict'
import {
  type CatalogueSnapshot,
  groupSnapshotReviews,
  guessCatalogueSnapshot,
  listSnapshotComparisons,
  nameComparison,
  type SnapshotReview,
} from './catalogue-snapshot'

/**
 * What is new about a tool: reviews, each with its version from the snapshot as `before`, and the previous panel
 * verdict if it changed.
 */
export type Change = {
  tool: Tool
  panel: PanelVerdict
  before?: PanelVerdict['verdict']
  news: { review: Review; before?: SnapshotReview | undefined }[]
  /** How many reviews of the snapshot no longer exist. */
  withdrawn: number
}

/**
 * The tools with something new, the most notable first, and the comparisons that were added. A withdrawn review is
 * news only if it changed the panel verdict.
 */
export function findChanges(
  catalogue: Catalogue,
  snapshot: CatalogueSnapshot | undefined,
  now: Date,
): { changes: Change[]; additions: CuratedComparison[] } {
  const guessed = snapshot ?? guessCatalogueSnapshot(catalogue, now)
  const reviewsOf = groupSnapshotReviews(catalogue, guessed)
  const names = listSnapshotComparisons(catalogue, guessed)
  return {
    changes: catalogue.latest
      .map((tool) => findChange(tool, reviewsOf.get(tool.slug) ?? new Map(), snapshot !== undefined))
      .filter(({ news, before }) => news.length > 0 || before !== undefined)
      .sort((a, b) => rank(a) - rank(b)),
    additions: catalogue.comparisons.filter((comparison) => !names.has(nameComparison(comparison))),
  }
}

/** Before the first issue readers have seen no panel verdict, so none counts as changed. */
function findChange(tool: Tool, snapshot: ReadonlyMap<string, SnapshotReview>, wereTold: boolean): Change {
  const panel = getPanelVerdict(tool)
  const { verdict: before } = getPanelVerdict({ reviews: [...snapshot.values()] })
  const reviewers = new Set(tool.reviews.map(({ reviewer }) => reviewer.slug))
  return {
    tool,
    panel,
    ...(wereTold && before !== 'none' && before !== panel.verdict && { before }),
    news: tool.reviews
      .map((review) => ({ review, before: snapshot.get(review.reviewer.slug) }))
      .filter(({ review, before }) => before === undefined || differs(review, before)),
    withdrawn: [...snapshot.keys()].filter((slug) => !reviewers.has(slug)).length,
  }
}

/** A rewritten review is news even if its verdict is the same. A date corrected to an earlier day is not. */
function differs(review: Review, before: SnapshotReview): boolean {
  return review.verdict !== before.verdict || review.score !== before.score || reviewedOn(review) > before.written
}

/** Changed panel verdicts come first, then new reviews, then rewritten ones. */
function rank({ before, news }: Change): number {
  if (before !== undefined) return 0
  return news.some((each) => each.before === undefined) ? 1 : 2
}
