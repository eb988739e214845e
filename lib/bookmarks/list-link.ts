import { address } from '@/lib/site'
import type { Bookmark } from './bookmark'

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
