import type { Tool } from '@/lib/catalogue/catalogue'
import { formatComparison } from '@/lib/comparison/slug'
import { realCatalogue } from './real-content'

/**
 * Whether a crawl of the real site opens an address. Every list is opened, but a page of a tool, a comparison or a choice
 * only when it is of sampled tools: hundreds of records fill the same pages. Comparisons are opened where editors picked
 * them, and of each sampled tool with one common to all: each links to others with one tool more or another one. Views of
 * a comparison are opened of one. Of views with several parameters none is opened; each is made of links that are followed
 * one at a time.
 */
export function isSampled({ pathname, search }: { pathname: string; search: string }): boolean {
  const [, inPath = ''] = /^\/(?:tools|compare)\/([^/.]+)/.exec(pathname) ?? []
  const slugs = [...inPath.split('-vs-').filter(Boolean), ...new URLSearchParams(search).getAll('tool')]
  if (search.includes('&') || !slugs.every((slug) => sampledTools.has(slug))) return false
  if (!pathname.startsWith('/compare/')) return true
  return search === ''
    ? picked.includes(inPath) || (slugs.length === 2 && slugs.includes(common))
    : inPath === picked[0]
}

/** The names of the comparisons that editors picked. */
const picked: readonly string[] = realCatalogue.comparisons.map(({ tools }) =>
  formatComparison(tools.map((tool) => tool.slug)),
)

/** A tool that is compared with every other. */
const common = realCatalogue.comparisons[0]?.tools[0]?.slug ?? ''

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
