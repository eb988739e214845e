import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { compareText } from '@/lib/catalogue/slug'
import { formatComparison } from './slug'

/** A comparison to link to: its tools in bytewise order, and its question if it is curated. */
export type RelatedComparison = { tools: readonly Tool[]; question?: string }

/** How many related comparisons a tool's page and its alternates link to. The sitemap lists the same ones. */
export const relatedOnTool = 6

/** The same for a comparison's page. */
export const relatedOnComparison = 4

/**
 * Related comparisons: first the curated ones that share a tool, then each tool with the next tools of its kind,
 * alternating between the given tools. The comparison of exactly the given tools is left out.
 */
export function findRelated(catalogue: Catalogue, tools: readonly Tool[], max: number): RelatedComparison[] {
  const seen = new Set([nameOf(tools)])
  const found: RelatedComparison[] = []
  for (const candidate of listCandidates(catalogue, tools, max)) {
    if (found.length === max) break
    const name = nameOf(candidate.tools)
    if (seen.has(name)) continue
    seen.add(name)
    found.push(candidate)
  }
  return found
}

function* listCandidates(catalogue: Catalogue, tools: readonly Tool[], max: number): Generator<RelatedComparison> {
  for (const tool of tools) yield* catalogue.comparisonsOf.get(tool.slug) ?? []
  for (let step = 1; step <= max; step++) {
    for (const tool of tools) {
      const neighbour = findNeighbour(catalogue, tool, step)
      if (neighbour !== undefined) yield { tools: [tool, neighbour].sort((a, b) => compareText(a.slug, b.slug)) }
    }
  }
}

/** The tool `step` positions after this one among those of its kind, wrapping around at the end. */
function findNeighbour({ toolsOfKind }: Catalogue, tool: Tool, step: number): Tool | undefined {
  const peers = toolsOfKind.get(tool.kind.slug) ?? []
  const neighbour = peers[(peers.indexOf(tool) + step) % peers.length]
  return neighbour === tool || step >= peers.length ? undefined : neighbour
}

function nameOf(tools: readonly Tool[]): string {
  return formatComparison(tools.map((tool) => tool.slug))
}
