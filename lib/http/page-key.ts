import { parseComparison } from '@/lib/comparison/slug'
import { filters } from '@/lib/lists/filters'
import { isFromElsewhere } from '@/lib/lists/query'
import { priceParameters } from '@/lib/pricing/price-case'
import { workloadParameters } from '@/lib/pricing/workload'

/** What tells a page that is kept from every other. */
export type PageKey = {
  /** Path and the parameters that the page reads, in one order. */
  target: string
  /** Whether it is a page without parameters. Views of pages are kept apart, so that they cannot push pages out. */
  isPlain: boolean
  /** Slugs of the tools whose votes the page shows. */
  tools: readonly string[]
}

type Parameters = {
  /** Parameters whose every value the page understands or names as unknown. */
  known: readonly string[]
  /** Whether the page ignores all others, or tells its reader about them. */
  others: 'ignored' | 'told'
}

const list: Parameters = { known: ['page'], others: 'told' }
const filteredList: Parameters = {
  known: [...filters.map(({ key }) => key), 'offers', 'order', ...workloadParameters, 'page'],
  others: 'told',
}
const plain: Parameters = { known: [], others: 'ignored' }

/** Parameters that make a page one visitor's own, or that carry what somebody typed: such a page is never kept. */
const personal: ReadonlySet<string> = new Set(['problem', 'token', 'tool', 'tools', 'note'])

/** The key of a page, or undefined for an address whose page is not kept. Whether there is such a page is not looked up. */
export function findPageKey(path: string, query: string): PageKey | undefined {
  // Slugs have no dots: it is a feed, an alternate, a picture or nothing.
  if (path.includes('.')) return undefined
  if (query === '') return { target: path, isPlain: true, tools: findTools(path) }
  const { known, others } = findParameters(path)
  const given = new URLSearchParams(query)
  if ([...given.keys()].some((name) => personal.has(name))) return undefined
  const isTold = (name: string) => others === 'told' && !known.includes(name) && !isFromElsewhere(name)
  if ([...given.keys()].some(isTold)) return undefined
  const read = new URLSearchParams()
  for (const name of known) {
    const [value, ...repeated] = given.getAll(name)
    if (repeated.length > 0) return undefined
    if (value !== undefined) read.set(name, value)
  }
  const target = read.size === 0 ? path : `${path}?${read}`
  return { target, isPlain: read.size === 0, tools: findTools(path) }
}

function findParameters(path: string): Parameters {
  if (path === '/tools' || /^\/categories\/[^/]+$/.test(path)) return filteredList
  if (path === '/compare' || path === '/changes' || path === '/newsletter' || /^\/panel\/[^/]+$/.test(path)) return list
  if (/^\/tools\/[^/]+\/alternatives$/.test(path)) return list
  if (/^\/compare\/[^/]+$/.test(path)) return { known: priceParameters, others: 'ignored' }
  if (/^\/tools\/[^/]+$/.test(path)) return { known: ['offers', ...priceParameters], others: 'ignored' }
  return plain
}

function findTools(path: string): readonly string[] {
  const [, folder, name = ''] = /^\/(compare|tools)\/([^/]+)$/.exec(path) ?? []
  if (folder === 'compare') return parseComparison(name) ?? []
  return folder === 'tools' ? [name] : []
}
