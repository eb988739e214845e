import type { IncomingMessage, ServerResponse } from 'node:http'
import etag from 'etag'
import fresh from 'fresh'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Config } from '@/lib/config'
import type { DocumentRequest } from '@/lib/documents/address'
import { writeDocument } from '@/lib/documents/write'
import type { Painter } from '@/lib/preview/paint'
import { type PageInstead, pageOfMissing } from './gate'
import { emptyContentSecurityPolicy } from './headers'
import { answerPreview } from './preview-endpoint'

/** What the endpoint works with; `catalogue` is the one at the time of the request. */
export type DocumentDesk = { config: Config; catalogue: () => Catalogue; painter: Painter }

/** How long caches may keep what changes with the content, in seconds. */
const briefly = 300

/** Makes what answers for feeds, twins, the sitemap and previews. A document that is not there becomes a page that says so. */
export function makeDocumentEndpoint({ config, catalogue, painter }: DocumentDesk) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    document: DocumentRequest,
  ): Promise<PageInstead | undefined> => {
    if (document.kind === 'preview') {
      await answerPreview(request, response, { catalogue: catalogue(), painter, place: document.place })
      return undefined
    }
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
}

const noindex = { 'X-Robots-Tag': 'noindex' }

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
