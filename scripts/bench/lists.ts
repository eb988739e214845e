import { address } from '@/lib/site'
import { reviewers, toolSlug } from './generate'
import { load } from './load'
import { print, printFaults } from './print'
import { startServer } from './process'
import { compileSite, writeSite } from './site'

const tools = 10_000
const boundMilliseconds = 100

/** Values for the queries of lists, each used equally often. */
const choices = {
  category: ['', 'writing', 'design', 'data', 'voice'],
  kind: ['', 'model', 'router', 'application'],
  verdict: ['', 'ship', 'skip', 'split', 'none'],
  price: ['', 'free', 'paid', 'contact'],
  weights: ['', 'yes', 'no', 'not-known'],
  'self-hosting': ['', 'yes', 'no'],
  order: ['', 'score', 'name'],
  page: ['', '2', '7', '90', '417', '9999'],
}

/** Measures lists of 10,000 tools with 8 clients, each requesting different pages. */
export async function benchLists(folder: string): Promise<void> {
  const site = writeSite(folder, 'lists', tools)
  await compileSite(site)
  const server = await startServer(site)
  // Warm up, because a process that has just started still compiles its code.
  for (const paths of Object.values(pages)) await load(server.origin, paths(300, 5), 200)

  const faults: string[] = []
  for (const [name, paths] of Object.entries(pages)) {
    const { p50, p99 } = await load(server.origin, paths(2_000, 1), 200)
    print(`${name}, p99`, `${p99} ms (median ${p50} ms)`, `${boundMilliseconds} ms`)
    if (p99 > boundMilliseconds) faults.push(`${name} took ${p99} ms, bound ${boundMilliseconds} ms`)
  }
  await server.stop()
  printFaults(faults)
}

/** Paths of each type of list; another seed starts elsewhere. */
const pages: Record<string, (amount: number, seed: number) => string[]> = {
  'tools, any filter, order and page': (amount, seed) =>
    listPaths(amount, (index) => withQuery(address.tools(), index * 7_919 + seed)),
  'tools without a filter, every page': (amount) =>
    listPaths(amount, (index) => `${address.tools()}?page=${2 + (index % 416)}`),
  'one category, any filter': (amount, seed) =>
    listPaths(amount, (index) =>
      withQuery(address.category(pick(choices.category.slice(1), index)), index * 613 + seed),
    ),
  'all categories': (amount) => listPaths(amount, () => address.categories()),
  'a reviewer, every page': (amount) =>
    listPaths(amount, (index) => `${address.reviewer(pick(reviewers, index))}?page=${2 + (index % 330)}`),
  'alternatives of every tool': (amount, seed) =>
    listPaths(amount, (index) => address.alternatives(toolSlug((index * 31 + seed) % tools))),
}

/** The n-th of all combinations of values as a query. */
function withQuery(path: string, number: number): string {
  const query = new URLSearchParams()
  let rest = number
  for (const [name, values] of Object.entries(choices)) {
    const value = pick(values, rest)
    rest = Math.floor(rest / values.length)
    if (value !== '' && !(name === 'category' && path !== address.tools())) query.set(name, value)
  }
  return query.size === 0 ? path : `${path}?${query}`
}

function listPaths(amount: number, pathOf: (index: number) => string): string[] {
  return Array.from({ length: amount }, (_, index) => pathOf(index))
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
