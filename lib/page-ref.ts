import type { Catalogue } from './catalogue/catalogue'
import { maxSides, parseComparison } from './comparison/slug'
import { address, copyAddress } from './site'

/** A page of the site and its subject. Slugs exist; those of a comparison are in bytewise order. */
export type PageRef =
  | Top<
      | 'home'
      | 'comparisons'
      | 'tools'
      | 'categories'
      | 'panel'
      | 'changes'
      | 'newsletter'
      | 'bookmarks'
      | 'badges'
      | 'developers'
      | 'apiReference'
    >
  | Named<'tool' | 'alternatives' | 'category' | 'reviewer' | 'page'>
  | { kind: 'comparison'; slugs: readonly string[] }
  /** A comparison in forms to copy. */
  | { kind: 'copy'; slugs: readonly string[] }

type Top<Kind> = Kind extends string ? { kind: Kind } : never
type Named<Kind> = Kind extends string ? { kind: Kind; slug: string } : never

const topPages = new Map<string, PageRef>([
  ['', { kind: 'home' }],
  ['compare', { kind: 'comparisons' }],
  ['tools', { kind: 'tools' }],
  ['categories', { kind: 'categories' }],
  ['panel', { kind: 'panel' }],
  ['changes', { kind: 'changes' }],
  ['bookmarks', { kind: 'bookmarks' }],
  ['badges', { kind: 'badges' }],
  ['newsletter', { kind: 'newsletter' }],
  ['developers', { kind: 'developers' }],
])

/** The page at a path in lower case, also by former slugs and with the tools of a comparison in any order. */
export function findPage(catalogue: Catalogue, path: string): PageRef | undefined {
  const [, first = '', second, third, ...rest] = path.split('/')
  if (rest.length > 0 || (third !== undefined && first !== 'tools' && first !== 'compare')) return undefined
  if (second === undefined)
    return topPages.get(first) ?? (catalogue.pages.has(first) ? { kind: 'page', slug: first } : undefined)
  if (path === address.apiReference()) return { kind: 'apiReference' }
  if (first === 'tools') return findToolPage(catalogue, second, third)
  if (first === 'compare') return findComparisonPage(catalogue, second, third)
  if (first === 'categories' && catalogue.categories.has(second)) return { kind: 'category', slug: second }
  return first === 'panel' && catalogue.reviewers.has(second) ? { kind: 'reviewer', slug: second } : undefined
}

/** The canonical path of a page. */
export function pagePath(pageRef: PageRef): string {
  if (pageRef.kind === 'comparison') return address.comparison(pageRef.slugs)
  if (pageRef.kind === 'copy') return copyAddress(address.comparison(pageRef.slugs))
  return 'slug' in pageRef ? address[pageRef.kind](pageRef.slug) : address[pageRef.kind]()
}

function findToolPage(catalogue: Catalogue, name: string, view: string | undefined): PageRef | undefined {
  const slug = catalogue.aliases.get(name) ?? name
  if (!catalogue.tools.has(slug)) return undefined
  if (view === undefined) return { kind: 'tool', slug }
  return view === 'alternatives' ? { kind: 'alternatives', slug } : undefined
}

function findComparisonPage(catalogue: Catalogue, name: string, view: string | undefined): PageRef | undefined {
  const pageRef = findPageOfTools(
    catalogue,
    (parseComparison(name) ?? []).map((slug) => catalogue.aliases.get(slug) ?? slug),
  )
  if (view === undefined) return pageRef
  return view === 'copy' && pageRef?.kind === 'comparison' ? { kind: 'copy', slugs: pageRef.slugs } : undefined
}

/** The page of these tools: their comparison, or the page of a single tool. */
export function findPageOfTools(catalogue: Catalogue, slugs: readonly string[]): PageRef | undefined {
  const [only, ...others] = [...new Set(slugs)].sort()
  if (only === undefined || others.length >= maxSides || ![only, ...others].every((slug) => catalogue.tools.has(slug)))
    return undefined
  return others.length === 0 ? { kind: 'tool', slug: only } : { kind: 'comparison', slugs: [only, ...others] }
}
