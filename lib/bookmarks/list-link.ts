import { address } from '@/lib/site'
import type { Bookmark } from './bookmark'
import { slugsOf } from './names'

/** The maximum number of entries in a link. */
export const maxShared = 100
/** The maximum length of a link that mail programs, chats and proxies accept. */
export const maxLinkLength = 6_000

/** The link to a shared list, and the number of bookmarks that did not fit. */
export function formatSharedList(
  bookmarks: readonly Bookmark[],
  notes: 'with notes' | 'without notes',
): { path: string; left: number } {
  for (let count = Math.min(bookmarks.length, maxShared); count > 0; count -= 1) {
    const held = bookmarks.slice(0, count)
    const query = new URLSearchParams()
    if (notes === 'with notes')
      for (const { name, note } of held) if (note !== undefined) query.append('note', `${name}:${note.text}`)
    const path = `${address.bookmarks()}?tools=${held.map(({ name }) => name).join(',')}${query.size > 0 ? `&${query}` : ''}`
    if (path.length <= maxLinkLength) return { path, left: bookmarks.length - count }
  }
  return { path: address.bookmarks(), left: bookmarks.length }
}

/**
 * The list whose feeds can be followed, as path and query, and the number of bookmarks that did not fit: feeds tell of at most
 * a hundred tools. Empty lists have none.
 */
export function formatWatchedList(names: readonly string[]): { path: string; left: number } | undefined {
  const tools = new Set<string>()
  const held: string[] = []
  for (const name of names) {
    const wider = new Set([...tools, ...slugsOf(name)])
    if (wider.size > maxShared || [...held, name].join(',').length > maxLinkLength) break
    for (const slug of wider) tools.add(slug)
    held.push(name)
  }
  if (held.length === 0) return undefined
  return { path: `${address.bookmarks()}?tools=${held.join(',')}`, left: names.length - held.length }
}
