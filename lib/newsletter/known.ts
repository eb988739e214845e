import { z } from 'zod'
import type { Catalogue, CuratedComparison } from '@/lib/catalogue/catalogue'
import { formatComparison, parseComparison } from '@/lib/comparison/slug'
import { weekBefore } from './week'

const KnownReview = z.strictObject({
  verdict: z.enum(['ship', 'skip']),
  score: z.int().min(0).max(100).optional(),
  written: z.iso.date(),
})
export type KnownReview = z.infer<typeof KnownReview>

/** What readers know once an issue is out: every review by `tool/reviewer`, and the curated comparisons by name. */
export const Known = z.strictObject({
  reviews: z.record(z.string(), KnownReview),
  comparisons: z.array(z.string()),
})
export type Known = z.infer<typeof Known>

/** Everything that an issue of this catalogue leaves nobody without. */
export function listKnown({ tools, comparisons }: Catalogue): Known {
  const reviews = [...tools.values()].flatMap((tool) =>
    tool.reviews.map(({ reviewer, verdict, score, written }): [string, KnownReview] => [
      `${tool.slug}/${reviewer.slug}`,
      { verdict, ...(score !== undefined && { score }), written },
    ]),
  )
  return { reviews: Object.fromEntries(reviews), comparisons: comparisons.map(nameComparison) }
}

/** What readers are taken to know before the first issue: no review of the last seven days, nor a comparison of such a tool. */
export function guessKnown(catalogue: Catalogue, now: Date): Known {
  const since = weekBefore(now)
  const isRecent = ({ written }: { written: string }) => written >= since
  return {
    reviews: Object.fromEntries(Object.entries(listKnown(catalogue).reviews).filter(([, review]) => !isRecent(review))),
    comparisons: catalogue.comparisons
      .filter(({ tools }) => !tools.some((tool) => tool.reviews.some(isRecent)))
      .map(nameComparison),
  }
}

/** The known reviews by the slug their tool has now, and then by reviewer. */
export function groupKnownReviews({ aliases }: Catalogue, { reviews }: Known): Map<string, Map<string, KnownReview>> {
  const groups = new Map<string, Map<string, KnownReview>>()
  for (const [key, review] of Object.entries(reviews)) {
    const [slug = '', reviewer = ''] = key.split('/')
    const tool = aliases.get(slug) ?? slug
    const group = groups.get(tool) ?? new Map<string, KnownReview>()
    groups.set(tool, group.set(reviewer, review))
  }
  return groups
}

/** The known comparisons by the names they have now. */
export function nameKnownComparisons({ aliases }: Catalogue, { comparisons }: Known): Set<string> {
  const renamed = (name: string) => (parseComparison(name) ?? []).map((slug) => aliases.get(slug) ?? slug)
  return new Set(comparisons.map((name) => formatComparison(renamed(name))))
}

/** The one name of a curated comparison. */
export function nameComparison({ tools }: CuratedComparison): string {
  return formatComparison(tools.map(({ slug }) => slug))
}
