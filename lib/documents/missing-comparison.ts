import type { Catalogue } from '@/lib/catalogue/catalogue'
import { explainUnknownTool } from '@/lib/catalogue/unknown-tool'
import { maxSides, parseComparison } from '@/lib/comparison/slug'

/**
 * Why there is no comparison with this name: each tool that does not exist with the names nearest to it, too many tools, or
 * one tool against itself, with its address.
 */
export function explainMissingComparison(
  catalogue: Catalogue,
  name: string,
  addressOfTool: (slug: string) => string,
): string {
  const { tools, aliases } = catalogue
  const slugs = [...new Set(parseComparison(name.toLowerCase())?.map((slug) => aliases.get(slug) ?? slug))]
  const [only] = slugs
  if (only === undefined || slugs.length > maxSides) return howNamed
  const unknown = slugs.filter((slug) => !tools.has(slug))
  if (unknown.length > 0) return unknown.map((slug) => explainUnknownTool(catalogue, slug)).join(' ')
  if (slugs.length > 1) return howNamed
  return `This compares ${tools.get(only)?.name} with itself. What is known of it alone is at ${addressOfTool(only)}.`
}

const howNamed =
  'A comparison is named by the slugs of two to four different tools of the catalogue with -vs- between them.'
