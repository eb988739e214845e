import type { Catalogue } from '@/lib/catalogue/catalogue'
import { mustHaveParameters, readMustHaves } from '@/lib/comparison/case'
import type { PriceCase } from '@/lib/pricing/price-case'
import { quoteTool, type ToolQuote } from '@/lib/pricing/quote'
import { readWorkload, type WorkloadUse, workloadParameters, writeWorkload } from '@/lib/pricing/workload'
import { address } from '@/lib/site'
import type { FilterValue } from './filters'
import { findTools, getTotals, type Required, type Scope } from './find-tools'
import { type Limits, type ListAddresses, listChosen, makeListAddresses } from './list-addresses'
import { addMustHaves, listLimits } from './must-have-filters'
import { byPanel, byPrice, latest, type Order, orders, type ToolWithVerdict } from './orders'
import { type Paging, pageSize, paginate, takePage } from './paging'
import { findListedUse, openPriceStates, orderByCost } from './price-index'
import { type Field, type Fields, type Ignored, omit, type RawQuery, readQuery } from './query'
import { type Column, hasValue, openToolIndex, type ToolIndex } from './tool-index'

/** A filter value, the number of tools it would leave, and the address with it. Choosing a chosen value removes it. */
export type Choice = FilterValue & { count: number; isChosen: boolean; address: string }

/** A filter with the values to choose from. A long one is folded. */
export type FilterChoices = { key: string; label: string; choices: readonly Choice[]; isLong: boolean }

/** An active filter, the address of the list without it, and the number of tools in that list. */
export type ActiveFilter = { label: string; value: FilterValue; without: { address: string; count: number } }

/** A tool in a list, with its prices for the list’s workload. */
export type ListedTool = ToolWithVerdict & { quote: ToolQuote }

/** One page of a list of tools, with its filters and links. */
export type ToolList = {
  /** The canonical address of this page of the list. */
  address: string
  /** The first page without filters and in the default order. */
  plain: string
  isPlain: boolean
  tools: readonly ListedTool[]
  paging: Paging
  order: Order
  /** The order of the list where the query asks for none. */
  defaultOrder: Order
  /** How many tools of the whole list the panel has judged. */
  judged: number
  orders: readonly (Order & { address: string })[]
  filters: readonly FilterChoices[]
  active: readonly ActiveFilter[]
  addressOfPage: (page: number) => string
  ignored: readonly Ignored[]
  priceCase: PriceCase
  /** What of the workload changes what is said of these tools. */
  workloadUse: WorkloadUse
  /** What a tool must have beyond the filters. */
  limits: Limits
  /** The query of the list without its workload, limits and page. */
  parameters: readonly (readonly [name: string, value: string])[]
}

/** The links of a list's page. */
export function listEntries({ tools }: Pick<ToolList, 'tools'>): { name: string; path: string }[] {
  return tools.map(({ tool: { slug, name } }) => ({ name, path: address.tool(slug) }))
}

/** The page of a list that a query asks for. */
export function listTools(catalogue: Catalogue, scope: Scope, raw: RawQuery, size = pageSize): ToolList {
  const index = openToolIndex(catalogue)
  const asked = readAsked(catalogue, scope, raw)
  const { columns, fields, values, order, defaultOrder, limits, priceCase } = asked
  const { workload } = priceCase
  const bounds = listLimits(catalogue, limits, { workload, day: scope.day })
  const required = [...columns.flatMap((column) => listRequired(column, values)), ...bounds]
  const numbers =
    order === byPrice ? orderByCost(catalogue, workload, scope.day) : (index.orders.get(order.key) ?? new Uint32Array())
  const result = findTools(index, columns, required, { scope, order: numbers })
  const { paging, ignored } = paginate(asked, result.found.length, size)
  const addresses = makeListAddresses({ path: scope.path, fields, values, limits, workload })
  return {
    address: addresses.ofPage(paging.page),
    plain: scope.path,
    isPlain: values.size === 0 && bounds.length === 0 && writeWorkload(workload).length === 0,
    tools: takePage(result.found, paging).flatMap((number) => {
      const listed = index.tools[number]
      return listed === undefined ? [] : [{ ...listed, quote: quoteTool(listed.tool, workload, scope.day) }]
    }),
    paging,
    order,
    defaultOrder,
    judged: countJudged(index, result.found),
    orders: orders.map((each) => ({
      ...each,
      address: addresses.inOrder(each === defaultOrder ? undefined : each.key),
    })),
    filters: columns.flatMap((column, number) => {
      const { key, label } = column.filter
      const counts = { found: result.counts[number], totals: getTotals(column, scope) }
      return offerChoices({ key, label }, listChoices(column, required, counts, addresses), result.found.length)
    }),
    active: required.map((each, number) => ({
      label: each.label,
      value: each.value,
      without: {
        address:
          'key' in each ? addresses.withoutLimit(each.key) : addresses.withoutValue(each.column, each.value.value),
        count: result.without[number] ?? 0,
      },
    })),
    addressOfPage: addresses.ofPage,
    ignored: [...asked.ignoredOfCase, ...ignored],
    priceCase,
    workloadUse: findListedUse(catalogue, result.found, scope.day),
    limits,
    parameters: [...fields.keys()].flatMap((name) => {
      const value = values.get(name)
      return value === undefined ? [] : [[name, value] as const]
    }),
  }
}

/** What a query asks of a list: must-haves become values of filters, and the default order is none. */
function readAsked(catalogue: Catalogue, scope: Scope, raw: RawQuery) {
  const columns = [...openToolIndex(catalogue).columns, openPriceStates(catalogue, scope.day)].filter(
    ({ filter }) => filter.key !== 'category' || scope.category === undefined,
  )
  const fields = describeFields(columns)
  const asked = readQuery(omit(raw, [...workloadParameters, ...mustHaveParameters]), fields)
  const { ignored: ignoredWorkload, ...priceCase } = readWorkload(raw)
  const ignoredMustHaves: Ignored[] = []
  const { keys, ...limits } = readMustHaves(raw, ignoredMustHaves)
  const values = new Map(addMustHaves(asked.values, { keys }, columns, ignoredMustHaves))
  const defaultOrder = scope.category === undefined ? latest : byPanel
  const order = orders.find(({ key }) => key === values.get('order')) ?? defaultOrder
  if (order === defaultOrder) values.delete('order')
  const ignoredOfCase = [...ignoredWorkload, ...ignoredMustHaves]
  return { ...asked, columns, fields, values, order, defaultOrder, limits, priceCase, ignoredOfCase }
}

function countJudged({ tools }: ToolIndex, numbers: readonly number[]): number {
  let judged = 0
  for (const number of numbers) if (tools[number]?.panel.verdict !== 'none') judged++
  return judged
}

type Counts = { found: Uint32Array | undefined; totals: Uint32Array }

/** Every value of a filter, with the list that choosing it, or choosing it no more, leads to. */
function listChoices(
  column: Column,
  required: readonly Required[],
  { found, totals }: Counts,
  addresses: ListAddresses,
) {
  return column.values.map((value, place) => {
    const isChosen = required.some((each) => each.column === column && each.place === place)
    const address = (isChosen ? addresses.withoutValue : addresses.withValue)(column, value.value)
    return { ...value, count: found?.[place] ?? 0, isChosen, address, total: totals[place] ?? 0 }
  })
}

/** More values than this are folded. */
const maxUnfolded = 8
/** More values than this are not listed: those with fewer tools are found by search, and on the page of their tools. */
const maxListed = 60

/** Leaves out values that would leave no tool, rests, and a filter none of whose values changes anything. */
function offerChoices(
  filter: Pick<FilterChoices, 'key' | 'label'>,
  all: readonly (Choice & { total: number })[],
  found: number,
): FilterChoices[] {
  const isLong = all.filter(({ total, isChosen }) => total > 0 || isChosen).length > maxUnfolded
  const offered = all.filter(({ count, isChosen, isRest }) => isChosen || (count > 0 && isRest !== true))
  if (!offered.some(({ count, isChosen }) => isChosen || count !== found)) return []
  const listed = offered.filter(({ isChosen }, number) => number < maxListed || isChosen)
  return [{ ...filter, choices: listed.map(({ total: _, ...choice }) => choice), isLong }]
}

function listRequired(column: Column, values: ReadonlyMap<string, string>) {
  return listChosen(column, values).flatMap((chosen) => {
    const place = column.places.get(chosen) ?? -1
    const value = column.values[place]
    const holds = (number: number) => hasValue(column, number, place)
    return value === undefined ? [] : [{ label: column.filter.label, value, holds, column, place } satisfies Required]
  })
}

function describeFields(columns: readonly Column[]): Fields {
  const fields = new Map<string, Field>()
  for (const { filter, places } of columns) {
    fields.set(filter.key, { label: filter.label, values: places, isSeveral: filter.values === 'several' })
  }
  return fields.set('order', { label: 'Order', values: new Set(orders.map(({ key }) => key)) })
}
