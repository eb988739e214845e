import type { Catalogue } from '@/lib/catalogue/catalogue'
import { address } from '@/lib/site'
import type { FilterValue } from './filters'
import { latest, type Order, orders, type ToolWithVerdict } from './orders'
import { type Paging, pageSize, paginate } from './paging'
import { type Fields, type Ignored, type RawQuery, readQuery, writeAddress } from './query'
import { type Column, openToolIndex, type ToolIndex } from './tool-index'

/** The path of a list of tools, and its category if it is the list of one category. */
export type Scope = { path: string; category?: string }

/** A filter value, the number of tools it would leave, and the address with it. Choosing a chosen value removes it. */
export type Choice = FilterValue & { count: number; isChosen: boolean; address: string }

export type FilterChoices = { key: string; label: string; choices: readonly Choice[] }

/** An active filter, the address of the list without it, and the number of tools in that list. */
export type ActiveFilter = { label: string; value: FilterValue; without: { address: string; count: number } }

/** One page of a list of tools, with its filters and links. */
export type ToolList = {
  /** The canonical address of this page of the list. */
  address: string
  /** The first page without filters and in the default order. */
  plain: string
  isPlain: boolean
  tools: readonly ToolWithVerdict[]
  paging: Paging
  order: Order
  orders: readonly (Order & { address: string })[]
  filters: readonly FilterChoices[]
  active: readonly ActiveFilter[]
  addressOfPage: (page: number) => string
  ignored: readonly Ignored[]
}

/** The links of a list's page. */
export function listEntries({ tools }: Pick<ToolList, 'tools'>): { name: string; path: string }[] {
  return tools.map(({ tool: { slug, name } }) => ({ name, path: address.tool(slug) }))
}

/** The page of a list that a query asks for. */
export function listTools(catalogue: Catalogue, scope: Scope, raw: RawQuery, size = pageSize): ToolList {
  const index = openToolIndex(catalogue)
  const columns = index.columns.filter(({ filter }) => filter.key !== 'category' || scope.category === undefined)
  const fields = describeFields(columns)
  const asked = readQuery(raw, fields)
  const order = orders.find(({ key }) => key === asked.values.get('order')) ?? latest
  const values = new Map(asked.values)
  if (order === latest) values.delete('order')

  const wanted = columns.map(({ filter, values: all }) => placeOf(all, values.get(filter.key)))
  const { found, counts } = findTools(index, columns, wanted, { scope, order })
  const { paging, ignored } = paginate(asked, found.length, size)
  const addressWith = (name: string, value: string | undefined) =>
    writeAddress(scope.path, fields, withValue(values, name, value))
  return {
    address: writeAddress(scope.path, fields, values, paging.page),
    plain: scope.path,
    isPlain: values.size === 0,
    tools: found.slice(Math.max(0, paging.from - 1), paging.to).flatMap((number) => index.tools[number] ?? []),
    paging,
    order,
    orders: orders.map((each) => ({ ...each, address: addressWith('order', each === latest ? undefined : each.key) })),
    filters: columns.map(({ filter: { key, label }, values: all }, column) => ({
      key,
      label,
      choices: all.map((value, place) => {
        const isChosen = wanted[column] === place
        return {
          ...value,
          count: counts[column]?.[place] ?? 0,
          isChosen,
          address: addressWith(key, isChosen ? undefined : value.value),
        }
      }),
    })),
    active: columns.flatMap(({ filter: { key, label }, values: all }, column) => {
      const value = all[wanted[column] ?? any]
      const count = counts[column]?.reduce((sum, each) => sum + each, 0) ?? 0
      return value === undefined ? [] : { label, value, without: { address: addressWith(key, undefined), count } }
    }),
    addressOfPage: (page) => writeAddress(scope.path, fields, values, page),
    ignored,
  }
}

/** The index when no value is chosen. */
const any = -1

type Found = {
  /** The numbers of the tools that pass every filter, in order. */
  found: number[]
  /** For each column and value: the number of tools that have it and pass the filters of all other columns. */
  counts: Uint32Array[]
}

/**
 * Visits every tool once. A tool that passes every filter is counted in each column. A tool that fails exactly one
 * filter is counted in that column only, because another value there, or none, would include it.
 */
function findTools(
  index: ToolIndex,
  columns: readonly Column[],
  wanted: readonly number[],
  { scope, order }: { scope: Scope; order: Order },
): Found {
  const found: number[] = []
  const counts = columns.map(({ values }) => new Uint32Array(values.length))
  const isInside = makeScopeTest(index, scope)
  const findFailure = makeFailureTest(columns, wanted)
  for (const number of index.orders.get(order.key) ?? []) {
    if (!isInside(number)) continue
    const failed = findFailure(number)
    if (failed === several) continue
    if (failed === none) found.push(number)
    for (let column = 0; column < columns.length; column++) {
      if (failed !== none && failed !== column) continue
      const cell = columns[column]?.cells[number]
      const count = counts[column]
      if (cell !== undefined && count !== undefined) count[cell] = (count[cell] ?? 0) + 1
    }
  }
  return { found, counts }
}

const none = -1
const several = -2

/** The only column whose filter rejects a tool, or `none`, or `several`. */
function makeFailureTest(columns: readonly Column[], wanted: readonly number[]): (number: number) => number {
  const filtered = columns.flatMap(({ cells }, column) => {
    const place = wanted[column] ?? any
    return place === any ? [] : { column, cells, place }
  })
  return (number) => {
    let failed = none
    for (const { column, cells, place } of filtered) {
      if (cells[number] === place) continue
      if (failed !== none) return several
      failed = column
    }
    return failed
  }
}

function makeScopeTest({ columns }: ToolIndex, { category }: Scope): (number: number) => boolean {
  if (category === undefined) return () => true
  const column = columns.find(({ filter }) => filter.key === 'category')
  const place = placeOf(column?.values ?? [], category)
  return (number) => column?.cells[number] === place
}

function describeFields(columns: readonly Column[]): Fields {
  const order = { label: 'Order', values: new Set(orders.map(({ key }) => key)) }
  return new Map([
    ...columns.map(
      ({ filter: { key, label }, values }) =>
        [key, { label, values: new Set(values.map(({ value }) => value)) }] as const,
    ),
    ['order', order] as const,
  ])
}

function placeOf(values: readonly FilterValue[], wanted: string | undefined): number {
  return wanted === undefined ? any : values.findIndex(({ value }) => value === wanted)
}

function withValue(values: ReadonlyMap<string, string>, name: string, value: string | undefined): Map<string, string> {
  const changed = new Map(values)
  if (value === undefined) changed.delete(name)
  else changed.set(name, value)
  return changed
}
