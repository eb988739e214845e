import { formatComparison } from './comparison/slug'

/** Paths of the site's pages, one function a kind of address. */
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
  bookmarks: () => '/bookmarks',
  page: (slug: string) => `/${slug}`,
  newsletter: () => '/newsletter',
  issue: (id: string) => `/newsletter/${id}`,
  /** What follows a sign-up: look into your mailbox. */
  signedUp: () => '/newsletter/sent',
  /** Where the token of a confirmation mail is good for a press of the button. */
  confirm: (token?: string) => withToken('/newsletter/confirm', token),
  confirmed: () => '/newsletter/confirmed',
  /** Where one leaves with the key that every mail holds. */
  unsubscribe: (key?: string) => withToken('/newsletter/unsubscribe', key),
  unsubscribed: () => '/newsletter/unsubscribed',
  signUps: () => '/api/newsletter',
  votes: () => '/api/votes',
  currentBookmarks: () => '/api/bookmarks',
  search: () => '/api/search',
  robots: () => '/robots.txt',
  sitemap: () => '/sitemap.xml',
  /** A part of the sitemap, counted from 1. */
  sitemapPart: (number: number) => `/sitemaps/${number}.xml`,
  overview: () => '/llms.txt',
  schema: (name: SchemaName) => `/schemas/${name}.json`,
}

/** What the JSON Schemas that the site publishes describe. */
export type SchemaName = 'tool' | 'comparison' | 'bookmarks'

function withToken(path: string, token: string | undefined): string {
  return token === undefined ? path : `${path}?token=${encodeURIComponent(token)}`
}

/** Where the same is to be had for programs: Markdown or JSON of the page at a path. */
export function alternateAddress(path: string, format: 'md' | 'json'): string {
  return `${path}.${format}`
}

/** The feed of the page at a path: of the whole site, a category or a tool. */
export function feedAddress(path: string, format: 'xml' | 'json'): string {
  return `${path === '/' ? '' : path}/feed.${format}`
}

/** The picture that link previews show for the page at a path; with its version it may be kept for a year. */
export function previewAddress(path: string, version?: string): string {
  return `${path === '/' ? '/home' : path}.png${version === undefined ? '' : `?v=${version}`}`
}

/** Fragment of a review on the pages that show it: `skeptic-mistral-3-1`. */
export function reviewAnchor(reviewer: string, tool: string): string {
  return `${reviewer}-${tool}`
}

/** Fragment of the place where a tool is voted on. */
export function voteAnchor(tool: string): string {
  return `vote-${tool}`
}

/** Id of the form that signs up for the newsletter. */
export const signUpForm = 'sign-up'
