import { address } from '@/lib/site'
import type { Bookmark } from './bookmark'

/** How many entries a link holds. */
export const maxShared = 100
/** How long a link may be, so that mail, chats and proxies take it. */
export const maxLinkLength = 6_000

/** The link that holds a list, and how many of its bookmarks did not fit. */
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
