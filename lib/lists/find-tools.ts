import type { FilterValue } from './filters'
import { type Column, countValues, hasValue, type ToolIndex } from './tool-index'

/** The path of a list of tools, its category if it is the list of one category, and the day that its prices are of. */
export type Scope = { path: string; category?: string; day: string }

/** A value that a tool must have: one of a column, or a bound. */
export type Required = {
  label: string
  value: FilterValue
  holds: (number: number) => boolean
  column?: Column
  place?: number
}

type Found = {
  /** The numbers of the tools that pass every filter, in order. */
  found: number[]
  /** For each column and value: the number of tools in the list that choosing the value gives. */
  counts: Uint32Array[]
  /** For each required value: the number of tools in the list without it. */
  without: number[]
}

/**
 * Visits every tool once, by its number in `order`. A tool that has all required values is counted in each column. Of one
 * that lacks exactly one, two things are counted: that the list without this value includes it, and, where one value
 * replaces another, that its own value would include it. Where nothing is required, the counts are known already.
 */
export function findTools(
  index: ToolIndex,
  columns: readonly Column[],
  required: readonly Required[],
  { scope, order }: { scope: Scope; order: Iterable<number> },
): Found {
  const found: number[] = []
  const isInside = makeScopeTest(index, scope)
  if (required.length === 0) {
    for (const number of order) if (isInside(number)) found.push(number)
    return { found, counts: columns.map((column) => getTotals(column, scope)), without: [] }
  }
  const counts = columns.map(({ values }) => new Uint32Array(values.length))
  const lacking = required.map(() => 0)
  for (const number of order) {
    if (!isInside(number)) continue
    const missing = findMissing(required, number)
    if (missing === several) continue
    if (missing === none) found.push(number)
    else {
      lacking[missing] = (lacking[missing] ?? 0) + 1
      const column = required[missing]?.column
      const count = column?.filter.values === 'one' ? counts[columns.indexOf(column)] : undefined
      if (column !== undefined && count !== undefined) countValues(column, number, count)
    }
  }
  for (const [place, column] of columns.entries()) {
    const count = counts[place]
    if (count !== undefined) for (const number of found) countValues(column, number, count)
  }
  return { found, counts, without: lacking.map((amount) => found.length + amount) }
}

/** For each value of a column: how many tools of the whole list have it. */
export function getTotals({ totals, values }: Column, { category }: Scope): Uint32Array {
  if (category === undefined) return totals.all
  return totals.byCategory.get(category) ?? new Uint32Array(values.length)
}

const none = -1
const several = -2

/** The only required value that a tool lacks, by its number, or `none`, or `several`. */
function findMissing(required: readonly Required[], number: number): number {
  let missing = none
  // Without an iterator, because this runs for every tool at every request.
  for (let each = 0; each < required.length; each++) {
    const wanted = required[each]
    if (wanted === undefined || wanted.holds(number)) continue
    if (missing !== none) return several
    missing = each
  }
  return missing
}

function makeScopeTest({ columns }: ToolIndex, { category }: Scope): (number: number) => boolean {
  if (category === undefined) return () => true
  const column = columns.find(({ filter }) => filter.key === 'category')
  const place = column?.places.get(category)
  return (number) => column !== undefined && place !== undefined && hasValue(column, number, place)
}
