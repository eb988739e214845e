import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { listByName, listByPanel } from '@/lib/comparison/ranking'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { type Filter, type FilterValue, filters } from './filters'
import { byName, byPanel, latest, orders, type ToolWithVerdict } from './orders'

/** A filter, its values in one catalogue, and the values of each tool. */
export type Column = {
  filter: Filter
  values: readonly FilterValue[]
  /** The index of each value. */
  places: ReadonlyMap<string, number>
  /** The values of tool n are `cells[starts[n]]` to `cells[starts[n + 1] - 1]`, as indexes into `values`. */
  starts: Uint32Array
  cells: Uint16Array
  /** How many tools have each value: of all, and of each category by slug. */
  totals: { all: Uint32Array; byCategory: ReadonlyMap<string, Uint32Array> }
}

/** Precomputed values for lists of tools. Numbers of tools are indexes into `tools`. */
export type ToolIndex = {
  tools: readonly ToolWithVerdict[]
  columns: readonly Column[]
  /** The numbers of all tools in each order, by key of the order. */
  orders: ReadonlyMap<string, Uint32Array>
  /** The context window of each tool in tokens; 0 where it is not known or does not apply. */
  contextWindows: Float64Array
  numberOf: ReadonlyMap<Tool, number>
}

/** Cached per catalogue, so that requests neither read facts nor sort. */
export const openToolIndex = memoizeByCatalogue((catalogue): ToolIndex => {
  const tools = catalogue.latest.map((tool) => ({ tool, panel: getPanelVerdict(tool) }))
  const numbers = Uint32Array.from(tools, (_, number) => number)
  const numberOf = new Map(tools.map(({ tool }, number) => [tool, number]))
  const toNumbers = (list: readonly Tool[]) => Uint32Array.from(list, (tool) => numberOf.get(tool) ?? 0)
  const named = toNumbers(listByName(catalogue))
  const kept = new Map([
    [byPanel, toNumbers(listByPanel(catalogue))],
    [byName, named],
    [latest, numbers],
  ])
  return {
    tools,
    columns: filters.map((filter) => makeColumn(catalogue, tools, filter)),
    orders: new Map(
      orders.flatMap((order) => {
        const inOrder = kept.get(order) ?? (order.compare && sortNumbers(tools, named, order.compare))
        return inOrder === undefined ? [] : [[order.key, inOrder]]
      }),
    ),
    contextWindows: Float64Array.from(tools, ({ tool: { facts } }) =>
      facts.contextWindow?.applies ? Number(facts.contextWindow.value) : 0,
    ),
    numberOf,
  }
})

type Cells = Pick<Column, 'starts' | 'cells'>

/** Whether a tool has a value, by their numbers. */
export function hasValue({ starts, cells }: Cells, number: number, place: number): boolean {
  const end = starts[number + 1] ?? 0
  for (let at = starts[number] ?? 0; at < end; at++) if (cells[at] === place) return true
  return false
}

/** Adds 1 to the count of each value that the tool has. */
export function countValues({ starts, cells }: Cells, number: number, counts: Uint32Array): void {
  const end = starts[number + 1] ?? 0
  for (let at = starts[number] ?? 0; at < end; at++) {
    const place = cells[at] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
}

export function makeColumn(catalogue: Catalogue, tools: readonly ToolWithVerdict[], filter: Filter): Column {
  const values = filter.listValues(catalogue)
  const places = new Map(values.map(({ value }, place) => [value, place]))
  const starts = new Uint32Array(tools.length + 1)
  const cells: number[] = []
  for (const [number, { tool, panel }] of tools.entries()) {
    for (const value of [filter.read(tool, panel, catalogue)].flat()) {
      const place = places.get(value)
      if (place === undefined) throw new Error(`${tool.slug} has ${JSON.stringify(value)} as its ${filter.key}`)
      cells.push(place)
    }
    starts[number + 1] = cells.length
  }
  const column = { filter, values, places, starts, cells: Uint16Array.from(cells) }
  return { ...column, totals: countAll(catalogue, tools, column) }
}

function countAll(
  { categories }: Catalogue,
  tools: readonly ToolWithVerdict[],
  column: Omit<Column, 'totals'>,
): Column['totals'] {
  const makeCounts = () => new Uint32Array(column.values.length)
  const all = makeCounts()
  const byCategory = new Map([...categories.keys()].map((slug) => [slug, makeCounts()]))
  for (const [number, { tool }] of tools.entries()) {
    for (const counts of [all, byCategory.get(tool.category.slug)]) if (counts) countValues(column, number, counts)
  }
  return { all, byCategory }
}

function sortNumbers(
  tools: readonly ToolWithVerdict[],
  numbers: Uint32Array,
  compare: (a: ToolWithVerdict, b: ToolWithVerdict) => number,
): Uint32Array {
  const pairs = Array.from(numbers).flatMap((number) => {
    const tool = tools[number]
    return tool === undefined ? [] : [{ tool, number }]
  })
  return Uint32Array.from(
    pairs.sort((a, b) => compare(a.tool, b.tool)),
    ({ number }) => number,
  )
}
