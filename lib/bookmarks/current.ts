import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { formatComparison, maxSides, parseComparison } from '@/lib/comparison/slug'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import type { TokenPrices, ToolSnapshot } from './bookmark'

/** The current state of a bookmark. */
export type Current = {
  asked: string
  name: string
  /** `formerly` is the requested slug of a renamed tool. */
  tools: readonly (ToolSnapshot & { formerly?: string })[]
  /** What a comparison comes to. */
  headline?: string
}

/** Reads what a tool costs, and what the comparison of some tools comes to. */
type Reading = { pricesOf?: (tool: Tool) => TokenPrices; headlineOf?: (slugs: readonly string[]) => string }

/** The current state of a bookmark, also by former slugs; nothing when one of its tools no longer exists. */
export function findCurrent(
  catalogue: Pick<Catalogue, 'tools' | 'aliases'>,
  asked: string,
  { pricesOf, headlineOf }: Reading = {},
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
  const headline = distinct.length > 1 ? headlineOf?.(distinct) : undefined
  return {
    asked,
    name: formatComparison(distinct),
    ...(headline !== undefined && { headline }),
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
