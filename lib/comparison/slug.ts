import { isSlug } from '@/lib/catalogue/slug'

const between = '-vs-'

/** The maximum number of tools in a comparison. */
export const maxSides = 4

/** The canonical name of a comparison: each slug once, in bytewise order. `['b', 'a']` gives `a-vs-b`. */
export function formatComparison(slugs: readonly string[]): string {
  return [...new Set(slugs)].sort().join(between)
}

/** The title of a comparison: `Harbor vs Lantern`. */
export function nameComparison(tools: readonly { name: string }[]): string {
  return tools.map(({ name }) => name).join(' vs ')
}

/** The slugs in a comparison's name, in their order; nothing when one of them is invalid. */
export function parseComparison(name: string): string[] | undefined {
  const slugs = name.split(between)
  return slugs.length > 1 && slugs.every(isSlug) ? slugs : undefined
}
