import type { NextRequest } from 'next/server'
import { type DocumentRequest, findDocument, isWritten } from '@/lib/documents/address'
import { findAlternateFaults } from '@/lib/documents/alternate-query'
import { readWatched } from '@/lib/documents/watched'
import { type Document, writeDocument } from '@/lib/documents/write'
import { refuse, refuseParameters } from '@/lib/http/problem'
import { parseQuery } from '@/lib/lists/query'
import { config, loadCatalogue } from './catalogue'
import { withProgramLimit } from './program-limit'
import { respondWith } from './respond'
import { today } from './today'

/** What search engines read for themselves. Of all else they should show the page that it was made of. */
const forSearchEngines: readonly DocumentRequest['kind'][] = ['sitemap', 'sitemap-part']

/** Answers with the feed, alternate, schema or file at a path that `proxy.ts` let through; 404 when there is none. */
export async function respondWithDocument(request: NextRequest, path: string): Promise<Response> {
  const catalogue = loadCatalogue()
  const document = findDocument(catalogue, path)
  if (document === undefined || !isWritten(document)) return refuse(request, { status: 404 })
  const { search } = request.nextUrl
  if (document.kind === 'alternate' || document.kind === 'table') {
    const faults = findAlternateFaults(catalogue, document, { query: search.slice(1), today: today() })
    if (faults.length > 0) return refuseParameters(request, faults)
  }
  const dependencies = { catalogue, siteAddress: config.siteAddress, day: today(), hubs: config.webSubHubs }
  if (document.kind !== 'feed' && document.kind !== 'calendar') {
    return respond(request, document, await writeDocument({ ...dependencies, query: parseQuery(search) }, document))
  }
  // Each case and each list is made anew.
  return withProgramLimit(request, async () => {
    const watched = readWatched(catalogue, document, search.slice(1))
    if (watched.state === 'faulty') return refuseParameters(request, watched.faults)
    return respond(request, document, await writeDocument({ ...dependencies, watched: watched.values }, document))
  })
}

function respond(request: NextRequest, { kind }: DocumentRequest, written: Document | undefined): Response {
  if (written === undefined) return refuse(request, { status: 404 })
  const { type, body, links } = written
  return respondWith(request, {
    type,
    body,
    robots: forSearchEngines.includes(kind) ? undefined : 'noindex',
    ...(links !== undefined && { headers: { Link: links } }),
  })
}
