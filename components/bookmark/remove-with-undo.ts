import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { addBookmarks, removeBookmarks } from '@/lib/bookmarks/list'
import { changeBookmarks } from './change-bookmarks'
import { notify } from './notify'

type Removal = {
  words: string
  /** What was pressed; the notice stays while the visitor works in the section around it. */
  control: HTMLElement
  /** Where whoever works with the keyboard goes on. */
  next: HTMLElement | null
}

/** Removes bookmarks and offers to put them back, with their notes. */
export function removeWithUndo(bookmarks: readonly Bookmark[], { words, control, next }: Removal): void {
  const within = control.closest('section')
  next?.focus({ preventScroll: true })
  changeBookmarks(removeBookmarks(bookmarks.map(({ name }) => name)))
  notify({ words, undo: () => void changeBookmarks(addBookmarks(bookmarks)), control: next, within })
}
