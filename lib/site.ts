import { type CarriedParameters, writeCarried } from './carried-parameters'
import { formatComparison } from './comparison/slug'

/** Paths of the site. */
export const address = {
  home: () => '/',
  comparisons: () => '/compare',
  comparison: (slugs: readonly string[]) => `/compare/${formatComparison(slugs)}`,
  tools: () => '/tools',
  tool: (slug: string) => `/tools/${slug}`,
  alternatives: (slug: string) => `/tools/${slug}/alternatives`,
  categories: () => '/categories',
  category: (slug: string) => `/categories/${slug}`,
  panel: () => '/panel',
  reviewer: (slug: string) => `/panel/${slug}`,
  /** Where a reviewer's page says how the scores come about. */
  rubric: (reviewer: string) => `/panel/${reviewer}#rubric`,
  changes: () => '/changes',
  bookmarks: () => '/bookmarks',
  badges: () => '/badges',
  developers: () => '/developers',
  /** What the API answers, drawn from its description. */
  apiReference: () => '/developers/api',
  page: (slug: string) => `/${slug}`,
  newsletter: () => '/newsletter',
  issue: (id: string) => `/newsletter/${id}`,
  /** The page after a sign-up, which says to check the mailbox. */
  signedUp: () => '/newsletter/sent',
  /** The page with the button that confirms a sign-up. The token comes from the confirmation mail. */
  confirm: (token?: string) => withToken('/newsletter/confirm', token),
  confirmed: () => '/newsletter/confirmed',
  /** The page with the button to unsubscribe. Every mail contains the key. */
  unsubscribe: (key?: string) => withToken('/newsletter/unsubscribe', key),
  unsubscribed: () => '/newsletter/unsubscribed',
  signUps: () => '/api/newsletter',
  votes: () => '/api/votes',
  currentBookmarks: () => '/api/bookmarks',
  search: () => '/api/search',
  oembed: () => '/oembed',
  /** Where assistants ask, by the Model Context Protocol. */
  mcp: () => '/mcp',
  robots: () => '/robots.txt',
  sitemap: () => '/sitemap.xml',
  /** A part of the sitemap; the first is 1. */
  sitemapPart: (number: number) => `/sitemaps/${number}.xml`,
  overview: () => '/llms.txt',
  schema: (name: SchemaName) => `/schemas/${name}.json`,
}

const api = '/api/v1'

/** Paths of the public API. */
export const apiAddress = {
  tools: () => `${api}/tools`,
  tool: (slug: string) => `${api}/tools/${slug}`,
  offers: (slug: string) => `${api}/tools/${slug}/offers`,
  /** `name` is that of the comparison: `a-vs-b`. */
  comparison: (name: string) => `${api}/comparisons/${name}`,
  search: () => `${api}/search`,
  panel: () => `${api}/panel`,
  changes: () => `${api}/changes`,
  /** The description of the API: an OpenAPI document. */
  description: () => `${api}/openapi.json`,
}

/** Whether a path belongs to the public API. */
export function isOfApi(path: string): boolean {
  return path === api || path.startsWith(`${api}/`)
}

/** The published JSON Schemas. */
export type SchemaName = 'tool' | 'comparison' | 'bookmarks'

function withToken(path: string, token: string | undefined): string {
  return token === undefined ? path : `${path}?token=${encodeURIComponent(token)}`
}

/** The address of a page as Markdown, JSON or, of a comparison, CSV. A query of the page goes along. */
export function alternateAddress(page: string, format: 'md' | 'json' | 'csv'): string {
  const [path = '', ...query] = page.split('?')
  return [`${path}.${format}`, ...query].join('?')
}

/** The feed of a page. A query of the page goes along. */
export function feedAddress(page: string, format: 'xml' | 'json'): string {
  return addressBelow(page, `feed.${format}`)
}

/** The calendar of the prices on a page that end or begin on a known day. A query of the page goes along. */
export function calendarAddress(page: string): string {
  return addressBelow(page, 'calendar.ics')
}

function addressBelow(page: string, name: string): string {
  const [path = '', ...query] = page.split('?')
  return [`${path === '/' ? '' : path}/${name}`, ...query].join('?')
}

/** The picture of a page for link previews; the case of a comparison goes along. With its version, caches may keep it for a year. */
export function previewAddress(page: string, version?: string): string {
  const [path = '', query = ''] = page.split('?')
  const parameters = [query, ...(version === undefined ? [] : [`v=${version}`])].filter(Boolean).join('&')
  return `${path === '/' ? '/home' : path}.png${parameters === '' ? '' : `?${parameters}`}`
}

/** The badge of a tool or comparison, which readmes show. */
export function badgeAddress(page: string): string {
  return `${page}/badge.svg`
}

/** Where the code for the badge and the embed of these tools is made. `more` are parameters of a case. */
export function badgeMakerAddress(slugs: readonly string[], more: CarriedParameters = []): string {
  return writeCarried(address.badges(), [...slugs.map((slug) => ['tool', slug] as const), ...more])
}

/** What other sites show of a tool or comparison in a frame. A query of the page goes along. */
export function embedAddress(page: string): string {
  return `/embed${page}`
}

/** Where a comparison with its case stands in forms to copy. */
export function copyAddress(comparison: string): string {
  const [path = '', ...query] = comparison.split('?')
  return [`${path}/copy`, ...query].join('?')
}

/** How a page of this site, given by its whole address, is embedded. */
export function oembedAddress(page: string, format: 'json' | 'xml'): string {
  return `${address.oembed()}?${new URLSearchParams({ url: page, format })}`
}

/** Fragment of a review: `skeptic-mistral-3-1`. */
export function reviewAnchor(reviewer: string, tool: string): string {
  return `${reviewer}-${tool}`
}

/** Fragment of a row of facts or prices, on the page of a tool and in a comparison: `row-contextWindow`. */
export function rowAnchor(row: string): string {
  return `row-${row}`
}

/** Fragment of the prices on a tool's page. */
export const pricesAnchor = 'prices'

/** Fragment of what a comparison comes to. */
export const outcomeAnchor = 'outcome'

/** Fragment of a tool's vote form. */
export function voteAnchor(tool: string): string {
  return `vote-${tool}`
}

/** Id of the newsletter's sign-up form. */
export const signUpForm = 'sign-up'
