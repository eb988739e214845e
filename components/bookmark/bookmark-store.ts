import { useSyncExternalStore } from 'react'
import { findNamed } from '@/lib/bookmarks/names'

/** Under which key browsers keep the bookmarks. */
export const storageKey = 'bookmarks'

/** What is saved, as far as every page shows it. */
export type Saved = {
  text: string | null
  names: ReadonlySet<string>
  /** For how long what is saved now is kept. */
  keeping: 'for good' | 'in this tab' | 'on this page'
  /** The link that holds the list, where nothing can be stored. */
  link?: string | undefined
}

/** What is saved, in every tab; nothing on the server and until React has taken over the page. */
export function useSaved(): Saved | undefined {
  return useSyncExternalStore(watchBookmarks, getSaved, () => undefined)
}

/** The list of this page and the link that holds it, once nothing of it could be stored anywhere. */
let page: { text: string; link: string } | undefined

let saved: Saved | undefined
const watchers = new Set<() => void>()

/** Calls back whenever the bookmarks may have changed, in this tab or another, or while the visitor was away. */
export function watchBookmarks(onChange: () => void): () => void {
  for (const event of ['storage', 'pageshow']) addEventListener(event, rereadBookmarks)
  watchers.add(onChange)
  return () => void watchers.delete(onChange)
}

/** Reads the bookmarks again and tells all who watch them. */
export function rereadBookmarks(): void {
  const now = readSaved()
  if (now.text !== saved?.text || now.keeping !== saved.keeping) saved = now
  for (const onChange of watchers) onChange()
}

/** What was read last: the same object until something else is saved. */
function getSaved(): Saved {
  saved ??= readSaved()
  return saved
}

function readSaved(): Saved {
  const text = readText()
  return { text, names: new Set(findNamed(text).map(({ name }) => name)), keeping: findKeeping(), link: page?.link }
}

/** The visitor's bookmarks as text: of this page alone, of this tab alone, or of this browser. */
export function readText(): string | null {
  return page?.text ?? readFrom('sessionStorage') ?? readFrom('localStorage')
}

/** Keeps the list while this page is open. Without one there is no need to, because it could be stored. */
export function keepOnPage(list: typeof page): void {
  page = list
}

export function findKeeping(): Saved['keeping'] {
  if (page !== undefined) return 'on this page'
  return readFrom('sessionStorage') === null ? 'for good' : 'in this tab'
}

/** Browsers that keep nothing throw as soon as the storage is named. */
function readFrom(storage: 'localStorage' | 'sessionStorage'): string | null {
  try {
    return window[storage].getItem(storageKey)
  } catch {
    return null
  }
}
