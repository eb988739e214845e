import fresh from 'fresh'
import type { NextRequest } from 'next/server'
import { loadCatalogue } from '@/app/_lib/catalogue'
import { today } from '@/app/_lib/today'
import { findDocument } from '@/lib/documents/address'
import { refuse } from '@/lib/http/problem'
import { parseQuery } from '@/lib/lists/query'
import { describePreview, type Preview, versionOfPreview } from '@/lib/preview/describe'
import { makePreviewRenderer } from '@/lib/preview/preview-renderer'
import { onShutdown, shareInProcess } from '@/lib/process-wide'

type Context = RouteContext<'/api/previews/[...path]'>

/** How long caches may keep the picture at an address, and the one at an address that names its version, in seconds. */
const maxAge = { plain: 300, versioned: 31_536_000 }

/** The picture that link previews show of a page: `proxy.ts` rewrites `/tools/mistral-3-1.png` to here. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const preview = findPreview(request, await params)
  if (preview === undefined) return refuse(request, { status: 404 })
  const headers = describePicture(request, preview)
  if (fresh(Object.fromEntries(request.headers), { etag: headers.ETag })) {
    return new Response(null, { status: 304, headers })
  }
  const picture = await openRenderer().render(preview)
  return picture === 'busy' ? refuseForNow() : new Response(new Uint8Array(picture), { headers })
}

/** Without a handler of its own, Next would draw the picture only to throw it away. */
export async function HEAD(request: NextRequest, { params }: Context): Promise<Response> {
  const preview = findPreview(request, await params)
  if (preview === undefined) return refuse(request, { status: 404 })
  return new Response(null, { headers: describePicture(request, preview) })
}

function findPreview({ nextUrl }: NextRequest, { path }: { path: readonly string[] }): Preview | undefined {
  const catalogue = loadCatalogue()
  const document = findDocument(catalogue, `/${path.join('/')}`)
  if (document?.kind !== 'preview') return undefined
  return describePreview(catalogue, document.pageRef, { day: today(), query: parseQuery(nextUrl.search) })
}

function describePicture(request: NextRequest, preview: Preview) {
  const version = versionOfPreview(preview)
  const isVersioned = request.nextUrl.searchParams.get('v') === version
  return {
    'Content-Type': 'image/png',
    'Cache-Control': isVersioned ? `public, max-age=${maxAge.versioned}, immutable` : `public, max-age=${maxAge.plain}`,
    ETag: `"${version}"`,
    // Other sites show it.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
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
