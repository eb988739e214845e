import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { type Filter, type FilterValue, filters } from './filters'
import { orders, type ToolWithVerdict } from './orders'

/** A filter, its values in one catalogue, and for each tool the index of its value. */
export type Column = { filter: Filter; values: readonly FilterValue[]; cells: Uint16Array }

/** Precomputed values for lists of tools. Numbers of tools are indexes into `tools`. */
export type ToolIndex = {
  tools: readonly ToolWithVerdict[]
  columns: readonly Column[]
  /** The numbers of all tools in each order, by key of the order. */
  orders: ReadonlyMap<string, Uint32Array>
}

/** Cached per catalogue, so that requests neither read facts nor sort. */
export const openToolIndex = memoizeByCatalogue((catalogue): ToolIndex => {
  const tools = catalogue.latest.map((tool) => ({ tool, panel: getPanelVerdict(tool) }))
  const numbers = Uint32Array.from(tools, (_, number) => number)
  return {
    tools,
    columns: filters.map((filter) => makeColumn(catalogue, tools, filter)),
    orders: new Map(orders.map(({ key, compare }) => [key, sortNumbers(tools, numbers, compare)])),
  }
})

function makeColumn(catalogue: Catalogue, tools: readonly ToolWithVerdict[], filter: Filter): Column {
  const values = filter.listValues(catalogue)
  const places = new Map(values.map(({ value }, place) => [value, place]))
  const cells = Uint16Array.from(tools, ({ tool, panel }) => {
    const value = filter.read(tool, panel)
    const place = places.get(value)
    if (place === undefined) throw new Error(`${tool.slug} has ${JSON.stringify(value)} as its ${filter.key}`)
    return place
  })
  return { filter, values, cells }
}

function sortNumbers(
  tools: readonly ToolWithVerdict[],
  numbers: Uint32Array,
  compare: ((a: ToolWithVerdict, b: ToolWithVerdict) => number) | undefined,
): Uint32Array {
  if (compare === undefined) return numbers
  const pairs = tools.map((tool, number) => ({ tool, number }))
  return Uint32Array.from(
    pairs.sort((a, b) => compare(a.tool, b.tool)),
    ({ number }) => number,
  )
}
