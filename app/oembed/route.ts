import type { NextRequest } from 'next/server'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePicture, pictureSize } from '@/app/_lib/picture'
import { withProgramLimit } from '@/app/_lib/program-limit'
import { respondWith } from '@/app/_lib/respond'
import { today } from '@/app/_lib/today'
import { omitAsOf } from '@/lib/comparison/as-of'
import { describeOembed, findCardPage, oembedShape, writeOembedXml } from '@/lib/documents/card/oembed'
import { makeCard } from '@/lib/documents/card/page-card'
import { refuse, refuseParameters, refuseProgram } from '@/lib/http/problem'
import { readParameters } from '@/lib/parameters/read-parameters'
import { address } from '@/lib/site'

/** For programs of other sites. */
const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

const unknownPage = `Only pages of tools and comparisons of this site are known, such as ${config.siteAddress}${address.tool('{a}')} and ${config.siteAddress}${address.comparison(['{a}', '{b}'])}.`

/** How a page of this site is embedded, as JSON or XML (oembed.com). */
export function GET(request: NextRequest): Promise<Response> {
  return withProgramLimit(request, () => respond(request))
}

function respond(request: NextRequest): Response {
  const read = readParameters(oembedShape, request.nextUrl.search.slice(1))
  if (read.state === 'faulty') return refuseParameters(request, read.faults)
  const { url, format, ...bounds } = read.values
  if (format !== 'json' && format !== 'xml') return refuse(request, { status: 501, headers: open })
  const dependencies = { catalogue: loadCatalogue(), siteAddress: config.siteAddress, day: today() }
  const found = findCardPage(dependencies, url)
  if (found === undefined) return refuseProgram(404, unknownPage, open)
  const { pageRef, buyerCase, asOf } = found
  const card = makeCard({ ...dependencies, asOf }, pageRef, buyerCase)
  const picture = { url: `${config.siteAddress}${describePicture(pageRef, omitAsOf(card.view)).path}`, ...pictureSize }
  const oembed = describeOembed(card, bounds, picture)
  return respondWith(request, {
    ...(format === 'xml'
      ? { type: 'text/xml; charset=utf-8', body: writeOembedXml(oembed) }
      : { type: 'application/json', body: `${JSON.stringify(oembed)}\n` }),
    robots: 'noindex',
  })
}
