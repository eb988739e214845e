import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { PageRef } from '@/lib/page-ref'
import { describePreview, versionOfPreview } from '@/lib/preview/describe'
import type { PreviewRenderer } from '@/lib/preview/preview-renderer'
import { emptyContentSecurityPolicy } from './headers'

/** How long caches may keep the picture at an address, and the one at an address that names its version, in seconds. */
const briefly = 300
const aYear = 31_536_000

/** When whoever found every place taken may try again, in seconds. */
const retryAfter = 5

/** Answers with the picture of a page. Nothing is drawn for who has it already, nor for who only asks about it. */
export async function answerPreview(
  request: IncomingMessage,
  response: ServerResponse,
  { catalogue, previewRenderer, pageRef }: { catalogue: Catalogue; previewRenderer: PreviewRenderer; pageRef: PageRef },
): Promise<void> {
  const preview = describePreview(catalogue, pageRef)
  const version = versionOfPreview(preview)
  const headers = describePicture(request, version)
  if (fresh(request.headers, { etag: headers.ETag })) return void response.writeHead(304, headers).end()
  if (request.method === 'HEAD') return void response.writeHead(200, headers).end()
  // What a failure answers must not be kept for a picture, so no header is set before there is one.
  const picture = await previewRenderer.render(preview)
  if (picture === 'busy') refuseForNow(response)
  else response.writeHead(200, { ...headers, 'Content-Length': picture.length }).end(picture)
}

function describePicture(request: IncomingMessage, version: string) {
  const asked = new URLSearchParams(request.url?.split('?')[1]).get('v')
  return {
    'Content-Type': 'image/png',
    'Cache-Control': asked === version ? `public, max-age=${aYear}, immutable` : `public, max-age=${briefly}`,
    ETag: `"${version}"`,
    'Content-Security-Policy': emptyContentSecurityPolicy,
    // Whoever shows a preview is another site.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
}

function refuseForNow(response: ServerResponse): void {
  response.writeHead(503, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': emptyContentSecurityPolicy,
    'Retry-After': retryAfter,
  })
  response.end('Many pictures are being drawn just now. Please ask for this one again in a few seconds.\n')
}
