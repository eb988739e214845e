import type { NextRequest } from 'next/server'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { respondWith } from '@/app/_lib/respond'
import { today } from '@/app/_lib/today'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { explainUnknownTool } from '@/lib/catalogue/unknown-tool'
import { findDocument } from '@/lib/documents/address'
import { writeEmbed, writeEmbedMessage } from '@/lib/documents/card/embed'
import { readEmbedQuery } from '@/lib/documents/card/embed-query'
import { makeCard } from '@/lib/documents/card/page-card'
import { explainMissingComparison } from '@/lib/documents/missing-comparison'
import { formatParameterFault } from '@/lib/parameters/read-parameters'
import { address } from '@/lib/site'

const type = 'text/html; charset=utf-8'

/** A tool or a comparison for a frame on another site, or a small page that says why there is none. */
export async function GET(request: NextRequest, { params }: RouteContext<'/embed/[...path]'>): Promise<Response> {
  const { path } = await params
  const catalogue = loadCatalogue()
  const document = findDocument(catalogue, `/embed/${path.join('/')}`)
  if (document?.kind !== 'embed') return refuseEmbed(404, 'Nothing to show', explainMissing(catalogue, path))
  const day = today()
  const read = readEmbedQuery(
    { reviewers: catalogue.reviewers, today: day },
    document.pageRef,
    request.nextUrl.search.slice(1),
  )
  if (read.state === 'faulty') {
    return refuseEmbed(
      400,
      'The address of this frame is faulty',
      `${read.faults.map(formatParameterFault).join('. ')}.`,
    )
  }
  const { buyerCase, theme, asOf } = read.values
  const card = makeCard({ catalogue, siteAddress: config.siteAddress, day, asOf }, document.pageRef, buyerCase)
  return respondWith(request, { type, body: writeEmbed(card, theme), robots: 'noindex' })
}

function explainMissing(catalogue: Catalogue, [kind, name, ...more]: readonly string[]): string {
  if (name === undefined || more.length > 0) return 'This tool or comparison is not here.'
  if (kind === 'tools') return explainUnknownTool(catalogue, name)
  const addressOf = (slug: string) => `${config.siteAddress}${address.tool(slug)}`
  return kind === 'compare'
    ? explainMissingComparison(catalogue, name, addressOf)
    : 'This tool or comparison is not here.'
}

function refuseEmbed(status: 400 | 404, title: string, words: string): Response {
  const site = { name: loadCatalogue().site.name, address: config.siteAddress }
  return new Response(writeEmbedMessage(title, words, site), {
    status,
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' },
  })
}
