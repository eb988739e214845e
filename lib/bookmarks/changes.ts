import type { Bookmark, TokenPrice, TokenPrices, ToolSnapshot } from './bookmark'
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
  input?: [from: TokenPrice, to: TokenPrice]
  output?: [from: TokenPrice, to: TokenPrice]
}

/**
 * The changes since a bookmark was saved, by tool. Scores are not compared, because they change with every review. A token
 * price that was not known then, or is not known now, is no change.
 */
export function findChanges({ was = [] }: Pick<Bookmark, 'was'>, { tools }: Pick<Current, 'tools'>): Change[] {
  return tools.flatMap(({ slug, formerly, ...now }) => {
    const before = was.find((tool) => tool.slug === slug || tool.slug === formerly)
    if (before === undefined) return []
    const change: Change = {
      name: now.name,
      ...(before.verdict !== now.verdict && { verdict: [before.verdict, now.verdict] }),
      ...(before.price !== now.price && { price: [before.price, now.price] }),
      ...compareTokenPrices('input', before, now),
      ...compareTokenPrices('output', before, now),
    }
    return Object.keys(change).length > 1 ? [change] : []
  })
}

function compareTokenPrices(key: keyof TokenPrices, before: TokenPrices, now: TokenPrices): Pick<Change, typeof key> {
  const [from, to] = [before[key], now[key]]
  if (from === undefined || to === undefined || isSamePrice(from, to)) return {}
  return { [key]: [from, to] }
}

/** Amounts are in their shortest form and per as many tokens, so that their texts can be compared. */
function isSamePrice(one: TokenPrice, other: TokenPrice): boolean {
  return one.amount === other.amount && one.currency === other.currency && one.per === other.per
}
