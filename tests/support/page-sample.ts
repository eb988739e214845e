import type { Tool } from '@/lib/catalogue/catalogue'
import { formatComparison } from '@/lib/comparison/slug'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { realCatalogue } from './real-content'

/**
 * Whether a crawl of the real site opens an address. Every list is opened, and the page of every judged tool and of every
 * comparison that editors picked. What else there is of a tool, a comparison or a choice is opened only where it is of
 * sampled tools: hundreds of records fill the same pages. Of comparisons these are of each sampled tool with one common to
 * all: each links to others with one tool more or another one. Views of a comparison, and its page to copy from, are opened of one. Of views with several
 * parameters none is opened; each is made of links that are followed one at a time.
 */
export function isSampled({ pathname, search }: { pathname: string; search: string }): boolean {
  if (search === '' && written.has(pathname)) return true
  const [, inPath = ''] = /^\/(?:tools|compare)\/([^/.]+)/.exec(pathname) ?? []
  const slugs = [...inPath.split('-vs-').filter(Boolean), ...new URLSearchParams(search).getAll('tool')]
  if (search.includes('&') || !slugs.every((slug) => sampledTools.has(slug))) return false
  if (!pathname.startsWith('/compare/')) return true
  if (pathname.endsWith('/copy')) return inPath === picked[0]
  return search === '' ? slugs.length === 2 && slugs.includes(common) : inPath === picked[0]
}

/** The names of the comparisons that editors picked. */
const picked: readonly string[] = realCatalogue.comparisons.map(({ tools }) =>
  formatComparison(tools.map((tool) => tool.slug)),
)

/** A tool that is compared with every other. */
const common = realCatalogue.comparisons[0]?.tools[0]?.slug ?? ''

/** One tool of each form that a record can have. */
const forms: readonly ((tool: Tool) => boolean)[] = [
  ...[...realCatalogue.kinds.keys()].flatMap((kind) =>
    [true, false].map((isJudged) => (tool: Tool) => tool.kind.slug === kind && tool.reviews.length > 0 === isJudged),
  ),
  (tool) => getPanelVerdict(tool).verdict === 'split',
  (tool) => tool.reviews.some(({ score }) => score === undefined),
  (tool) => tool.reviews.some(({ revised }) => revised.length > 0),
  (tool) => Object.values(tool.facts).some((fact) => fact.applies && fact.others !== undefined),
  (tool) => Object.values(tool.facts).some((fact) => fact.applies && fact.note !== undefined),
  (tool) => tool.offers.length === 0 && tool.reviews.length === 0,
  (tool) => tool.offers.some(({ basis }) => basis === 'free'),
  (tool) => tool.offers.some(({ basis, validUntil }) => basis === 'promotion' && validUntil !== undefined),
  (tool) => tool.offers.some(({ components }) => components.some(({ conditions }) => conditions?.window !== undefined)),
]

const tools = [...realCatalogue.tools.values()]

/** The addresses of pages that hold what editors wrote. */
const written: ReadonlySet<string> = new Set([
  ...tools.filter(({ reviews }) => reviews.length > 0).map(({ slug }) => `/tools/${slug}`),
  ...picked.map((name) => `/compare/${name}`),
])

/** The slugs of the first tool of each form, and of the sides of the first comparison. */
const sampledTools: ReadonlySet<string> = new Set(
  [...(realCatalogue.comparisons[0]?.tools ?? []), ...forms.flatMap((hasForm) => tools.find(hasForm) ?? [])].map(
    ({ slug }) => slug,
  ),
)
