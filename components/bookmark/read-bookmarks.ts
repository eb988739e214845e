import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { readStored } from '@/lib/bookmarks/stored'
import { readText } from './bookmark-store'

let last: { text: string | null; bookmarks: readonly Bookmark[] } = { text: null, bookmarks: [] }

/** The visitor's bookmarks: the same list until something else is saved. */
export function readBookmarks(): readonly Bookmark[] {
  const text = readText()
  if (text !== last.text) last = { text, bookmarks: reuse(last.bookmarks, readStored(text)) }
  return last.bookmarks
}

/** The same object for what did not change, so that a row that shows it is not drawn again. */
function reuse(old: readonly Bookmark[], bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  const known = new Map(old.map((bookmark) => [bookmark.name, bookmark]))
  return bookmarks.map((bookmark) => {
    const same = known.get(bookmark.name)
    return same !== undefined && JSON.stringify(same) === JSON.stringify(bookmark) ? same : bookmark
  })
}
