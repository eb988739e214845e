import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { compareText } from '@/lib/catalogue/slug'
import { formatComparison } from './slug'

/** A comparison that can be linked to: its tools in bytewise order, and its question when editors chose it. */
export type RelatedComparison = { tools: readonly Tool[]; question?: string }

/** How many comparisons to read next the page of a tool and its alternates link to; the sitemap has the same ones. */
export const relatedOnTool = 6

/** The same of a comparison. */
export const relatedOnComparison = 4

/**
 * Comparisons to read next: the curated ones that share a tool, then each tool beside those of its kind that
 * follow it in the catalogue, in turns. The comparison of exactly the given tools is left out.
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

/** The tool that stands `step` places behind this one among those of its kind; after the last comes the first. */
function findNeighbour({ toolsOfKind }: Catalogue, tool: Tool, step: number): Tool | undefined {
  const peers = toolsOfKind.get(tool.kind.slug) ?? []
  const neighbour = peers[(peers.indexOf(tool) + step) % peers.length]
  return neighbour === tool || step >= peers.length ? undefined : neighbour
}

function nameOf(tools: readonly Tool[]): string {
  return formatComparison(tools.map((tool) => tool.slug))
}
