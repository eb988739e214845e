import type { Catalogue } from './catalogue/catalogue'
import { findTool } from './catalogue/search'
import { mostSides, parseComparison } from './comparison/slug'
import { address } from './site'

/** What an address leads to. A redirect names a path of this site that was made from ids, never from user text. */
export type Resolution =
  | { kind: 'page' }
  | { kind: 'moved'; path: string; permanent: boolean }
  | { kind: 'missing' }
  | { kind: 'malformed' }

const longestPath = 2_048

/** Decides where a request goes, before anything is rendered: each page has exactly one address. */
export function resolveAddress(catalogue: Catalogue, path: string, query: string): Resolution {
  if (isMalformed(path)) return { kind: 'malformed' }
  const canonical = findCanonical(catalogue, path.toLowerCase().replace(/(?<=.)\/$/, ''))
  if (canonical === undefined) return { kind: 'missing' }
  if (canonical !== path) {
    return { kind: 'moved', path: query === '' ? canonical : `${canonical}?${query}`, permanent: true }
  }
  const chosen = path === address.comparisons() ? findChosen(catalogue, new URLSearchParams(query)) : undefined
  return chosen === undefined ? { kind: 'page' } : { kind: 'moved', path: chosen, permanent: false }
}

/** The tools named in the fields of the plain form that starts a comparison. */
export function readChoice(query: URLSearchParams): string[] {
  return query
    .getAll('tool')
    .map((text) => text.trim().slice(0, 200))
    .filter((text) => text !== '')
    .slice(0, mostSides)
}

/** Whether a path is one that no page could ever have: escapes that do not decode, control characters, steps upwards. */
export function isMalformed(path: string): boolean {
  if (!path.startsWith('/') || path.length > longestPath) return true
  try {
    return /[\p{Cc}\\]|\/\/|\/\.\.?(\/|$)/u.test(decodeURIComponent(path))
  } catch {
    return true
  }
}

function findCanonical(catalogue: Catalogue, path: string): string | undefined {
  const [, first = '', second, ...rest] = path.split('/')
  if (rest.length > 0) return undefined
  if (second === undefined) {
    const isPage = ['', 'compare', 'panel'].includes(first) || catalogue.pages.has(first)
    return isPage ? path : undefined
  }
  if (first === 'tools') return findToolAddress(catalogue, second)
  return first === 'compare' ? findComparisonAddress(catalogue, second) : undefined
}

function findToolAddress(catalogue: Catalogue, slug: string): string | undefined {
  const current = catalogue.aliases.get(slug) ?? slug
  return catalogue.tools.has(current) ? address.tool(current) : undefined
}

function findComparisonAddress(catalogue: Catalogue, name: string): string | undefined {
  const slugs = new Set(parseComparison(name)?.map((slug) => catalogue.aliases.get(slug) ?? slug))
  if (slugs.size === 0 || slugs.size > mostSides || ![...slugs].every((slug) => catalogue.tools.has(slug)))
    return undefined
  const [only = ''] = slugs
  return slugs.size === 1 ? address.tool(only) : address.comparison([...slugs])
}

/** The comparison of the tools chosen in the form, once each of them is named beyond doubt. */
function findChosen(catalogue: Catalogue, query: URLSearchParams): string | undefined {
  const tools = readChoice(query).map((text) => findTool(catalogue, text))
  if (tools.length < 2 || !tools.every((tool) => tool !== undefined)) return undefined
  const slugs = new Set(tools.map((tool) => tool.slug))
  const [only = ''] = slugs
  return slugs.size === 1 ? address.tool(only) : address.comparison([...slugs])
}
