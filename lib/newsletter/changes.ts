import type { Catalogue, CuratedComparison, Review, Tool } from '@/lib/catalogue/catalogue'
import { getPanelVerdict, type PanelVerdict } from '@/lib/comparison/verdict'
import {
  type CatalogueSnapshot,
  groupSnapshotReviews,
  guessCatalogueSnapshot,
  listSnapshotComparisons,
  nameComparison,
  type SnapshotReview,
} from './catalogue-snapshot'

/** What is new of a tool: reviews with what readers knew of them `before`, and the panel's verdict when it changed. */
export type Change = {
  tool: Tool
  panel: PanelVerdict
  before?: PanelVerdict['verdict']
  news: { review: Review; before?: SnapshotReview | undefined }[]
  /** How many reviews that readers knew are no longer there. */
  withdrawn: number
}

/**
 * The tools with something new, the most notable first, and the comparisons that were added. Reviews that were
 * withdrawn are news only when the panel's verdict changed by it.
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

/** Nobody was told a verdict of the panel before the first issue, and reviews that changed until then are not known. */
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

/** A review that was written again is news even when its verdict stays; a day that was put right is none. */
function differs(review: Review, before: SnapshotReview): boolean {
  return review.verdict !== before.verdict || review.score !== before.score || review.written > before.written
}

/** What the panel changed its verdict on comes first, then what has a new review, then what was judged again. */
function rank({ before, news }: Change): number {
  if (before !== undefined) return 0
  return news.some((each) => each.before === undefined) ? 1 : 2
}
