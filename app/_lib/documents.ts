import type { NextRequest } from 'next/server'
import { type DocumentRequest, findDocument, isWritten } from '@/lib/documents/address'
import { writeDocument } from '@/lib/documents/write'
import { refuse } from '@/lib/http/problem'
import { parseQuery } from '@/lib/lists/query'
import { config, loadCatalogue } from './catalogue'
import { respondWith } from './respond'
import { today } from './today'

/** What search engines read for themselves. Of all else they should show the page that it was made of. */
const forSearchEngines: readonly DocumentRequest['kind'][] = ['sitemap', 'sitemap-part']

/** Answers with the feed, alternate, schema or file at a path that `proxy.ts` let through; 404 when there is none. */
export async function respondWithDocument(request: NextRequest, path: string): Promise<Response> {
  const catalogue = loadCatalogue()
  const document = findDocument(catalogue, path)
  if (document === undefined || !isWritten(document)) return refuse(request, { status: 404 })
  const query = parseQuery(request.nextUrl.search)
  const written = await writeDocument({ catalogue, siteAddress: config.siteAddress, day: today(), query }, document)
  if (written === undefined) return refuse(request, { status: 404 })
  const { type, body } = written
  return respondWith(request, { type, body, robots: forSearchEngines.includes(document.kind) ? undefined : 'noindex' })
}
