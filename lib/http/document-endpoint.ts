import type { IncomingMessage, ServerResponse } from 'node:http'
import etag from 'etag'
import fresh from 'fresh'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Config } from '@/lib/config'
import type { DocumentRequest } from '@/lib/documents/address'
import { writeDocument } from '@/lib/documents/write'
import { describePreview, versionOfPreview } from '@/lib/preview/describe'
import type { Painter } from '@/lib/preview/paint'
import { type PageInstead, pageOfMissing } from './gate'
import { emptyContentSecurityPolicy } from './headers'
import { refuse } from './refusal'

/** What the endpoint works with; `catalogue` is the one at the time of the request. */
export type DocumentDesk = { config: Config; catalogue: () => Catalogue; painter: Painter }

/** How long caches may keep what changes with the content, and what is named after its content, in seconds. */
const briefly = 300
const aYear = 31_536_000

/** Makes what answers for feeds, twins, the sitemap and previews. A document that is not there becomes a page that says so. */
export function makeDocumentEndpoint({ config, catalogue, painter }: DocumentDesk) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    document: DocumentRequest,
  ): Promise<PageInstead | undefined> => {
    if (document.kind === 'preview') return answerPreview(request, response, document)
    const written = writeDocument({ catalogue: catalogue(), siteAddress: config.siteAddress }, document)
    const [path = '', query] = (request.url ?? '').split('?', 2)
    if (written === undefined) return pageOfMissing(path)
    const headers = { 'Content-Type': written.type, 'Cache-Control': `public, max-age=${briefly}` }
    // Twins and feeds are for programs; what search engines should show is the page itself.
    const robots = query === undefined && ['robots', 'sitemap', 'sitemap-part'].includes(document.kind) ? {} : noindex
    const tag = etag(written.body)
    if (!isFresh(request, response, tag, { ...headers, ...robots })) response.end(written.body)
    return undefined
  }

  /** The tag is known before anything is drawn: who has the picture already costs no drawing. */
  async function answerPreview(
    request: IncomingMessage,
    response: ServerResponse,
    { place }: Extract<DocumentRequest, { kind: 'preview' }>,
  ): Promise<undefined> {
    const preview = describePreview(catalogue(), place)
    const version = versionOfPreview(preview)
    const asked = new URLSearchParams(request.url?.split('?')[1]).get('v')
    const caching = asked === version ? `public, max-age=${aYear}, immutable` : `public, max-age=${briefly}`
    const headers = { 'Content-Type': 'image/png', 'Cache-Control': caching, ...forAnyPage }
    if (isFresh(request, response, `"${version}"`, headers)) return undefined
    const picture = request.method === 'HEAD' ? Buffer.alloc(0) : await painter.paint(preview)
    if (picture === 'busy') {
      for (const name of response.getHeaderNames()) if (name === 'etag') response.removeHeader(name)
      refuse(response, 503, { 'Retry-After': '5' })
    } else response.end(picture)
    return undefined
  }
}

const noindex = { 'X-Robots-Tag': 'noindex' }
/** Whoever shows a preview is another site. */
const forAnyPage = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** Sets the headers of an answer; ends it when the asker has what it would get. */
function isFresh(
  request: IncomingMessage,
  response: ServerResponse,
  tag: string,
  headers: Record<string, string>,
): boolean {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('Content-Security-Policy', emptyContentSecurityPolicy)
  response.setHeader('ETag', tag)
  if (!fresh(request.headers, { etag: tag })) return false
  response.writeHead(304).end()
  return true
}
