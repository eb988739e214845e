import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { getReleaseDay } from '@/lib/catalogue/release'
import { compareText } from '@/lib/catalogue/slug'
import { formatComparison } from './slug'

/** A comparison to link to: its tools in bytewise order, and its question if it is curated. */
export type RelatedComparison = { tools: readonly Tool[]; question?: string }

/** How many related comparisons a tool's page and its alternates link to. The sitemap lists the same ones. */
export const relatedOnTool = 6

/** The same for a comparison's page. */
export const relatedOnComparison = 4

/**
 * Related comparisons: first the curated ones that share a tool, then each tool with its nearest peers, alternating between
 * the given tools. The comparison of exactly the given tools is left out.
 */
export function findRelated(catalogue: Catalogue, tools: readonly Tool[], max: number): RelatedComparison[] {
  const seen = new Set([nameOf(tools)])
  const found: RelatedComparison[] = []
  for (const candidate of listCandidates(catalogue, tools)) {
    if (found.length === max) break
    const name = nameOf(candidate.tools)
    if (seen.has(name)) continue
    seen.add(name)
    found.push(candidate)
  }
  return found
}

/**
 * What somebody who considers these tools is likeliest to consider too: tools that editors set beside one of them, then the
 * nearest peers. Of the peers one of each further vendor comes first. The tools of `beside` are left out.
 */
export function findLikelyTools(
  catalogue: Catalogue,
  tools: readonly Tool[],
  { beside = [], max }: { beside?: readonly Tool[]; max: number },
): Tool[] {
  const known = new Set([...tools, ...beside])
  const picked = tools.flatMap((tool) => catalogue.comparisonsOf.get(tool.slug) ?? []).flatMap((each) => each.tools)
  const peers = [...listCandidates(catalogue, tools)].flatMap((candidate) => candidate.tools)
  const vendors = new Set([...known, ...picked].map(({ vendor }) => vendor))
  const ofFurtherVendors = peers.filter(({ vendor }) => !vendors.has(vendor) && vendors.add(vendor))
  return [...new Set([...picked, ...ofFurtherVendors, ...peers])].filter((tool) => !known.has(tool)).slice(0, max)
}

function* listCandidates(catalogue: Catalogue, tools: readonly Tool[]): Generator<RelatedComparison> {
  for (const tool of tools) yield* catalogue.comparisonsOf.get(tool.slug) ?? []
  const peersOf = tools.map((tool) => ({ tool, peers: listPeers(catalogue, tool) }))
  for (let place = 0; place < 2 * maxSteps; place++) {
    for (const { tool, peers } of peersOf) {
      const peer = peers[place]
      if (peer !== undefined) yield { tools: [tool, peer].sort((a, b) => compareText(a.slug, b.slug)) }
    }
  }
}

/** How many tools before and after a tool, by release, are looked at. */
const maxSteps = 24

/**
 * What somebody who considers a tool most likely considers too: the tools of its kind that were released nearest to it. One
 * tool of each other vendor comes first, vendors of many tools before those of few, because more buyers consider them;
 * then further ones of these vendors, then those of its own vendor.
 */
function listPeers(catalogue: Catalogue, tool: Tool): Tool[] {
  const place = openTimeline(catalogue).get(tool)
  const vendors = new Set([tool.vendor])
  const [first, further, own]: [Tool[], Tool[], Tool[]] = [[], [], []]
  for (const peer of place === undefined ? [] : takeNearest(place)) {
    if (peer.vendor === tool.vendor) own.push(peer)
    else (vendors.has(peer.vendor) ? further : first).push(peer)
    vendors.add(peer.vendor)
  }
  const counts = countByVendor(catalogue)
  first.sort((a, b) => (counts.get(b.vendor) ?? 0) - (counts.get(a.vendor) ?? 0))
  return [...first, ...further, ...own]
}

const countByVendor = memoizeByCatalogue(({ tools }): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { vendor } of tools.values()) counts.set(vendor, (counts.get(vendor) ?? 0) + 1)
  return counts
})

type Released = { tool: Tool; day: number }

/** The tools of a kind by release, and the place of one among them. */
type Place = { peers: readonly Released[]; at: number }

/** The place of every tool among those of its kind. Tools whose release is not known come last. Cached per catalogue. */
const openTimeline = memoizeByCatalogue(({ toolsOfKind }): ReadonlyMap<Tool, Place> => {
  const places = new Map<Tool, Place>()
  for (const tools of toolsOfKind.values()) {
    const peers = tools
      .map((tool) => ({ tool, day: toDayNumber(getReleaseDay(tool)) }))
      .sort((a, b) => (a.day === b.day ? compareText(a.tool.slug, b.tool.slug) : a.day - b.day))
    for (const [at, { tool }] of peers.entries()) places.set(tool, { peers, at })
  }
  return places
})

/** Days since 1970; infinity for a day that is not known. */
function toDayNumber(day: string): number {
  return day === '' ? Number.POSITIVE_INFINITY : Date.parse(day) / 86_400_000
}

/** The tools around a place, nearest first: by days, then by places between. Those of unknown release are farthest. */
function takeNearest({ peers, at }: Place): Tool[] {
  const own = peers[at]?.day ?? Number.POSITIVE_INFINITY
  const first = Math.max(0, at - maxSteps)
  return peers
    .slice(first, at + maxSteps + 1)
    .map(({ tool, day }, index) => ({ tool, days: daysBetween(day, own), steps: Math.abs(first + index - at) }))
    .filter(({ steps }) => steps > 0)
    .sort((a, b) => (a.days === b.days ? a.steps - b.steps : a.days - b.days))
    .map(({ tool }) => tool)
}

/** Infinity when one of the days is not known. */
function daysBetween(a: number, b: number): number {
  return Number.isFinite(a) && Number.isFinite(b) ? Math.abs(a - b) : Number.POSITIVE_INFINITY
}

function nameOf(tools: readonly Tool[]): string {
  return formatComparison(tools.map((tool) => tool.slug))
}
