import { groupBy, type Kind } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { listByPanel } from '@/lib/comparison/ranking'
import { getPanelVerdict, isJudged } from '@/lib/comparison/verdict'
import { address } from '@/lib/site'
import { byPanel, type ToolWithVerdict } from './orders'

/** A kind of tool of which the panel judged some, with these in the panel's order and the list of all of the kind. */
export type JudgedKind = { kind: Kind; total: number; judged: readonly ToolWithVerdict[]; href: string }

/** The tools with a score, or all where none has one: a tool without a score is not called one of the best. */
export function keepScored(judged: readonly ToolWithVerdict[]): readonly ToolWithVerdict[] {
  const scored = judged.filter(({ panel }) => panel.meanScore !== undefined)
  return scored.length === 0 ? judged : scored
}

/** Every kind of which the panel judged some: those with most judged tools first, of equal ones the first in the content file. */
export const listJudgedKinds = memoizeByCatalogue((catalogue): readonly JudgedKind[] => {
  const judgedOf = groupBy(listByPanel(catalogue).filter(isJudged), ({ kind }) => kind.slug)
  return [...catalogue.kinds.values()]
    .map((kind) => ({
      kind,
      total: catalogue.toolsOfKind.get(kind.slug)?.length ?? 0,
      judged: (judgedOf.get(kind.slug) ?? []).map((tool) => ({ tool, panel: getPanelVerdict(tool) })),
      href: `${address.tools()}?kind=${kind.slug}&order=${byPanel.key}`,
    }))
    .filter(({ judged }) => judged.length > 0)
    .sort((a, b) => b.judged.length - a.judged.length)
})
