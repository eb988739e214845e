import type { Bookmark, ToolSnapshot } from '@/lib/bookmarks/bookmark'
import { snapshot } from '@/lib/bookmarks/current'
import type { Tool } from '@/lib/catalogue/catalogue'
import { formatComparison } from '@/lib/comparison/slug'

/** What a control saves: a tool, or the tools of a comparison, as they are now. */
export type NewBookmark = Pick<Bookmark, 'name'> & {
  was: readonly ToolSnapshot[]
  /** Former slugs of its tools, each with the slug of today: a visitor may have saved it under one of them. */
  renames: readonly (readonly [former: string, today: string])[]
  /** A note to save with it. */
  note?: string
}

export type BookmarkedTool = Pick<Tool, 'slug' | 'name' | 'pricing' | 'reviews' | 'aliases'>

/** Describes a bookmark of these tools with plain values, as client components take them. */
export function describeBookmark(tools: readonly BookmarkedTool[], note?: string): NewBookmark {
  return {
    name: formatComparison(tools.map(({ slug }) => slug)),
    was: tools.map(snapshot),
    renames: tools.flatMap(({ slug, aliases }) => aliases.map((alias) => [alias, slug] as const)),
    ...(note !== undefined && { note }),
  }
}
