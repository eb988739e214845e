import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { addBookmarks, removeBookmarks } from '@/lib/bookmarks/list'
import { notify } from './bookmark-notice'
import { changeBookmarks } from './change-bookmarks'

/** Removes bookmarks and offers to put them back, with their notes. Whoever works with the keyboard goes on elsewhere. */
export function removeWithUndo(bookmarks: readonly Bookmark[], words: string, next: HTMLElement | null): void {
  next?.focus({ preventScroll: true })
  changeBookmarks(removeBookmarks(bookmarks.map(({ name }) => name)))
  notify({ words, undo: () => void changeBookmarks(addBookmarks(bookmarks)), control: next })
}
