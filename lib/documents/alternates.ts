import type { Catalogue } from '@/lib/catalogue/catalogue'
import { omitAsOf } from '@/lib/comparison/as-of'
import { type PageRef, pagePath } from '@/lib/page-ref'
import { alternateAddress, calendarAddress, feedAddress, oembedAddress } from '@/lib/site'
import { hasFeed } from './address'
import { titleFeed } from './feed-entries'
import type { FeedSubject } from './feed-subject'

/** Another format of a page, for `<link rel="alternate">`. `href` is a path of this site. */
export type Alternate = { type: string; href: string; title: string }

/** The page as Markdown and JSON, the feeds on its subject, and the feeds of the whole site. `view` as for `listFormats`. */
export function listAlternates(catalogue: Catalogue, pageRef: PageRef, view?: string): Alternate[] {
  const own = listFormats(catalogue, pageRef, view)
  return pageRef.kind === 'home' ? own : [...own, ...listFeeds(catalogue, { kind: 'home' })]
}

/**
 * The page as Markdown and JSON, and the feeds on its subject. `view` is its path with the case of a comparison or the names of
 * a list, for which all of them are written too. Feeds have no earlier day.
 */
export function listFormats(catalogue: Catalogue, pageRef: PageRef, view = pagePath(pageRef)): Alternate[] {
  return [
    ...listPageAlternates(pageRef, view),
    ...(isFed(pageRef, view) ? listFeeds(catalogue, pageRef, omitAsOf(view)) : []),
  ]
}

/** The calendar of the prices on a page that end or begin on a known day; nothing where there are none. */
export function listCalendars(view: string, events: number): Alternate[] {
  return events === 0
    ? []
    : [
        {
          type: 'text/calendar',
          href: calendarAddress(omitAsOf(view)),
          title: 'Days on which prices end or begin, as a calendar',
        },
      ]
}

/** Whether there is a feed of what the page shows. A list of bookmarks has one when its address names it. */
function isFed(pageRef: PageRef, view: string): pageRef is FeedSubject {
  return hasFeed(pageRef) && (pageRef.kind !== 'bookmarks' || view.includes('?'))
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

function listFeeds(catalogue: Catalogue, pageRef: FeedSubject, view = pagePath(pageRef)): Alternate[] {
  const title = titleFeed(catalogue, pageRef)
  return [
    { type: 'application/atom+xml', href: feedAddress(view, 'xml'), title: `${title} (Atom)` },
    { type: 'application/feed+json', href: feedAddress(view, 'json'), title: `${title} (JSON Feed)` },
  ]
}
