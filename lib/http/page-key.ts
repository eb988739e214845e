import { votedParameter } from '@/lib/community/voted'
import { asOfParameter } from '@/lib/comparison/as-of'
import { caseParameters, isWeightParameter, mustHaveParameters } from '@/lib/comparison/case'
import { parseComparison } from '@/lib/comparison/slug'
import { filters } from '@/lib/lists/filters'
import { isFromElsewhere } from '@/lib/lists/query'
import { priceParameters } from '@/lib/pricing/price-case'
import { workloadParameters } from '@/lib/pricing/workload'
import { address } from '@/lib/site'
import { type AddressKind, findAddressKind } from './address-kind'

/** What tells a page, badge or embed that is kept from every other. */
export type PageKey = {
  kind: AddressKind
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
  /** Whether the page ignores all others, tells its reader about them, or is refused with them and with an empty one. */
  others: 'ignored' | 'told' | 'refused'
  /** Whether the page reads how much each reviewer counts. */
  weights?: true
}

const list: Parameters = { known: ['page'], others: 'told' }
const filteredList: Parameters = {
  known: [...filters.map(({ key }) => key), 'offers', 'order', ...workloadParameters, ...mustHaveParameters, 'page'],
  others: 'told',
}
const alternatives: Parameters = { known: [...workloadParameters, ...mustHaveParameters, 'page'], others: 'told' }
const comparison: Parameters = { known: [asOfParameter, ...caseParameters], others: 'told', weights: true }
const badge: Parameters = { known: ['show', 'theme'], others: 'refused' }
const embed: Parameters = { known: [asOfParameter, ...caseParameters, 'theme'], others: 'refused', weights: true }
const plain: Parameters = { known: [], others: 'ignored' }

/** Parameters that make a page one visitor's own, or that carry what somebody typed: such a page is never kept. */
const personal: ReadonlySet<string> = new Set(['problem', votedParameter, 'token', 'tool', 'tools', 'note'])

/** The key of a page, or undefined for an address whose page is not kept. Whether there is such a page is not looked up. */
export function findPageKey(path: string, query: string): PageKey | undefined {
  const kind = findAddressKind(path)
  // Slugs have no dots: it is a feed, an alternate, a picture or nothing.
  if (kind !== 'badge' && path.includes('.')) return undefined
  // Answers for a program, in the format that it asks for.
  if (path === address.oembed()) return undefined
  if (query === '') return { kind, target: path, isPlain: true, tools: findTools(path) }
  const parameters = findParameters(kind, path)
  const given = new URLSearchParams(query)
  if ([...given.keys()].some((name) => personal.has(name))) return undefined
  const names = listKnown(parameters, given)
  const isOther = (name: string) => !names.includes(name) && !isFromElsewhere(name)
  if (parameters.others !== 'ignored' && [...given.keys()].some(isOther)) return undefined
  if (parameters.others === 'refused' && [...given].some(([name, value]) => value === '' && names.includes(name)))
    return undefined
  const read = new URLSearchParams()
  for (const name of names) {
    const values = name === 'must' ? joinWords(given.getAll(name)) : given.getAll(name)
    if (values.length > 1) return undefined
    const [value = ''] = values
    if (value !== '') read.set(name, value)
  }
  const target = read.size === 0 ? path : `${path}?${read}`
  return { kind, target, isPlain: read.size === 0, tools: findTools(path) }
}

/** A panel has no more reviewers. */
const maxWeights = 20

/** The parameters that the page reads, in one order. */
function listKnown({ known, weights }: Parameters, given: URLSearchParams): readonly string[] {
  if (weights === undefined) return known
  const weighed = [...new Set(given.keys())].filter(isWeightParameter).sort()
  return [...known, ...weighed.slice(0, maxWeights)]
}

/** The words of a parameter that may be repeated, once each, as one value. */
function joinWords(values: readonly string[]): string[] {
  const words = values.flatMap((value) => value.split(/\s+/)).filter((word) => word !== '')
  return words.length === 0 ? [] : [[...new Set(words)].sort().join(' ')]
}

function findParameters(kind: AddressKind, path: string): Parameters {
  if (kind !== 'page') return kind === 'badge' ? badge : embed
  if (path === '/tools' || /^\/categories\/[^/]+$/.test(path)) return filteredList
  if (path === '/compare' || path === '/changes' || path === '/newsletter' || /^\/panel\/[^/]+$/.test(path)) return list
  if (/^\/tools\/[^/]+\/alternatives$/.test(path)) return alternatives
  if (/^\/compare\/[^/]+(?:\/copy)?$/.test(path)) return comparison
  if (path === '/badges') return { known: ['show', 'theme'], others: 'told' }
  if (/^\/tools\/[^/]+$/.test(path)) return { known: [asOfParameter, 'offers', ...priceParameters], others: 'ignored' }
  return plain
}

function findTools(path: string): readonly string[] {
  const [, folder, name = ''] = /^(?:\/embed)?\/(compare|tools)\/([^/]+)(?:\/badge\.svg)?$/.exec(path) ?? []
  if (folder === 'compare') return parseComparison(name) ?? []
  return folder === 'tools' ? [name] : []
}
