import type { Catalogue } from '@/lib/catalogue/catalogue'
import { findPage, type PageRef, pagePath } from '@/lib/page-ref'
import {
  address,
  alternateAddress,
  badgeAddress,
  calendarAddress,
  embedAddress,
  feedAddress,
  previewAddress,
  type SchemaName,
} from '@/lib/site'

/** The pages whose feed tells what changed for a reader's case, and those with one for everybody. */
const watchedKinds = ['tool', 'category', 'comparison', 'bookmarks'] as const
type WatchedKind = (typeof watchedKinds)[number]
type FeedKind = WatchedKind | 'home' | 'changes'
type CalendarKind = WatchedKind | 'changes'

type PageRefOf<Kind extends PageRef['kind']> = Extract<PageRef, { kind: Kind }>

/** What the site offers to programs: a page in another format, or a file about the whole site. */
export type DocumentRequest =
  | { kind: 'alternate'; format: 'md' | 'json'; pageRef: PageRefOf<'tool' | 'comparison'> }
  | { kind: 'table'; pageRef: PageRefOf<'comparison'> }
  | { kind: 'feed'; format: 'xml' | 'json'; pageRef: PageRefOf<FeedKind> }
  | { kind: 'calendar'; pageRef: PageRefOf<CalendarKind> }
  | { kind: 'preview'; pageRef: PageRef }
  | { kind: 'badge' | 'embed'; pageRef: PageRefOf<'tool' | 'comparison'> }
  | { kind: 'schema'; name: SchemaName }
  | { kind: 'sitemap-part'; number: number }
  | { kind: 'sitemap' | 'overview' | 'oembed' }

/** A document that is text made of the catalogue and the day alone. */
export type WrittenDocument = Exclude<DocumentRequest, { kind: 'preview' | 'badge' | 'embed' | 'oembed' }>

/** Whether `writeDocument` writes it. Others are drawn, or show votes. */
export function isWritten(document: DocumentRequest): document is WrittenDocument {
  return !['preview', 'badge', 'embed', 'oembed'].includes(document.kind)
}

const files = new Map<string, DocumentRequest>([
  [address.sitemap(), { kind: 'sitemap' }],
  [address.overview(), { kind: 'overview' }],
  [address.oembed(), { kind: 'oembed' }],
  [address.schema('tool'), { kind: 'schema', name: 'tool' }],
  [address.schema('comparison'), { kind: 'schema', name: 'comparison' }],
  [address.schema('bookmarks'), { kind: 'schema', name: 'bookmarks' }],
  [previewAddress(address.home()), { kind: 'preview', pageRef: { kind: 'home' } }],
])

/** The document at a path in lower case. Does not check whether the sitemap has a part with that number. */
export function findDocument(catalogue: Catalogue, path: string): DocumentRequest | undefined {
  const part = /^\/sitemaps\/([1-9]\d{0,5})\.xml$/.exec(path)
  if (part !== null) return { kind: 'sitemap-part', number: Number(part[1]) }
  return (
    files.get(path) ??
    findFeed(catalogue, path) ??
    findCalendar(catalogue, path) ??
    findShown(catalogue, path) ??
    findForm(catalogue, path)
  )
}

/** The canonical path of a document. */
export function documentAddress(document: DocumentRequest): string {
  switch (document.kind) {
    case 'alternate':
      return alternateAddress(pagePath(document.pageRef), document.format)
    case 'table':
      return alternateAddress(pagePath(document.pageRef), 'csv')
    case 'feed':
      return feedAddress(pagePath(document.pageRef), document.format)
    case 'badge':
      return badgeAddress(pagePath(document.pageRef))
    case 'embed':
      return embedAddress(pagePath(document.pageRef))
    case 'calendar':
      return calendarAddress(pagePath(document.pageRef))
    case 'preview':
      return previewAddress(pagePath(document.pageRef))
    case 'schema':
      return address.schema(document.name)
    case 'sitemap-part':
      return address.sitemapPart(document.number)
    default:
      return address[document.kind]()
  }
}

function findFeed(catalogue: Catalogue, path: string): DocumentRequest | undefined {
  const [, of = '', format] = /^(.*)\/feed\.(xml|json)$/.exec(path) ?? []
  if (format !== 'xml' && format !== 'json') return undefined
  const pageRef = findPage(catalogue, of === '' ? '/' : of)
  return pageRef !== undefined && hasFeed(pageRef) ? { kind: 'feed', format, pageRef } : undefined
}

function findCalendar(catalogue: Catalogue, path: string): DocumentRequest | undefined {
  const [, of] = /^(.+)\/calendar\.ics$/.exec(path) ?? []
  const pageRef = of === undefined ? undefined : findPage(catalogue, of)
  return pageRef !== undefined && hasCalendar(pageRef) ? { kind: 'calendar', pageRef } : undefined
}

/** Whether there are feeds on a page's subject. */
export function hasFeed(pageRef: PageRef): pageRef is PageRefOf<FeedKind> {
  return pageRef.kind === 'home' || hasCalendar(pageRef)
}

function hasCalendar(pageRef: PageRef): pageRef is PageRefOf<CalendarKind> {
  return pageRef.kind === 'changes' || isWatched(pageRef)
}

/** Whether feeds and calendars of a page may be asked for with a case. */
export function isWatched(pageRef: PageRef): pageRef is PageRefOf<WatchedKind> {
  const kinds: readonly string[] = watchedKinds
  return kinds.includes(pageRef.kind)
}

/** What other sites show of a tool or comparison. */
function findShown(catalogue: Catalogue, path: string): DocumentRequest | undefined {
  const [, embedded, badged] = /^(?:\/embed(\/.+)|(\/.+)\/badge\.svg)$/.exec(path) ?? []
  const pageRef = findPage(catalogue, embedded ?? badged ?? '')
  if (pageRef?.kind !== 'tool' && pageRef?.kind !== 'comparison') return undefined
  return { kind: embedded === undefined ? 'badge' : 'embed', pageRef }
}

function findForm(catalogue: Catalogue, path: string): DocumentRequest | undefined {
  const [, of = '', format] = /^(\/.+)\.(md|json|csv|png)$/.exec(path) ?? []
  const pageRef = format === undefined ? undefined : findPage(catalogue, of)
  if (pageRef === undefined) return undefined
  if (format === 'png') return pageRef.kind === 'home' ? undefined : { kind: 'preview', pageRef }
  if (format === 'csv') return pageRef.kind === 'comparison' ? { kind: 'table', pageRef } : undefined
  if (pageRef.kind !== 'tool' && pageRef.kind !== 'comparison') return undefined
  return { kind: 'alternate', format: format === 'md' ? 'md' : 'json', pageRef }
}
