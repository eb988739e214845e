import type { IncomingMessage, ServerResponse } from 'node:http'
import etag from 'etag'
import fresh from 'fresh'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Config } from '@/lib/config'
import type { DocumentRequest } from '@/lib/documents/address'
import { type Document, writeDocument } from '@/lib/documents/write'
import type { PreviewRenderer } from '@/lib/preview/preview-renderer'
import { type PageInstead, pageOfMissing } from './gate'
import { emptyContentSecurityPolicy } from './headers'
import { answerPreview } from './preview-endpoint'

/** What the endpoint works with; `catalogue` is the one at the time of the request. */
type Dependencies = { config: Config; catalogue: () => Catalogue; previewRenderer: PreviewRenderer }

/** How long caches may keep what changes with the content, in seconds. */
const briefly = 300

/** Makes what answers for feeds, alternates, the sitemap and previews. A document that is not there becomes a page that says so. */
export function makeDocumentEndpoint({ config, catalogue, previewRenderer }: Dependencies) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    document: DocumentRequest,
  ): Promise<PageInstead | undefined> => {
    if (document.kind === 'preview') {
      await answerPreview(request, response, { catalogue: catalogue(), previewRenderer, pageRef: document.pageRef })
      return undefined
    }
    const written = await writeDocument({ catalogue: catalogue(), siteAddress: config.siteAddress }, document)
    if (written === undefined) return pageOfMissing((request.url ?? '').split('?', 1)[0] ?? '')
    const headers = describeText(document, written)
    if (fresh(request.headers, { etag: headers.ETag })) response.writeHead(304, headers).end()
    else response.writeHead(200, headers).end(written.body)
    return undefined
  }
}

/** What search engines read for themselves. Of all else they should show the page that it was made of. */
const forSearchEngines: readonly DocumentRequest['kind'][] = ['robots', 'sitemap', 'sitemap-part']

function describeText({ kind }: DocumentRequest, { type, body }: Document) {
  return {
    'Content-Type': type,
    'Cache-Control': `public, max-age=${briefly}`,
    ETag: etag(body),
    'Content-Security-Policy': emptyContentSecurityPolicy,
    ...(!forSearchEngines.includes(kind) && { 'X-Robots-Tag': 'noindex' }),
    // It holds nothing of a visitor's, and programs of other sites are what it is for.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
}
