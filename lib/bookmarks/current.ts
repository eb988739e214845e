import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { formatComparison, maxSides, parseComparison } from '@/lib/comparison/slug'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import type { TokenPrices, ToolSnapshot } from './bookmark'

/** The current state of a bookmark's tools. `formerly` is the requested slug of a renamed tool. */
export type Current = { asked: string; name: string; tools: readonly (ToolSnapshot & { formerly?: string })[] }

/**
 * The current tools of a bookmark, also by former slugs; nothing when one of them no longer exists. `pricesOf` reads what a
 * tool costs.
 */
export function findCurrent(
  catalogue: Pick<Catalogue, 'tools' | 'aliases'>,
  asked: string,
  pricesOf?: (tool: Tool) => TokenPrices,
): Current | undefined {
  const former = new Map<string, string>()
  const slugs = (parseComparison(asked) ?? [asked]).map((slug) => {
    const today = catalogue.aliases.get(slug) ?? slug
    if (today !== slug) former.set(today, slug)
    return today
  })
  const distinct = [...new Set(slugs)].sort()
  const tools = distinct.flatMap((slug) => catalogue.tools.get(slug) ?? [])
  if (tools.length < distinct.length || tools.length > maxSides) return undefined
  return {
    asked,
    name: formatComparison(distinct),
    tools: tools.map((tool) => {
      const formerly = former.get(tool.slug)
      return { ...snapshot(tool, pricesOf?.(tool)), ...(formerly !== undefined && { formerly }) }
    }),
  }
}

export function snapshot(
  tool: Pick<Tool, 'slug' | 'name' | 'pricing' | 'reviews'>,
  { input, output }: TokenPrices = {},
): ToolSnapshot {
  const { verdict, meanScore } = getPanelVerdict(tool)
  return {
    slug: tool.slug,
    name: tool.name,
    verdict,
    ...(tool.pricing !== undefined && { price: tool.pricing.entry }),
    ...(meanScore !== undefined && { score: meanScore }),
    ...(input !== undefined && { input }),
    ...(output !== undefined && { output }),
  }
}
