/**
 * What stands in logs, metrics and traces for an address: `/compare/[comparison]` and never the address itself, whose words
 * may be a visitor's. Spelled as the folders of `app/`; addresses that `proxy.ts` rewrites are listed too.
 */
const templates = [
  '/',
  '/[page]',
  '/[page].png',
  '/_next/[...file]',
  '/api/[...path]',
  '/api/alternates/[...path]',
  '/api/bookmarks',
  '/api/newsletter',
  '/api/newsletter/confirm',
  '/api/newsletter/unsubscribe',
  '/api/previews/[...path]',
  '/api/search',
  '/api/v1',
  '/api/v1/[[...path]]',
  '/api/v1/changes',
  '/api/v1/comparisons/[comparison]',
  '/api/v1/openapi.json',
  '/api/v1/panel',
  '/api/v1/search',
  '/api/v1/tools',
  '/api/v1/tools/[tool]',
  '/api/v1/tools/[tool]/offers',
  '/api/votes',
  '/badges',
  '/bookmarks',
  '/bookmarks/calendar.ics',
  '/bookmarks/feed.json',
  '/bookmarks/feed.xml',
  '/categories',
  '/categories/[category]',
  '/categories/[category].png',
  '/categories/[category]/calendar.ics',
  '/categories/[category]/feed.json',
  '/categories/[category]/feed.xml',
  '/changes',
  '/changes/calendar.ics',
  '/changes/feed.json',
  '/changes/feed.xml',
  '/compare',
  '/compare/[comparison]',
  '/compare/[comparison].csv',
  '/compare/[comparison].json',
  '/compare/[comparison].md',
  '/compare/[comparison].png',
  '/compare/[comparison]/badge.svg',
  '/compare/[comparison]/calendar.ics',
  '/compare/[comparison]/copy',
  '/compare/[comparison]/feed.json',
  '/compare/[comparison]/feed.xml',
  '/developers',
  '/developers/api',
  '/embed/[...path]',
  '/embed/compare/[comparison]',
  '/embed/tools/[tool]',
  '/feed.json',
  '/feed.xml',
  '/healthz',
  '/icon.svg',
  '/llms.txt',
  '/mcp',
  '/metrics',
  '/newsletter',
  '/newsletter/[issue]',
  '/newsletter/confirm',
  '/newsletter/confirmed',
  '/newsletter/sent',
  '/newsletter/unsubscribe',
  '/newsletter/unsubscribed',
  '/oembed',
  '/panel',
  '/panel/[reviewer]',
  '/panel/[reviewer].png',
  '/readyz',
  '/robots.txt',
  '/schemas/[name]',
  '/sitemap.xml',
  '/sitemaps/[part]',
  '/tools',
  '/tools/[tool]',
  '/tools/[tool].json',
  '/tools/[tool].md',
  '/tools/[tool].png',
  '/tools/[tool]/alternatives',
  '/tools/[tool]/alternatives.png',
  '/tools/[tool]/badge.svg',
  '/tools/[tool]/calendar.ics',
  '/tools/[tool]/feed.json',
  '/tools/[tool]/feed.xml',
] as const

/** The template of an address that matches none. */
export const otherRoute = 'other'

export type RouteTemplate = (typeof templates)[number] | typeof otherRoute

/** One segment of the templates: what may follow it, and the template that ends here or takes all that is left. */
type Node = { next: Map<string, Node>; here?: RouteTemplate; rest?: RouteTemplate }

const root = growTree()

/** The template of a path without its query. Whether there is such a page is not looked up. */
export function findRouteTemplate(path: string): RouteTemplate {
  let node: Node | undefined = root
  let rest: RouteTemplate = otherRoute
  for (const segment of path === '/' ? [] : path.slice(1).split('/')) {
    rest = node.rest ?? rest
    node = node.next.get(segment) ?? node.next.get(generalize(segment)) ?? node.next.get('[]')
    if (node === undefined) return rest
  }
  return node.here ?? rest
}

function growTree(): Node {
  const root: Node = { next: new Map() }
  for (const template of templates) {
    let node = root
    for (const segment of template === '/' ? [] : template.slice(1).split('/')) {
      if (segment.includes('...')) node.rest = template
      else node = grow(node, segment.startsWith('[') ? generalize(segment) : segment)
    }
    if (!template.includes('...')) node.here = template
  }
  return root
}

function grow(node: Node, segment: string): Node {
  const known = node.next.get(segment)
  if (known !== undefined) return known
  const grown: Node = { next: new Map() }
  node.next.set(segment, grown)
  return grown
}

/** Stands for every segment with the same ending: `[].md` for `[tool].md` and for `harbor.md`. */
function generalize(segment: string): string {
  const dot = segment.indexOf('.')
  return dot === -1 ? '[]' : `[]${segment.slice(dot)}`
}
