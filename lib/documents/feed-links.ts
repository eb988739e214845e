import { escapeAttribute } from '@/lib/html'

/** Where a feed is, and the hubs that tell its subscribers what is new (WebSub). */
export type FeedLinks = { self: string; hubs: readonly string[] }

/** The links of a feed as headers of its answer; nothing without hubs. */
export function formatLinkHeader({ self, hubs }: FeedLinks): string | undefined {
  if (hubs.length === 0) return undefined
  return [...hubs.map((hub) => `<${hub}>; rel="hub"`), `<${self}>; rel="self"`].join(', ')
}

/** Hubs as elements of an Atom feed: the library writes one alone. */
export function writeHubElements(hubs: readonly string[]): string {
  return hubs.map((hub) => `<link rel="hub" href="${escapeAttribute(hub)}"/>`).join('\n    ')
}
