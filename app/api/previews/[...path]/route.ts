import fresh from 'fresh'
import type { NextRequest } from 'next/server'
import { loadCatalogue } from '@/app/_lib/catalogue'
import { findDocument } from '@/lib/documents/address'
import { refuse } from '@/lib/http/problem'
import { describePreview, versionOfPreview } from '@/lib/preview/describe'
import { makePreviewRenderer } from '@/lib/preview/preview-renderer'
import { onShutdown, shareInProcess } from '@/lib/process-wide'

/** How long caches may keep the picture at an address, and the one at an address that names its version, in seconds. */
const maxAge = { plain: 300, versioned: 31_536_000 }

/** The picture that link previews show of a page: `proxy.ts` rewrites `/tools/mistral-3-1.png` to here. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/api/previews/[...path]'>,
): Promise<Response> {
  const { path } = await params
  const catalogue = loadCatalogue()
  const document = findDocument(catalogue, `/${path.join('/')}`)
  if (document?.kind !== 'preview') return refuse(request, { status: 404 })
  const preview = describePreview(catalogue, document.pageRef)
  const version = versionOfPreview(preview)
  const isVersioned = request.nextUrl.searchParams.get('v') === version
  const headers = {
    'Content-Type': 'image/png',
    'Cache-Control': isVersioned ? `public, max-age=${maxAge.versioned}, immutable` : `public, max-age=${maxAge.plain}`,
    ETag: `"${version}"`,
    // Other sites show it.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  if (fresh(Object.fromEntries(request.headers), { etag: headers.ETag }))
    return new Response(null, { status: 304, headers })
  const picture = await openRenderer().render(preview)
  return picture === 'busy' ? refuseForNow() : new Response(new Uint8Array(picture), { headers })
}

function openRenderer() {
  return shareInProcess('preview renderer', () => {
    const renderer = makePreviewRenderer()
    onShutdown(renderer.close)
    return renderer
  })
}

function refuseForNow(): Response {
  return new Response('Many pictures are being drawn just now. Please ask for this one again in a few seconds.\n', {
    status: 503,
    headers: { 'Cache-Control': 'no-store', 'Retry-After': '5' },
  })
}
