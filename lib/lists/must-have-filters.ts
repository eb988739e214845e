import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { lowerFirst } from '@/lib/catalogue/words'
import { writeMustHaves } from '@/lib/comparison/case'
import type { BuyerCase, MustHaves } from '@/lib/comparison/case/buyer-case'
import { type MustHave, mustHaves, nameBudget, nameContext } from '@/lib/comparison/case/must-haves'
import { type Workload, writeWorkload } from '@/lib/pricing/workload'
import { address } from '@/lib/site'
import type { FilterValue } from './filters'
import { listLeastCosts } from './price-index'
import { type Ignored, joinSeveral, splitSeveral } from './query'
import { type Column, hasValue, openToolIndex, type ToolIndex } from './tool-index'

/** A bound on a number of each tool, with the name of its parameter. */
export type Limit = { key: 'context' | 'budget'; label: string; value: FilterValue; holds: (number: number) => boolean }

/** What must-haves ask beyond filters: a context window of at least, and a workload for at most. */
export function listLimits(
  catalogue: Catalogue,
  { context, budget }: Pick<MustHaves, 'context' | 'budget'>,
  { workload, day }: { workload: Workload; day: string },
): readonly Limit[] {
  return [
    ...(context === undefined ? [] : [limitContext(openToolIndex(catalogue), context)]),
    ...(budget === undefined ? [] : [limitCost(listLeastCosts(catalogue, workload, day), budget)]),
  ]
}

/** Adds must-haves to the chosen values of filters. Those that a chosen value contradicts are added to `ignored`. */
export function addMustHaves(
  values: ReadonlyMap<string, string>,
  { keys }: Pick<MustHaves, 'keys'>,
  columns: readonly Column[],
  ignored: Ignored[],
): ReadonlyMap<string, string> {
  const added = new Map(values)
  for (const {
    key,
    filter: [name, value],
  } of chooseMustHaves(keys)) {
    const column = columns.find(({ filter }) => filter.key === name)
    const chosen = added.get(name)
    if (column === undefined) continue
    if (column.filter.values === 'one') {
      if (chosen === undefined || chosen === value) added.set(name, value)
      else ignored.push({ what: 'must-have', text: key, why: `${column.filter.label} says otherwise` })
    } else {
      const all = [...(chosen === undefined ? [] : splitSeveral(chosen)), value]
      added.set(name, joinSeveral([...column.places.keys()].filter((each) => all.includes(each))))
    }
  }
  return added
}

/** Makes a test whether a tool is known to meet all must-haves. */
export function makeMustHaveTest(
  catalogue: Catalogue,
  wanted: MustHaves,
  { workload, day }: { workload: Workload; day: string },
): (tool: Tool) => boolean {
  const { numberOf } = openToolIndex(catalogue)
  const tests = [
    ...listFactTests(catalogue, wanted),
    ...listLimits(catalogue, wanted, { workload, day }).map(({ holds }) => holds),
  ]
  return (tool) => {
    const number = numberOf.get(tool)
    return number !== undefined && tests.every((test) => test(number))
  }
}

/** The list of all tools with the must-haves of a case, and how many it has: not with a budget, which the list alone computes. */
export function describeMeeting(catalogue: Catalogue, { workload, mustHaves: wanted }: BuyerCase) {
  const { budget, ...counted } = wanted
  const query = new URLSearchParams([...writeWorkload(workload), ...writeMustHaves(wanted)].map((pair) => [...pair]))
  return {
    href: `${address.tools()}?${query}`,
    total: catalogue.tools.size,
    meeting: budget === undefined ? countMeeting(catalogue, counted) : undefined,
  }
}

/** How many tools are known to meet all must-haves but the budget. */
export function countMeeting(catalogue: Catalogue, wanted: Omit<MustHaves, 'budget'>): number {
  const index = openToolIndex(catalogue)
  const { context } = wanted
  const tests = listFactTests(catalogue, wanted)
  if (context !== undefined) tests.push(limitContext(index, context).holds)
  let count = 0
  for (let number = 0; number < index.tools.length; number++) if (tests.every((test) => test(number))) count++
  return count
}

function listFactTests(catalogue: Catalogue, { keys }: Pick<MustHaves, 'keys'>): ((number: number) => boolean)[] {
  const { columns } = openToolIndex(catalogue)
  return chooseMustHaves(keys).map(({ filter: [name, value] }) => {
    const column = columns.find(({ filter }) => filter.key === name)
    const place = column?.places.get(value)
    return (number) => column !== undefined && place !== undefined && hasValue(column, number, place)
  })
}

function chooseMustHaves(keys: readonly string[]): readonly MustHave[] {
  return mustHaves.filter(({ key }) => keys.includes(key))
}

function limitContext({ contextWindows }: ToolIndex, tokens: number): Limit {
  const label = nameContext(tokens)
  return {
    key: 'context',
    label: 'Must have',
    value: { value: String(tokens), label, words: { after: `with a ${lowerFirst(label)}` } },
    holds: (number) => (contextWindows[number] ?? 0) >= tokens,
  }
}

function limitCost(costs: Float64Array, dollars: number): Limit {
  const label = nameBudget(dollars)
  return {
    key: 'budget',
    label: 'Must cost',
    value: { value: String(dollars), label, words: { after: `for ${lowerFirst(label)}` } },
    holds: (number) => (costs[number] ?? Number.POSITIVE_INFINITY) <= dollars,
  }
}
