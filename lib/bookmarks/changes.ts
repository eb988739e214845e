import type { Bookmark, ToolSnapshot } from './bookmark'
import type { Current } from './current'

/** Former slugs and their current slugs. */
export function collectRenames(found: Iterable<Current>): Map<string, string> {
  const renames = new Map<string, string>()
  for (const { tools } of found)
    for (const { slug, formerly } of tools) if (formerly !== undefined) renames.set(formerly, slug)
  return renames
}

/** A tool that changed since it was saved: the old and new values. */
export type Change = {
  name: string
  verdict?: [from: ToolSnapshot['verdict'], to: ToolSnapshot['verdict']]
  price?: [from: ToolSnapshot['price'], to: ToolSnapshot['price']]
}

/**
 * The changes since a bookmark was saved, by tool. Only verdict and price are compared, because scores change with
 * every review.
 */
export function findChanges({ was = [] }: Pick<Bookmark, 'was'>, { tools }: Pick<Current, 'tools'>): Change[] {
  return tools.flatMap(({ slug, formerly, name, verdict, price }) => {
    const before = was.find((tool) => tool.slug === slug || tool.slug === formerly)
    if (before === undefined || (before.verdict === verdict && before.price === price)) return []
    return {
      name,
      ...(before.verdict !== verdict && { verdict: [before.verdict, verdict] as const satisfies Change['verdict'] }),
      ...(before.price !== price && { price: [before.price, price] as const satisfies Change['price'] }),
    }
  })
}
