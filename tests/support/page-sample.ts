import type { Tool } from '@/lib/catalogue/catalogue'
import { formatComparison } from '@/lib/comparison/slug'
import { realCatalogue } from './real-content'

/**
 * Whether a crawl of the real site opens an address. Every list is opened, but a page of a tool, a comparison or a choice
 * only when it is of sampled tools: hundreds of records fill the same pages. Comparisons of three or four tools, and views
 * of comparisons, are opened where editors picked the tools: each comparison links to others with one tool more or another
 * one, in the same view. Of views with several parameters none is opened; each is made of links that are followed one at a
 * time.
 */
export function isSampled({ pathname, search }: { pathname: string; search: string }): boolean {
  const [, inPath = ''] = /^\/(?:tools|compare)\/([^/.]+)/.exec(pathname) ?? []
  const slugs = [...inPath.split('-vs-').filter(Boolean), ...new URLSearchParams(search).getAll('tool')]
  const isMany = pathname.startsWith('/compare/') && (slugs.length > 2 || search !== '')
  if (search.includes('&') || (isMany && !picked.has(inPath))) return false
  return slugs.every((slug) => sampledTools.has(slug))
}

/** The names of the comparisons that editors picked. */
const picked: ReadonlySet<string> = new Set(
  realCatalogue.comparisons.map(({ tools }) => formatComparison(tools.map((tool) => tool.slug))),
)

/** One tool of each form that a record can have. */
const forms: readonly ((tool: Tool) => boolean)[] = [
  ...[...realCatalogue.kinds.keys()].map(
    (kind) => (tool: Tool) => tool.kind.slug === kind && tool.reviews.length === 0,
  ),
  (tool) => Object.values(tool.facts).some((fact) => fact.applies && fact.others !== undefined),
  (tool) => Object.values(tool.facts).some((fact) => fact.applies && fact.note !== undefined),
  (tool) => tool.offers.length === 0 && tool.reviews.length === 0,
  (tool) => tool.offers.some(({ basis }) => basis === 'free'),
  (tool) => tool.offers.some(({ basis, validUntil }) => basis === 'promotion' && validUntil !== undefined),
  (tool) => tool.offers.some(({ components }) => components.some(({ conditions }) => conditions?.window !== undefined)),
]

/** The slugs of every tool with reviews, and of the first tool of each form. */
export const sampledTools: ReadonlySet<string> = new Set(
  [
    ...[...realCatalogue.tools.values()].filter((tool) => tool.reviews.length > 0),
    ...forms.flatMap((hasForm) => [...realCatalogue.tools.values()].find(hasForm) ?? []),
  ].map((tool) => tool.slug),
)
