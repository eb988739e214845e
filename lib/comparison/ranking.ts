import type { Tool } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { compareText } from '@/lib/catalogue/slug'
import { getPanelVerdict, type PanelVerdict } from './verdict'

/**
 * All tools as the panel ranks them: by verdict, then by mean score, then by name. Sorted once a catalogue, so that a
 * request takes from it what it needs and sorts nothing.
 */
export const listByPanel = memoizeByCatalogue(({ tools }): readonly Tool[] =>
  [...tools.values()]
    .map((tool) => ({ tool, panel: getPanelVerdict(tool) }))
    .sort(
      (a, b) => compareVerdicts(a.panel, b.panel) || compareScores(a.panel, b.panel) || compareNames(a.tool, b.tool),
    )
    .map(({ tool }) => tool),
)

// Made once: a comparison through a new one each time takes a hundred times as long.
const names = new Intl.Collator('en', { numeric: true })

const verdictRanks: Record<PanelVerdict['verdict'], number> = { ship: 0, split: 1, skip: 2, none: 3 }

/** By name as people sort it, `Model 9` before `Model 10`; equal names by slug. */
export function compareNames(a: Pick<Tool, 'name' | 'slug'>, b: Pick<Tool, 'name' | 'slug'>): number {
  return names.compare(a.name, b.name) || compareText(a.slug, b.slug)
}

/**
 * Highest mean score first. A tool that nobody gave a score comes after all that have one, a 0 included: a missing score
 * is not a bad one, but it wins nothing.
 */
export function compareScores(a: Pick<PanelVerdict, 'meanScore'>, b: Pick<PanelVerdict, 'meanScore'>): number {
  return (b.meanScore ?? -1) - (a.meanScore ?? -1)
}

/** Ship, split, skip, and last those without a verdict. */
export function compareVerdicts(a: Pick<PanelVerdict, 'verdict'>, b: Pick<PanelVerdict, 'verdict'>): number {
  return verdictRanks[a.verdict] - verdictRanks[b.verdict]
}
