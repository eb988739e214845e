import type { CuratedComparison } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { areSameKind, type Comparison, compare } from '@/lib/comparison/comparison'
import { getPanelVerdict } from '@/lib/comparison/verdict'

/**
 * The comparison that shows what the site does: the first curated one of two tools of one kind that the panel scored; without
 * one the first of two tools of one kind, and then the first of all. Without votes.
 */
export const findFeatured = memoizeByCatalogue((catalogue): Comparison | undefined => {
  const { comparisons } = catalogue
  const pairs = comparisons.filter(({ tools }) => tools.length === 2 && areSameKind(tools))
  const found = pairs.find(isScored) ?? pairs[0] ?? comparisons[0]
  return (
    found &&
    compare(
      catalogue,
      found.tools.map(({ slug }) => slug),
    )
  )
})

function isScored({ tools }: CuratedComparison): boolean {
  return tools.every((tool) => getPanelVerdict(tool).meanScore !== undefined)
}
