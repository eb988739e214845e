import type { Tool } from '@/lib/catalogue/catalogue'
import { getReleaseDay } from '@/lib/catalogue/release'
import { compareText } from '@/lib/catalogue/slug'
import { compareScores } from '@/lib/comparison/ranking'
import type { PanelVerdict } from '@/lib/comparison/verdict'

/** A tool and its panel verdict. */
export type ToolWithVerdict = { tool: Tool; panel: PanelVerdict }

/** An order for lists of tools. */
export type Order = {
  key: string
  label: string
  /** How a list in this order describes itself. */
  words: string
  /** Absent where another module sorts. Tools that it finds equal stand in the order of their names. */
  compare?: (a: ToolWithVerdict, b: ToolWithVerdict) => number
}

/** As the catalogue has them: newest review first; then the tools without a review, newest release first. */
export const latest: Order = { key: 'latest', label: 'Latest', words: 'latest verdict first' }

/** What the panel judged first, best first, as `listByPanel` has it; then the others, newest release first. */
export const byPanel: Order = { key: 'panel', label: 'Panel verdict', words: 'the panel’s best first' }

/** By name in natural order, as `listByName` has it. */
export const byName: Order = { key: 'name', label: 'Name', words: 'by name' }

/** By the cost of a workload, which `price-index.ts` computes. */
export const byPrice: Order = { key: 'cost', label: 'Cost', words: 'lowest cost for the workload first' }

/**
 * Every order. The default is `latest`, and `byPanel` for the list of one category.
 *
 * Panel score sorts by the mean of the given scores, highest first: 81, 80, 0, then all tools without a score; equal means by name. The number of scores does not matter. Context window sorts by tokens and
 * release by day, a month as its first day; cost by what the offer that stands for a tool costs for the workload. Tools of
 * which it is not known come last.
 */
export const orders: readonly Order[] = [
  latest,
  byPanel,
  {
    key: 'score',
    label: 'Panel score',
    words: 'highest mean score first',
    compare: (a, b) => compareScores(a.panel, b.panel),
  },
  {
    key: 'context',
    label: 'Context window',
    words: 'largest context window first',
    compare: (a, b) => contextWindow(b.tool) - contextWindow(a.tool),
  },
  {
    key: 'release',
    label: 'Release',
    words: 'newest release first',
    compare: (a, b) => compareText(getReleaseDay(b.tool), getReleaseDay(a.tool)),
  },
  byPrice,
  byName,
]

/** In tokens; -1 when it is not known or does not apply, so that such tools come last. */
function contextWindow({ facts: { contextWindow: fact } }: Tool): number {
  return fact?.applies ? Number(fact.value) : -1
}
