import type { CuratedComparison } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { areSameKind } from '@/lib/comparison/comparison'
import { isJudged } from '@/lib/comparison/verdict'
import { findFeatured } from './featured'

/**
 * The curated comparisons that stand beside the featured one: first those of tools of one kind that the panel has all judged,
 * because they come to a choice; then the others. Each part is in the editors' order.
 */
export const listDecisions = memoizeByCatalogue((catalogue): readonly CuratedComparison[] => {
  const featured = findFeatured(catalogue)?.sides.map(({ tool }) => tool) ?? []
  const isFeatured = ({ tools }: CuratedComparison) =>
    tools.length === featured.length && tools.every((tool) => featured.includes(tool))
  const others = catalogue.comparisons.filter((comparison) => !isFeatured(comparison))
  return [...others.filter(canDecide), ...others.filter((comparison) => !canDecide(comparison))]
})

function canDecide({ tools }: CuratedComparison): boolean {
  return areSameKind(tools) && tools.every(isJudged)
}
