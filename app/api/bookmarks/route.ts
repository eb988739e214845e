import type { NextRequest } from 'next/server'
import { loadCatalogue } from '@/app/_lib/catalogue'
import { today } from '@/app/_lib/today'
import { maxNamesPerRequest } from '@/lib/bookmarks/batch-requests'
import { findCurrent } from '@/lib/bookmarks/current'
import { decideByDefault } from '@/lib/comparison/default-outcome'
import { openLeadPrices } from '@/lib/lists/lead-prices'

/** What tools are now and comparisons come to: `/api/bookmarks?names=a,b-vs-c`. Unknown names are left out; nothing is stored. */
export function GET(request: NextRequest): Response {
  const headers = { 'Cache-Control': 'no-store' }
  const names = readNames(request.nextUrl.searchParams)
  if (names === undefined) {
    const problem = {
      title: 'Names are missing',
      status: 400,
      detail: `Give 1 to ${maxNamesPerRequest} names: ?names=a,b-vs-c`,
    }
    return Response.json(problem, { status: 400, headers: { ...headers, 'Content-Type': 'application/problem+json' } })
  }
  const catalogue = loadCatalogue()
  const day = today()
  const reading = {
    pricesOf: openLeadPrices(catalogue, day),
    headlineOf: (slugs: readonly string[]) => decideByDefault(catalogue, slugs, day).headline,
  }
  return Response.json({ bookmarks: names.flatMap((name) => findCurrent(catalogue, name, reading) ?? []) }, { headers })
}

/** The names that are asked about, each once; undefined when there are none, or too many. */
function readNames(query: URLSearchParams): string[] | undefined {
  const asked = query.get('names')?.split(',', maxNamesPerRequest + 1) ?? []
  const names = [...new Set(asked.filter((name) => name !== ''))]
  return names.length === 0 || asked.length > maxNamesPerRequest ? undefined : names
}
