import Big from 'big.js'
import type { Catalogue, Offer, Tool } from '@/lib/catalogue/catalogue'
import { memoizeByDay } from '@/lib/catalogue/memoize'
import { isOnSale } from '@/lib/catalogue/offer-schema'
import { listByName } from '@/lib/comparison/ranking'
import { findLeastCost, quoteWithin } from '@/lib/pricing/budget'
import { getComparableCost } from '@/lib/pricing/lead-quote'
import { hasWorkloadPrices } from '@/lib/pricing/plans'
import { listPrices } from '@/lib/pricing/price-list'
import { computeQuote, findPriceState, type PriceState } from '@/lib/pricing/quote'
import { dropUndercut } from '@/lib/pricing/undercut'
import { type Workload, type WorkloadUse, writeWorkload } from '@/lib/pricing/workload'
import { getWorkloadUse, joinWorkloadUses } from '@/lib/pricing/workload-use'
import type { Filter, FilterValue } from './filters'
import { type Column, makeColumn, openToolIndex } from './tool-index'

/** The filter for what is known of prices, which depends on the day. */
export const offersFilter = {
  key: 'offers',
  label: 'Price lists say',
  values: 'one',
  listValues: () => [...stateValues.values()],
} as const satisfies Omit<Filter, 'read'>

/** What is known of the prices of each tool on a day, as a filter. */
export const openPriceStates = memoizeByDay((catalogue, day): Column => {
  const filter: Filter = {
    ...offersFilter,
    read: (tool) => getStateValue(openPrices(catalogue, day).get(tool)?.state ?? 'unknown').value,
  }
  return makeColumn(catalogue, openToolIndex(catalogue).tools, filter)
})

/**
 * What lists need of a tool's prices: `deciding` are the offers of which one stands for the tool in most workloads, `others`
 * those of which one may cost less. `use` is what of a workload matters for it.
 */
type ListedPrices = { state: PriceState; use: WorkloadUse; deciding: readonly Offer[]; others: readonly Offer[] }

/** Read once a day, because the offers of 10,000 tools do not fit into memory. Those that decide do. */
const openPrices = memoizeByDay(
  (catalogue, day): ReadonlyMap<Tool, ListedPrices> =>
    new Map(openToolIndex(catalogue).tools.map(({ tool }) => [tool, readPrices(tool, day)])),
)

function readPrices({ offers, facts }: Tool, day: string): ListedPrices {
  const listings = listPrices(offers, day)
  const shown = listings.flatMap((listing) => (listing.state === 'current' ? listing.offer : []))
  const priced = shown.filter(({ basis, components }) => isOnSale(basis) && components.length > 0)
  const own = priced.filter(({ isVendors }) => isVendors)
  const cheap = dropUndercut(priced)
  return {
    state: findPriceState(listings),
    use: getWorkloadUse(facts, priced.some(hasWorkloadPrices)),
    deciding: own.length > 0 ? own : cheap,
    others: own.length > 0 ? cheap.filter(({ isVendors }) => !isVendors) : [],
  }
}

/** What of a workload matters in a list of tools, by their numbers. Another may fill a list that has none. */
export function findListedUse(catalogue: Catalogue, numbers: readonly number[], day: string): WorkloadUse {
  const { tools } = openToolIndex(catalogue)
  const prices = openPrices(catalogue, day)
  if (numbers.length === 0) return 'all'
  const uses = new Set<WorkloadUse>()
  for (const number of numbers) {
    const listed = tools[number]
    uses.add((listed && prices.get(listed.tool)?.use) ?? 'nothing')
    if (uses.has('all')) return 'all'
  }
  return joinWorkloadUses(uses)
}

/** How many workloads of one day keep their order, and their costs. An order of 10,000 tools takes 40 KB, costs 80 KB. */
const maxWorkloads = 20

const openOrders = memoizeByDay(() => new Map<string, Uint32Array>())
const openLeastCosts = memoizeByDay(() => new Map<string, Float64Array>())

/**
 * The numbers of all tools, lowest cost of a workload first: what the offer that stands for a tool costs, with a budget as
 * `quoteWithin` has it. Tools without a cost in US dollars come last, by name. Kept for what was asked for last.
 */
export function orderByCost(
  catalogue: Catalogue,
  workload: Workload,
  { day, budget }: { day: string; budget?: number | undefined },
): Uint32Array {
  return keepLast(openOrders(catalogue, day), [workload, budget], () => computeOrder(catalogue, workload, day, budget))
}

/**
 * For each tool by its number: the least that a workload costs a month, rounded up to whole US dollars, so that a budget in
 * whole dollars covers it exactly when it is no less; infinite where no cost is known. Kept for the last workloads.
 */
export function listLeastCosts(catalogue: Catalogue, workload: Workload, day: string): Float64Array {
  return keepLast(openLeastCosts(catalogue, day), [workload], () => {
    const prices = openPrices(catalogue, day)
    return Float64Array.from(openToolIndex(catalogue).tools, ({ tool }) => {
      const { deciding, others } = prices.get(tool) ?? none
      if (deciding.length === 0) return Number.POSITIVE_INFINITY
      const { maker, facts } = tool
      const least = findLeastCost(computeQuote({ offers: [...deciding, ...others], maker, facts }, workload, day))
      return least === undefined ? Number.POSITIVE_INFINITY : new Big(least.amount).round(0, Big.roundUp).toNumber()
    })
  })
}

const none: Pick<ListedPrices, 'deciding' | 'others'> = { deciding: [], others: [] }

/** The value for a workload and a budget, computed unless it is among the last that were asked for. */
function keepLast<T>(
  values: Map<string, T>,
  [workload, budget]: readonly [Workload, budget?: number | undefined],
  compute: () => T,
): T {
  const key = JSON.stringify([writeWorkload(workload), budget])
  const value = values.get(key) ?? compute()
  values.delete(key)
  values.set(key, value)
  const [oldest] = values.keys()
  if (values.size > maxWorkloads && oldest !== undefined) values.delete(oldest)
  return value
}

function computeOrder(catalogue: Catalogue, workload: Workload, day: string, budget: number | undefined): Uint32Array {
  const prices = openPrices(catalogue, day)
  const { numberOf } = openToolIndex(catalogue)
  const priced = listByName(catalogue).map((tool) => ({
    number: numberOf.get(tool) ?? 0,
    amount: fitBudget(findCost(tool, prices.get(tool)?.deciding ?? [], workload, day), tool),
  }))
  priced.sort((a, b) => compareAmounts(a.amount, b.amount))
  return Uint32Array.from(priced, ({ number }) => number)

  function fitBudget(cost: Big | undefined, tool: Tool): Big | undefined {
    const { deciding, others } = prices.get(tool) ?? none
    if (budget === undefined || deciding.length === 0 || cost?.lte(budget)) return cost
    const { maker, facts } = tool
    const quote = computeQuote({ offers: [...deciding, ...others], maker, facts }, workload, day)
    const { withinBudget } = quoteWithin(quote, budget)
    return withinBudget === undefined ? cost : new Big(withinBudget.cost.amount)
  }
}

/** The cost by the deciding offers; by all of them where the workload cannot be computed from the vendor's own. */
function findCost(tool: Tool, deciding: readonly Offer[], workload: Workload, day: string): Big | undefined {
  if (deciding.length === 0) return undefined
  const { maker, facts } = tool
  const cost = getComparableCost(computeQuote({ offers: deciding, maker, facts }, workload, day))
  const hasOthers = deciding.some(({ isVendors }) => isVendors)
  return cost ?? (hasOthers ? getComparableCost(computeQuote(tool, workload, day)) : undefined)
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
