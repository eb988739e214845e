import { type Bookmark, formatTitle } from '@/lib/bookmarks/bookmark'
import { addBookmarks, removeBookmarks, renameTools } from '@/lib/bookmarks/list'
import { followRename, maxBookmarks } from '@/lib/bookmarks/names'
import { findKeeping, type Saved } from './bookmark-store'
import { changeBookmarks } from './change-bookmarks'
import type { NewBookmark } from './new-bookmark'
import { type Notice, notify } from './notify'
import { readBookmarks } from './read-bookmarks'

/** Saves a bookmark, or removes it if it is already saved, and shows a notice. */
export function toggleBookmark(bookmark: NewBookmark, control: HTMLElement): void {
  followRenames([bookmark])
  const title = formatTitle(bookmark)
  const known = readBookmarks().find(({ name }) => name === bookmark.name)
  const notice = known
    ? { words: `Removed: ${title}.`, undo: remove([known]) }
    : save([makeBookmark(bookmark)], `Bookmarked: ${title}.`)
  notify({ ...notice, control })
}

/** Saves the bookmarks that are not saved yet, and says how many were added. */
export function saveAll(bookmarks: readonly NewBookmark[], control: HTMLElement): void {
  followRenames(bookmarks)
  const known = new Set(readBookmarks().map(({ name }) => name))
  const added = bookmarks.filter(({ name }) => !known.has(name)).map(makeBookmark)
  const notice =
    added.length === 0
      ? { words: 'All of them are already bookmarked.' }
      : save(added, `Bookmarked: ${added.length} more.`)
  notify({ ...notice, control })
}

/** Renames saved bookmarks that use former names of these tools. */
function followRenames(bookmarks: readonly NewBookmark[]): void {
  const renames = new Map(bookmarks.flatMap((bookmark) => bookmark.renames))
  if (readBookmarks().some(({ name }) => followRename(name, renames) !== name)) changeBookmarks(renameTools(renames))
}

function save(added: readonly Bookmark[], words: string): Notice {
  const room = maxBookmarks - readBookmarks().length
  if (added.length > room) {
    return {
      words: `Not saved: the limit is ${maxBookmarks} bookmarks, with room for ${room === 0 ? 'none' : `only ${room}`} more. Remove some on your bookmarks page.`,
    }
  }
  changeBookmarks(addBookmarks(added))
  return { words: `${words}${warnings[findKeeping()]}`, undo: () => void remove(added) }
}

/** Removes bookmarks. Returns a function that restores them. */
function remove(bookmarks: readonly Bookmark[]): () => void {
  changeBookmarks(removeBookmarks(bookmarks.map(({ name }) => name)))
  return () => void changeBookmarks(addBookmarks(bookmarks))
}

const warnings: Record<Saved['keeping'], string> = {
  'for good': '',
  'in this tab': ' This browser’s storage is full, so it is kept only until you close this tab.',
  'on this page':
    ' Your browser does not let this site store anything, so it is kept only until you leave this page. To keep the list, open the “Bookmarks” link and save its address.',
}

function makeBookmark({ name, was, note }: NewBookmark): Bookmark {
  const now = new Date().toISOString()
  return { name, saved: now, ...(note !== undefined && { note: { text: note, written: now } }), was }
}
