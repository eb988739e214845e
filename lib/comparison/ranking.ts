import type { Tool } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { getReleaseDay } from '@/lib/catalogue/release'
import { compareText } from '@/lib/catalogue/slug'
import { getPanelVerdict, type PanelVerdict } from './verdict'

/**
 * All tools by panel verdict, then mean score, then newest release, then name. Sorted once per catalogue, so that requests
 * do not sort.
 */
export const listByPanel = memoizeByCatalogue((catalogue): readonly Tool[] =>
  listByName(catalogue)
    .map((tool) => ({ tool, panel: getPanelVerdict(tool), released: getReleaseDay(tool) }))
    .sort(
      (a, b) =>
        compareVerdicts(a.panel, b.panel) || compareScores(a.panel, b.panel) || compareText(b.released, a.released),
    )
    .map(({ tool }) => tool),
)

/**
 * All tools by name. Comparing names takes most of the time of a sort. So other orders sort this list, and tools that they find
 * equal stay in the order of their names.
 */
export const listByName = memoizeByCatalogue(({ tools }): readonly Tool[] => [...tools.values()].sort(compareNames))

// Created once: a new collator for each comparison is a hundred times slower.
const names = new Intl.Collator('en', { numeric: true })

const verdictRanks: Record<PanelVerdict['verdict'], number> = { ship: 0, split: 1, skip: 2, none: 3 }

/** By name in natural order (`Model 9` before `Model 10`); equal names by slug. */
export function compareNames(a: Pick<Tool, 'name' | 'slug'>, b: Pick<Tool, 'name' | 'slug'>): number {
  return names.compare(a.name, b.name) || compareText(a.slug, b.slug)
}

/**
 * Highest mean score first. A tool without scores comes after all that have one, even after a 0: a missing score is
 * not bad, but it never wins.
 */
export function compareScores(a: Pick<PanelVerdict, 'meanScore'>, b: Pick<PanelVerdict, 'meanScore'>): number {
  return (b.meanScore ?? -1) - (a.meanScore ?? -1)
}

/** Ship, split, skip, then no verdict. */
function compareVerdicts(a: Pick<PanelVerdict, 'verdict'>, b: Pick<PanelVerdict, 'verdict'>): number {
  return verdictRanks[a.verdict] - verdictRanks[b.verdict]
}
