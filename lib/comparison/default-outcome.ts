import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeByDay } from '@/lib/catalogue/memoize'
import type { Outcome } from './brief/statement'
import { defaultCase } from './case'
import { compare } from './comparison'
import { decideComparison } from './decided'
import type { RelatedComparison } from './related'
import { formatComparison } from './slug'

/** A comparison to link to, with what it comes to. */
export type ListedComparison = RelatedComparison & Pick<Outcome, 'headline'>

/** How many outcomes of a day are kept: what lists show again and again. They take 2 MB at most. */
const maxKept = 2_000

/** What a comparison comes to on a day (`2026-11-27`) for the case that every page begins with. */
export function decideByDefault(catalogue: Catalogue, slugs: readonly string[], day: string): Outcome {
  const kept = openKept(catalogue, day)
  const name = formatComparison(slugs)
  const outcome = kept.get(name) ?? decideComparison(compare(catalogue, slugs), defaultCase, day).brief.outcome
  kept.delete(name)
  kept.set(name, outcome)
  const [oldest] = kept.keys()
  if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
  return outcome
}

/** Comparisons with the headline of each, for lists. */
export function listHeadlines(
  catalogue: Catalogue,
  comparisons: readonly RelatedComparison[],
  day: string,
): ListedComparison[] {
  return comparisons.map((comparison) => {
    const slugs = comparison.tools.map(({ slug }) => slug)
    return { ...comparison, headline: decideByDefault(catalogue, slugs, day).headline }
  })
}

const openKept = memoizeByDay(() => new Map<string, Outcome>())
