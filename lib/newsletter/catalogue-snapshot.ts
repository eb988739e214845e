import { z } from 'zod'
import { type Catalogue, type CuratedComparison, reviewedOn } from '@/lib/catalogue/catalogue'
import { formatComparison, parseComparison } from '@/lib/comparison/slug'
import { quoteLeadPrice } from '@/lib/pricing/lead-price'
import { dayOf, weekBefore } from './week'

const SnapshotReview = z.strictObject({
  verdict: z.enum(['ship', 'skip']),
  score: z.int().min(0).max(100).optional(),
  /** The day it was written or last revised. */
  written: z.iso.date(),
})
export type SnapshotReview = z.infer<typeof SnapshotReview>

/** What a million tokens cost. */
export const SnapshotBasePrice = z.strictObject({ amount: z.string(), currency: z.string(), per: z.int().positive() })

const SnapshotPrice = z.strictObject({
  provider: z.string(),
  model: z.string(),
  input: SnapshotBasePrice.optional(),
  output: SnapshotBasePrice.optional(),
})
export type SnapshotPrice = z.infer<typeof SnapshotPrice>

/**
 * What readers have seen once an issue is out: every review by `tool/reviewer`, the curated comparisons by name,
 * and the price that stands for each tool. Snapshots of older issues have no prices.
 */
export const CatalogueSnapshot = z.strictObject({
  reviews: z.record(z.string(), SnapshotReview),
  comparisons: z.array(z.string()),
  prices: z.record(z.string(), SnapshotPrice).optional(),
})
export type CatalogueSnapshot = z.infer<typeof CatalogueSnapshot>

/** The whole catalogue, as readers have seen it once an issue of it is out. */
export function takeCatalogueSnapshot(catalogue: Catalogue, now: Date): CatalogueSnapshot {
  return { ...takeEditorsSnapshot(catalogue), prices: takePrices(catalogue, dayOf(now)) }
}

function takePrices({ tools }: Pick<Catalogue, 'tools'>, today: string): Record<string, SnapshotPrice> {
  return Object.fromEntries(
    [...tools.values()].flatMap((tool) => {
      const lead = quoteLeadPrice(tool, today)
      if (lead === undefined) return []
      const { offer, ...prices } = lead
      return [[tool.slug, { provider: offer.provider.slug, model: offer.model, ...prices }]]
    }),
  )
}

function takeEditorsSnapshot({ tools, comparisons }: Catalogue): CatalogueSnapshot {
  const reviews = [...tools.values()].flatMap((tool) =>
    tool.reviews.map((review): [string, SnapshotReview] => [
      `${tool.slug}/${review.reviewer.slug}`,
      {
        verdict: review.verdict,
        ...(review.score !== undefined && { score: review.score }),
        written: reviewedOn(review),
      },
    ]),
  )
  return { reviews: Object.fromEntries(reviews), comparisons: comparisons.map(nameComparison) }
}

/**
 * The snapshot assumed before the first issue: without reviews of the last seven days and comparisons of their tools.
 */
export function guessCatalogueSnapshot(catalogue: Catalogue, now: Date): CatalogueSnapshot {
  const since = weekBefore(now)
  const isRecent = (day: string) => day >= since
  return {
    reviews: Object.fromEntries(
      Object.entries(takeEditorsSnapshot(catalogue).reviews).filter(([, { written }]) => !isRecent(written)),
    ),
    comparisons: catalogue.comparisons
      .filter(({ tools }) => !tools.some((tool) => tool.reviews.some((review) => isRecent(reviewedOn(review)))))
      .map(nameComparison),
  }
}

/** The reviews of a snapshot by their tool's current slug, then by reviewer. */
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

/** The comparisons of a snapshot by their current names. */
export function listSnapshotComparisons({ aliases }: Catalogue, { comparisons }: CatalogueSnapshot): Set<string> {
  const renamed = (name: string) => (parseComparison(name) ?? []).map((slug) => aliases.get(slug) ?? slug)
  return new Set(comparisons.map((name) => formatComparison(renamed(name))))
}

/** The one name of a curated comparison. */
export function nameComparison({ tools }: CuratedComparison): string {
  return formatComparison(tools.map(({ slug }) => slug))
}
