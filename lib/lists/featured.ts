import type { Catalogue, CuratedComparison } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { areSameKind } from '@/lib/comparison/comparison'
import { getPanelVerdict } from '@/lib/comparison/verdict'

/**
 * The comparison that shows what the site does: the first curated one of two tools of one kind that the panel scored; without
 * one the first of two tools of one kind, and then the first of all.
 */
export const findFeatured = memoizeByCatalogue(({ comparisons }: Catalogue): CuratedComparison | undefined => {
  const pairs = comparisons.filter(({ tools }) => tools.length === 2 && areSameKind(tools))
  return pairs.find(isScored) ?? pairs[0] ?? comparisons[0]
})

function isScored({ tools }: CuratedComparison): boolean {
  return tools.every((tool) => getPanelVerdict(tool).meanScore !== undefined)
}
