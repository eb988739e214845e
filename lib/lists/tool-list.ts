import type { Catalogue } from '@/lib/catalogue/catalogue'
import { quoteWithin } from '@/lib/pricing/budget'
import type { PriceCase } from '@/lib/pricing/price-case'
import { quoteTool, type ToolQuote } from '@/lib/pricing/quote'
import { type WorkloadUse, writeWorkload } from '@/lib/pricing/workload'
import { address } from '@/lib/site'
import type { FilterValue } from './filters'
import { findListed } from './find-listed'
import { getTotals, type Required, type Scope } from './find-tools'
import { type Limits, type ListAddresses, makeListAddresses } from './list-addresses'
import { type Order, orders, type ToolWithVerdict } from './orders'
import { type Paging, pageSize, paginate, takePage } from './paging'
import { findListedUse } from './price-index'
import type { Ignored, RawQuery } from './query'
import type { Column, ToolIndex } from './tool-index'

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
  const listed = findListed(catalogue, scope, raw)
  const { index, columns, fields, values, order, defaultOrder, limits, priceCase, bounds, required, result } = listed
  const { workload } = priceCase
  const { paging, ignored } = paginate(listed, result.found.length, size)
  const addresses = makeListAddresses({ path: scope.path, fields, values, limits, workload })
  return {
    address: addresses.ofPage(paging.page),
    plain: scope.path,
    isPlain: values.size === 0 && bounds.length === 0 && writeWorkload(workload).length === 0,
    tools: takePage(result.found, paging).flatMap((number) => {
      const listed = index.tools[number]
      return listed === undefined
        ? []
        : [{ ...listed, quote: quoteWithin(quoteTool(listed.tool, workload, scope.day), limits.budget) }]
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
    ignored: [...listed.ignoredOfCase, ...ignored],
    priceCase,
    workloadUse: findListedUse(catalogue, result.found, scope.day),
    limits,
    parameters: [...fields.keys()].flatMap((name) => {
      const value = values.get(name)
      return value === undefined ? [] : [[name, value] as const]
    }),
  }
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
