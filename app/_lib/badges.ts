import type { NextRequest } from 'next/server'
import { type BadgeShow, type BadgeText, plain } from '@/lib/badges/badge'
import { badgeShape } from '@/lib/badges/badge-parameters'
import { describeComparisonBadge } from '@/lib/badges/comparison-badge'
import { drawBadge } from '@/lib/badges/draw-badge'
import { describeToolBadge } from '@/lib/badges/tool-badge'
import { getBySlug } from '@/lib/catalogue/slug'
import { nameComparison } from '@/lib/comparison/slug'
import { findDocument } from '@/lib/documents/address'
import { refuseParameters } from '@/lib/http/problem'
import { readParameters } from '@/lib/parameters/read-parameters'
import { loadCatalogue } from './catalogue'
import { respondWith } from './respond'
import { loadTallies } from './tallies'
import { today } from './today'

const type = 'image/svg+xml; charset=utf-8'

/** Answers with the badge of a tool or comparison; 404 with a badge that says so, which a browser shows in its place. */
export async function respondWithBadge(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl
  const { site, tools } = loadCatalogue()
  const document = findDocument(loadCatalogue(), pathname)
  if (document?.kind !== 'badge') return respondNotFound(site.name)
  const read = readParameters(badgeShape, search.slice(1))
  if (read.state === 'faulty') return refuseParameters(request, read.faults)
  const { show, theme } = read.values
  const { pageRef } = document
  const slugs = pageRef.kind === 'tool' ? [pageRef.slug] : pageRef.slugs
  const about = nameComparison(slugs.map((slug) => getBySlug(tools, slug)))
  const body = drawBadge({ site: site.name, about, text: await describeBadge(slugs, show), theme })
  return respondWith(request, { type, body, robots: 'noindex' })
}

/** What the badge of a tool or a comparison says at the time of this request. */
export async function describeBadge(slugs: readonly string[], show: BadgeShow): Promise<BadgeText> {
  const catalogue = loadCatalogue()
  const tallies = show === 'community' ? await loadTallies(slugs) : new Map()
  const [only = '', ...others] = slugs
  return others.length > 0
    ? describeComparisonBadge(catalogue, show, { slugs, tallies, day: today() })
    : describeToolBadge(show, { tool: getBySlug(catalogue.tools, only), tally: tallies.get(only), day: today() })
}

function respondNotFound(site: string): Response {
  const body = drawBadge({ site, about: 'This badge', text: plain('Not found'), theme: 'light' })
  return new Response(body, { status: 404, headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } })
}
