import type Big from 'big.js'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeByDay } from '@/lib/catalogue/memoize'
import { compareNames } from '@/lib/comparison/ranking'
import { getComparableCost } from '@/lib/pricing/lead-quote'
import { type PriceState, quoteTool } from '@/lib/pricing/quote'
import { defaultPreset, presets, type Workload, writeWorkload } from '@/lib/pricing/workload'
import type { Filter, FilterValue } from './filters'
import { type Column, makeColumn, openToolIndex } from './tool-index'

/** What is known of the prices of each tool on a day, as a filter. */
export const openPriceStates = memoizeByDay((catalogue, day): Column => {
  const filter: Filter = {
    key: 'offers',
    label: 'Price',
    values: 'one',
    listValues: () => [...stateValues.values()],
    read: (tool) => getStateValue(quoteTool(tool, presets[defaultPreset].workload, day).state).value,
  }
  return makeColumn(catalogue, openToolIndex(catalogue).tools, filter)
})

/** How many workloads of one day keep their order. Each of 10,000 tools takes 40 KB. */
const maxOrders = 20

const openOrders = memoizeByDay(() => new Map<string, Uint32Array>())

/**
 * The numbers of all tools, lowest cost of a workload first: what the offer that stands for a tool costs. Tools without a
 * cost in US dollars come last, by name. Kept for the workloads that were asked for last.
 */
export function orderByCost(catalogue: Catalogue, workload: Workload, day: string): Uint32Array {
  const orders = openOrders(catalogue, day)
  const key = JSON.stringify(writeWorkload(workload))
  const order = orders.get(key) ?? computeOrder(catalogue, workload, day)
  orders.delete(key)
  orders.set(key, order)
  const [oldest] = orders.keys()
  if (orders.size > maxOrders && oldest !== undefined) orders.delete(oldest)
  return order
}

function computeOrder(catalogue: Catalogue, workload: Workload, day: string): Uint32Array {
  const priced = openToolIndex(catalogue).tools.map(({ tool }, number) => ({
    tool,
    number,
    amount: getComparableCost(quoteTool(tool, workload, day)),
  }))
  priced.sort((a, b) => compareAmounts(a.amount, b.amount) || compareNames(a.tool, b.tool))
  return Uint32Array.from(priced, ({ number }) => number)
}

function compareAmounts(a: Big | undefined, b: Big | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return a.cmp(b)
}

function getStateValue(state: PriceState): FilterValue {
  const value = stateValues.get(state)
  if (value === undefined) throw new Error(`no filter value for prices that are ${state}`)
  return value
}

const stateValues: ReadonlyMap<PriceState, FilterValue> = new Map<PriceState, FilterValue>([
  ['priced', { value: 'priced', label: 'Priced by use', words: { after: 'priced by use' } }],
  ['free', { value: 'free', label: 'Free', words: { after: 'that a provider offers free of charge' } }],
  ['zero', { value: 'zero', label: 'Listed at zero', words: { after: 'listed at zero' } }],
  ['free trial', { value: 'trial', label: 'Only a free trial', words: { after: 'with only a free trial' } }],
  ['plan', { value: 'plan', label: 'Only in a plan', words: { after: 'sold only in a plan' } }],
  ['on request', { value: 'request', label: 'On request', words: { after: 'with a price on request' } }],
  ['not published', { value: 'not-published', label: 'Not published', words: { after: 'without a published price' } }],
  ['past', { value: 'past', label: 'Ended', words: { after: 'whose last known price has ended' } }],
  ['announced', { value: 'announced', label: 'Announced', words: { after: 'with an announced price' } }],
  ['unknown', { value: 'unknown', label: 'No offer known', words: { after: 'without a known offer' } }],
])
