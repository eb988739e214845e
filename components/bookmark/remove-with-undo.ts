import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { addBookmarks, removeBookmarks } from '@/lib/bookmarks/list'
import { changeBookmarks } from './change-bookmarks'
import { notify } from './notify'

type Removal = {
  words: string
  /** The pressed button. The notice stays while the visitor uses the section around it. */
  control: HTMLElement
  /** What gets the keyboard focus after the removal. */
  next: HTMLElement | null
}

/** Removes bookmarks and offers to restore them with their notes. */
export function removeWithUndo(bookmarks: readonly Bookmark[], { words, control, next }: Removal): void {
  const within = control.closest('section')
  next?.focus({ preventScroll: true })
  changeBookmarks(removeBookmarks(bookmarks.map(({ name }) => name)))
  notify({ words, undo: () => void changeBookmarks(addBookmarks(bookmarks)), control: next, within })
}
