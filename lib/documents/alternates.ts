import type { Catalogue } from '@/lib/catalogue/catalogue'
import { type PageRef, pagePath } from '@/lib/page-ref'
import { alternateAddress, feedAddress, oembedAddress } from '@/lib/site'
import { hasFeed } from './address'
import { type FeedSubject, titleFeed } from './feed-entries'

/** Another format of a page, for `<link rel="alternate">`. `href` is a path of this site. */
export type Alternate = { type: string; href: string; title: string }

/** The page as Markdown and JSON, the feeds on its subject, and the feeds of the whole site. `view` as for `listFormats`. */
export function listAlternates(catalogue: Catalogue, pageRef: PageRef, view?: string): Alternate[] {
  const own = listFormats(catalogue, pageRef, view)
  return pageRef.kind === 'home' ? own : [...own, ...listFeeds(catalogue, { kind: 'home' })]
}

/**
 * The page as Markdown and JSON, and the feeds on its subject. `view` is its path with the case of a comparison, for which
 * Markdown and JSON are written too.
 */
export function listFormats(catalogue: Catalogue, pageRef: PageRef, view = pagePath(pageRef)): Alternate[] {
  return [...listPageAlternates(pageRef, view), ...(hasFeed(pageRef) ? listFeeds(catalogue, pageRef) : [])]
}

function listPageAlternates(pageRef: PageRef, view: string): Alternate[] {
  if (pageRef.kind !== 'tool' && pageRef.kind !== 'comparison') return []
  const table = { type: 'text/csv', href: alternateAddress(view, 'csv'), title: 'The table of this page as CSV' }
  return [
    { type: 'text/markdown', href: alternateAddress(view, 'md'), title: 'This page as Markdown' },
    { type: 'application/json', href: alternateAddress(view, 'json'), title: 'This page as JSON' },
    ...(pageRef.kind === 'comparison' ? [table] : []),
  ]
}

/** How the page is embedded, for sites that show more than a link (oembed.com). `view` as for `listFormats`. */
export function listOembeds(siteAddress: string, pageRef: PageRef, view = pagePath(pageRef)): Alternate[] {
  if (pageRef.kind !== 'tool' && pageRef.kind !== 'comparison') return []
  const page = `${siteAddress}${view}`
  return [
    { type: 'application/json+oembed', href: oembedAddress(page, 'json'), title: 'Embed this page' },
    { type: 'text/xml+oembed', href: oembedAddress(page, 'xml'), title: 'Embed this page' },
  ]
}

function listFeeds(catalogue: Catalogue, pageRef: FeedSubject): Alternate[] {
  const path = pagePath(pageRef)
  const title = titleFeed(catalogue, pageRef)
  return [
    { type: 'application/atom+xml', href: feedAddress(path, 'xml'), title: `${title} (Atom)` },
    { type: 'application/feed+json', href: feedAddress(path, 'json'), title: `${title} (JSON Feed)` },
  ]
}
