import { z } from 'zod'
import type { Catalogue, CuratedComparison } from '@/lib/catalogue/catalogue'
import { formatComparison, parseComparison } from '@/lib/comparison/slug'
import { weekBefore } from './week'

const SnapshotReview = z.strictObject({
  verdict: z.enum(['ship', 'skip']),
  score: z.int().min(0).max(100).optional(),
  written: z.iso.date(),
})
export type SnapshotReview = z.infer<typeof SnapshotReview>

/** What readers know once an issue is out: every review by `tool/reviewer`, and the curated comparisons by name. */
export const CatalogueSnapshot = z.strictObject({
  reviews: z.record(z.string(), SnapshotReview),
  comparisons: z.array(z.string()),
})
export type CatalogueSnapshot = z.infer<typeof CatalogueSnapshot>

/** Everything that an issue of this catalogue leaves nobody without. */
export function takeCatalogueSnapshot({ tools, comparisons }: Catalogue): CatalogueSnapshot {
  const reviews = [...tools.values()].flatMap((tool) =>
    tool.reviews.map(({ reviewer, verdict, score, written }): [string, SnapshotReview] => [
      `${tool.slug}/${reviewer.slug}`,
      { verdict, ...(score !== undefined && { score }), written },
    ]),
  )
  return { reviews: Object.fromEntries(reviews), comparisons: comparisons.map(nameComparison) }
}

/** What readers are taken to know before the first issue: no review of the last seven days, nor a comparison of such a tool. */
export function guessCatalogueSnapshot(catalogue: Catalogue, now: Date): CatalogueSnapshot {
  const since = weekBefore(now)
  const isRecent = ({ written }: { written: string }) => written >= since
  return {
    reviews: Object.fromEntries(
      Object.entries(takeCatalogueSnapshot(catalogue).reviews).filter(([, review]) => !isRecent(review)),
    ),
    comparisons: catalogue.comparisons
      .filter(({ tools }) => !tools.some((tool) => tool.reviews.some(isRecent)))
      .map(nameComparison),
  }
}

/** The known reviews by the slug their tool has now, and then by reviewer. */
export function groupSnapshotReviews(
  { aliases }: Catalogue,
  { reviews }: CatalogueSnapshot,
): Map<string, Map<string, SnapshotReview>> {
  const groups = new Map<string, Map<string, SnapshotReview>>()
  for (const [key, review] of Object.entries(reviews)) {
    const [slug = '', reviewer = ''] = key.split('/')
    const tool = aliases.get(slug) ?? slug
    const group = groups.get(tool) ?? new Map<string, SnapshotReview>()
    groups.set(tool, group.set(reviewer, review))
  }
  return groups
}

/** The known comparisons by the names they have now. */
export function listSnapshotComparisons({ aliases }: Catalogue, { comparisons }: CatalogueSnapshot): Set<string> {
  const renamed = (name: string) => (parseComparison(name) ?? []).map((slug) => aliases.get(slug) ?? slug)
  return new Set(comparisons.map((name) => formatComparison(renamed(name))))
}

/** The one name of a curated comparison. */
export function nameComparison({ tools }: CuratedComparison): string {
  return formatComparison(tools.map(({ slug }) => slug))
}
