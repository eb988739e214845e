import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { readStored } from '@/lib/bookmarks/stored'
import { readText } from './bookmark-store'

let last: { text: string | null; bookmarks: readonly Bookmark[] } = { text: null, bookmarks: [] }

/** The visitor's bookmarks: the same array until something else is saved. */
export function readBookmarks(): readonly Bookmark[] {
  const text = readText()
  if (text !== last.text) last = { text, bookmarks: reuse(last.bookmarks, readStored(text)) }
  return last.bookmarks
}

/** Keeps the objects of unchanged bookmarks, so that React does not render their rows again. */
function reuse(old: readonly Bookmark[], bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  const known = new Map(old.map((bookmark) => [bookmark.name, bookmark]))
  return bookmarks.map((bookmark) => {
    const same = known.get(bookmark.name)
    return same !== undefined && JSON.stringify(same) === JSON.stringify(bookmark) ? same : bookmark
  })
}
