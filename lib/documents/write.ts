import type { Catalogue } from '@/lib/catalogue/catalogue'
import { getBySlug } from '@/lib/catalogue/slug'
import { readAsOf, viewAsOf } from '@/lib/comparison/as-of'
import type { RawQuery } from '@/lib/lists/query'
import { feedAddress } from '@/lib/site'
import type { DocumentRequest, WrittenDocument } from './address'
import { describeComparisonAsJson, describeToolAsJson } from './alternate-json'
import { writeComparisonAsMarkdown, writeToolAsMarkdown } from './alternate-markdown'
import { readAskedComparison } from './asked-comparison'
import { writeCalendar } from './calendar'
import { writeComparisonCsv } from './card/comparison-csv'
import { writeAtomFeed } from './feed-atom'
import { fillFeed } from './feed-entries'
import { writeJsonFeed } from './feed-json'
import { formatLinkHeader } from './feed-links'
import { openOverview } from './overview'
import { publishSchema } from './published-schema'
import { openSitemap } from './sitemap'
import { type Watched, watchedByDefault, writeWatched } from './watched'

/**
 * What a document is written from. `siteAddress` has no trailing slash; `day` is today in UTC, as `2026-11-27`; `query` has
 * the case of a comparison and the day that a page is asked for, `watched` what a feed or calendar is asked for.
 */
export type DocumentDependencies = {
  catalogue: Catalogue
  siteAddress: string
  day: string
  query?: RawQuery
  watched?: Watched
  /** Addresses of the hubs that tell subscribers of feeds what is new. */
  hubs?: readonly string[]
}

/** A document, its media type, and for a header the links that it names. */
export type Document = { type: string; body: string; links?: string | undefined }

type Request<Kind extends DocumentRequest['kind']> = Extract<DocumentRequest, { kind: Kind }>

const types = {
  calendar: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/json',
  jsonFeed: 'application/feed+json',
  jsonSchema: 'application/schema+json',
  markdown: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
}

/** Writes a document; undefined when the sitemap has no such part. */
export async function writeDocument(
  dependencies: DocumentDependencies,
  request: WrittenDocument,
): Promise<Document | undefined> {
  const { catalogue, siteAddress } = dependencies
  switch (request.kind) {
    case 'alternate':
      return writeAlternate(dependencies, request)
    case 'table':
      return { type: types.csv, body: writeTable(dependencies, request) }
    case 'feed':
      return writeFeed(dependencies, request)
    case 'calendar':
      return { type: types.calendar, body: await writeCalendar(dependencies, request.pageRef, dependencies.watched) }
    case 'schema':
      return { type: types.jsonSchema, body: formatJson(publishSchema(siteAddress, request.name)) }
    case 'overview':
      return { type: types.text, body: openOverview(catalogue, siteAddress) }
    case 'sitemap':
      return { type: types.xml, body: (await openSitemap(catalogue, siteAddress)).index }
    case 'sitemap-part': {
      const body = (await openSitemap(catalogue, siteAddress)).parts[request.number - 1]
      return body === undefined ? undefined : { type: types.xml, body }
    }
  }
}

function writeAlternate(
  { catalogue, siteAddress, day, query = {} }: DocumentDependencies,
  { format, pageRef }: Request<'alternate'>,
): Document {
  if (pageRef.kind === 'tool') {
    const { slug } = pageRef
    const view = viewAsOf(catalogue, [slug], { day: readAsOf(query, day).day, today: day })
    const tool = getBySlug(view.catalogue.tools, slug)
    return format === 'md'
      ? { type: types.markdown, body: writeToolAsMarkdown(catalogue, siteAddress, tool, view.day, view.asOf) }
      : { type: types.json, body: formatJson(describeToolAsJson(catalogue, siteAddress, tool, view.day, view.asOf)) }
  }
  const asked = readAskedComparison(catalogue, pageRef.slugs, { query, day })
  return format === 'md'
    ? { type: types.markdown, body: writeComparisonAsMarkdown(catalogue, siteAddress, asked) }
    : { type: types.json, body: formatJson(describeComparisonAsJson(catalogue, siteAddress, asked)) }
}

function writeTable(
  { catalogue, siteAddress, day, query }: DocumentDependencies,
  { pageRef }: Request<'table'>,
): string {
  return writeComparisonCsv(catalogue, siteAddress, readAskedComparison(catalogue, pageRef.slugs, { query, day }))
}

async function writeFeed(dependencies: DocumentDependencies, { format, pageRef }: Request<'feed'>): Promise<Document> {
  const { siteAddress, watched = watchedByDefault, hubs = [] } = dependencies
  const feed = await fillFeed(dependencies, pageRef, watched)
  const self = `${siteAddress}${feedAddress(writeWatched(pageRef, watched), format)}`
  const links = formatLinkHeader({ self, hubs })
  return format === 'xml'
    ? { type: types.atom, body: writeAtomFeed(feed, { self, hubs }), links }
    : { type: types.jsonFeed, body: writeJsonFeed(feed, { self, hubs }), links }
}

function formatJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
