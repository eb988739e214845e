import type { Tool } from '@/lib/catalogue/catalogue'
import { compareNames, compareScores } from '@/lib/comparison/ranking'
import type { PanelVerdict } from '@/lib/comparison/verdict'

/** A tool and what the panel says of it together. */
export type ToolWithVerdict = { tool: Tool; panel: PanelVerdict }

/** A sequence in which tools can stand. */
export type Order = {
  key: string
  label: string
  /** What a list in this order says of itself. */
  words: string
  /** Absent where the catalogue has the sequence already. */
  compare?: (a: ToolWithVerdict, b: ToolWithVerdict) => number
}

/** Newest review first; of one day, by name; tools without a review come last. */
export const latest: Order = { key: 'latest', label: 'Latest', words: 'latest verdict first' }

/**
 * Every order, the usual one first. By panel score, the highest mean of the given scores comes first: 81, 80, 0, then all
 * tools that nobody gave a score; equal means stand by name. It leaves out how many scores a mean is made of.
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
