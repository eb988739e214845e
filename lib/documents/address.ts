import type { Catalogue } from '@/lib/catalogue/catalogue'
import { findPlace, locate, type Place } from '@/lib/place'
import { address, feedAddress, previewAddress, type SchemaName, twinAddress } from '@/lib/site'

type PlaceOf<Kind extends Place['kind']> = Extract<Place, { kind: Kind }>

/** What the site has for programs instead of readers: a page in another form, or a file about the whole site. */
export type DocumentRequest =
  | { kind: 'twin'; format: 'md' | 'json'; place: PlaceOf<'tool' | 'comparison'> }
  | { kind: 'feed'; format: 'xml' | 'json'; place: PlaceOf<'home' | 'tool' | 'category'> }
  | { kind: 'preview'; place: Place }
  | { kind: 'schema'; name: SchemaName }
  | { kind: 'sitemap-part'; number: number }
  | { kind: 'sitemap' | 'overview' }

const files = new Map<string, DocumentRequest>([
  [address.sitemap(), { kind: 'sitemap' }],
  [address.overview(), { kind: 'overview' }],
  [address.schema('tool'), { kind: 'schema', name: 'tool' }],
  [address.schema('comparison'), { kind: 'schema', name: 'comparison' }],
  [address.schema('bookmarks'), { kind: 'schema', name: 'bookmarks' }],
  [previewAddress(address.home()), { kind: 'preview', place: { kind: 'home' } }],
])

/** The document that a path in small letters means. Whether the sitemap has a part of that number is not looked up. */
export function findDocument(catalogue: Catalogue, path: string): DocumentRequest | undefined {
  const part = /^\/sitemaps\/([1-9]\d{0,5})\.xml$/.exec(path)
  if (part !== null) return { kind: 'sitemap-part', number: Number(part[1]) }
  return files.get(path) ?? findFeed(catalogue, path) ?? findForm(catalogue, path)
}

/** The one address of a document. */
export function documentAddress(document: DocumentRequest): string {
  switch (document.kind) {
    case 'twin':
      return twinAddress(locate(document.place), document.format)
    case 'feed':
      return feedAddress(locate(document.place), document.format)
    case 'preview':
      return previewAddress(locate(document.place))
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
  const place = findPlace(catalogue, of === '' ? '/' : of)
  if (place?.kind !== 'home' && place?.kind !== 'tool' && place?.kind !== 'category') return undefined
  return { kind: 'feed', format, place }
}

function findForm(catalogue: Catalogue, path: string): DocumentRequest | undefined {
  const [, of = '', format] = /^(\/.+)\.(md|json|png)$/.exec(path) ?? []
  const place = format === undefined ? undefined : findPlace(catalogue, of)
  if (place === undefined) return undefined
  if (format === 'png') return place.kind === 'home' ? undefined : { kind: 'preview', place }
  if (place.kind !== 'tool' && place.kind !== 'comparison') return undefined
  return { kind: 'twin', format: format === 'md' ? 'md' : 'json', place }
}
