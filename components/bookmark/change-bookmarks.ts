import type { Bookmark } from '@/lib/bookmarks/bookmark'
import type { Edit } from '@/lib/bookmarks/list'
import { formatSharedList } from '@/lib/bookmarks/list-link'
import { isWhole, readStored, writeStored } from '@/lib/bookmarks/stored'
import { keepOnPage, readText, rereadBookmarks, storageKey } from './bookmark-store'

/** The storage key for copies of values that could not be read completely. */
const asideKey = 'bookmarks-set-aside'

/** Changes the stored list, which another tab may have changed. Returns the list before the change. */
export function changeBookmarks(edit: Edit): Bookmark[] {
  const text = readText()
  const before = readStored(text)
  const after = edit(before)
  if (writeStored(after) !== writeStored(before)) keep(text, after)
  return before
}

/** Stores the list in the browser; if its storage is full, in this tab; if that fails, in memory on this page. */
function keep(before: string | null, bookmarks: readonly Bookmark[]): void {
  const text = writeStored(bookmarks)
  const isKept =
    attempt(() => {
      setAside(before)
      localStorage.setItem(storageKey, text)
      sessionStorage.removeItem(storageKey)
    }) || attempt(() => sessionStorage.setItem(storageKey, text))
  keepOnPage(isKept ? undefined : { text, link: formatSharedList(bookmarks, 'without notes').path })
  rereadBookmarks()
}

/** Copies a value that could not be read completely before it is overwritten. Earlier copies are kept. */
function setAside(text: string | null): void {
  if (text === null || isWhole(text)) return
  const aside = readAside()
  if (!aside.includes(text)) localStorage.setItem(asideKey, JSON.stringify([...aside, text]))
}

/** The copies so far. The stored value may be invalid. */
function readAside(): unknown[] {
  const text = localStorage.getItem(asideKey)
  if (text === null) return []
  try {
    const aside: unknown = JSON.parse(text)
    return Array.isArray(aside) ? aside : [aside]
  } catch {
    return [text]
  }
}

/** Whether the browser's storage contains bookmarks that could not be read. */
export function holdsUnreadable(): boolean {
  try {
    return !isWhole(readText()) || localStorage.getItem(asideKey) !== null
  } catch {
    return false
  }
}

function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
