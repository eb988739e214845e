import type { Catalogue } from '@/lib/catalogue/catalogue'
import { locate, type Place } from '@/lib/place'
import { feedAddress, twinAddress } from '@/lib/site'
import { type FeedSubject, titleFeed } from './feed-entries'

/** What a page is to be had as besides, for `<link rel="alternate">`. Its address is a path of this site. */
export type Alternate = { type: string; href: string; title: string }

/** The twins of a page, the feeds of what it is about, and on every page the feeds of the whole site. */
export function listAlternates(catalogue: Catalogue, place: Place): Alternate[] {
  const own = place.kind === 'tool' || place.kind === 'category' ? listFeeds(catalogue, place) : []
  return [...listTwins(place), ...own, ...listFeeds(catalogue, { kind: 'home' })]
}

function listTwins(place: Place): Alternate[] {
  if (place.kind !== 'tool' && place.kind !== 'comparison') return []
  const path = locate(place)
  return [
    { type: 'text/markdown', href: twinAddress(path, 'md'), title: 'This page as Markdown' },
    { type: 'application/json', href: twinAddress(path, 'json'), title: 'This page as JSON' },
  ]
}

function listFeeds(catalogue: Catalogue, place: FeedSubject): Alternate[] {
  const path = locate(place)
  const title = titleFeed(catalogue, place)
  return [
    { type: 'application/atom+xml', href: feedAddress(path, 'xml'), title: `${title} (Atom)` },
    { type: 'application/feed+json', href: feedAddress(path, 'json'), title: `${title} (JSON Feed)` },
  ]
}
