import type { Tool } from '@/lib/catalogue/catalogue'
import { compareNames, compareScores } from '@/lib/comparison/ranking'
import type { PanelVerdict } from '@/lib/comparison/verdict'

/** A tool and its panel verdict. */
export type ToolWithVerdict = { tool: Tool; panel: PanelVerdict }

/** An order for lists of tools. */
export type Order = {
  key: string
  label: string
  /** How a list in this order describes itself. */
  words: string
  /** Absent where the catalogue already has this order. */
  compare?: (a: ToolWithVerdict, b: ToolWithVerdict) => number
}

/** Newest review first, then by name. Tools without a review come last. */
export const latest: Order = { key: 'latest', label: 'Latest', words: 'latest verdict first' }

/**
 * Every order, the default first. Panel score sorts by the mean of the given scores, highest first: 81, 80, 0, then
 * all tools without a score; equal means by name. The number of scores does not matter.
 */
export const orders: readonly Order[] = [
  latest,
  {
    key: 'score',
    label: 'Panel score',
    words: 'highest mean score first',
    compare: (a, b) => compareScores(a.panel, b.panel) || compareNames(a.tool, b.tool),
  },
  { key: 'name', label: 'Name', words: 'by name', compare: (a, b) => compareNames(a.tool, b.tool) },
]
