import { isSlug } from '@/lib/catalogue/slug'

const between = '-vs-'

/** How many tools a comparison sets side by side. */
export const maxSides = 4

/** The one name of a comparison: each slug once, in bytewise order. `['b', 'a']` gives `a-vs-b`. */
export function formatComparison(slugs: readonly string[]): string {
  return [...new Set(slugs)].sort().join(between)
}

/** What readers call a comparison: `Harbor vs Lantern`. */
export function nameComparison(tools: readonly { name: string }[]): string {
  return tools.map(({ name }) => name).join(' vs ')
}

/** The slugs a comparison's name is made of, as they stand in it; nothing when one of them is no slug. */
export function parseComparison(name: string): string[] | undefined {
  const slugs = name.split(between)
  return slugs.length > 1 && slugs.every(isSlug) ? slugs : undefined
}
