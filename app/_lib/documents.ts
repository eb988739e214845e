import etag from 'etag'
import fresh from 'fresh'
import type { NextRequest } from 'next/server'
import { type DocumentRequest, findDocument } from '@/lib/documents/address'
import { writeDocument } from '@/lib/documents/write'
import { refuse } from '@/lib/http/problem'
import { parseQuery } from '@/lib/lists/query'
import { config, loadCatalogue } from './catalogue'
import { today } from './today'

/** How long caches may keep what changes with the content, in seconds. */
const maxAge = 300

/** What search engines read for themselves. Of all else they should show the page that it was made of. */
const forSearchEngines: readonly DocumentRequest['kind'][] = ['sitemap', 'sitemap-part']

/** Answers with the feed, alternate, schema or file at a path that `proxy.ts` let through; 404 when there is none. */
export async function respondWithDocument(request: NextRequest, path: string): Promise<Response> {
  const catalogue = loadCatalogue()
  const document = findDocument(catalogue, path)
  if (document === undefined || document.kind === 'preview') return refuse(request, { status: 404 })
  const query = parseQuery(request.nextUrl.search)
  const written = await writeDocument({ catalogue, siteAddress: config.siteAddress, day: today(), query }, document)
  if (written === undefined) return refuse(request, { status: 404 })
  const headers = {
    'Content-Type': written.type,
    'Cache-Control': `public, max-age=${maxAge}`,
    ETag: etag(written.body),
    ...(!forSearchEngines.includes(document.kind) && { 'X-Robots-Tag': 'noindex' }),
    // It holds nothing of a visitor's, and programs of other sites are what it is for.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  const isKnown = fresh(Object.fromEntries(request.headers), { etag: headers.ETag })
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(written.body, { headers })
}
