import type { Bookmark, TokenPrices, ToolSnapshot } from '@/lib/bookmarks/bookmark'
import { snapshot } from '@/lib/bookmarks/current'
import type { Tool } from '@/lib/catalogue/catalogue'
import { formatComparison } from '@/lib/comparison/slug'

/** What a bookmark button saves: a tool or the tools of a comparison, with their current state. */
export type NewBookmark = Pick<Bookmark, 'name'> & {
  was: readonly ToolSnapshot[]
  /** Former slugs of its tools with the current ones, because a visitor may have saved it under a former slug. */
  renames: readonly (readonly [former: string, today: string])[]
  /** A note to save with it. */
  note?: string
}

export type BookmarkedTool = Pick<Tool, 'slug' | 'name' | 'pricing' | 'reviews' | 'aliases'>

/**
 * Describes a bookmark with plain values, which can be passed to client components. `prices` are those of the tools, in the
 * same order, as far as the page knows them.
 */
export function describeBookmark(
  tools: readonly BookmarkedTool[],
  { note, prices = [] }: { note?: string | undefined; prices?: readonly TokenPrices[] } = {},
): NewBookmark {
  return {
    name: formatComparison(tools.map(({ slug }) => slug)),
    was: tools.map((tool, index) => snapshot(tool, prices[index])),
    renames: tools.flatMap(({ slug, aliases }) => aliases.map((alias) => [alias, slug] as const)),
    ...(note !== undefined && { note }),
  }
}
