import type { Bookmark } from '@/lib/bookmarks/bookmark'
import type { Edit } from '@/lib/bookmarks/list'
import { formatSharedList } from '@/lib/bookmarks/list-link'
import { isWhole, readStored, writeStored } from '@/lib/bookmarks/stored'
import { keepOnPage, readText, rereadBookmarks, storageKey } from './bookmark-store'

/** Under which key a value is kept that could not be read, or not wholly. */
export const asideKey = 'bookmarks-set-aside'

/** Changes the list as it is at this moment, in whatever tab it was changed last. Returns the list as it was. */
export function changeBookmarks(edit: Edit): Bookmark[] {
  const text = readText()
  const before = readStored(text)
  const after = edit(before)
  if (writeStored(after) !== writeStored(before)) keep(text, after)
  return before
}

/** Keeps the list in the browser; when it takes nothing more, in this tab; and when it takes nothing, on this page. */
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

/** Puts away what is about to be written over and was not wholly read. It is put with what was put away before. */
function setAside(text: string | null): void {
  if (text === null || isWhole(text)) return
  const aside = readAside()
  if (!aside.includes(text)) localStorage.setItem(asideKey, JSON.stringify([...aside, text]))
}

/** What was set aside so far, even if somebody else wrote there. */
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

/** Whether this browser holds something under our names that could not be read as bookmarks. */
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
