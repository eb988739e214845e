import { useSyncExternalStore } from 'react'
import { findNamed } from '@/lib/bookmarks/names'

/** The key of the bookmarks in web storage. */
export const storageKey = 'bookmarks'

/** The saved bookmarks, as far as every page needs them. */
export type Saved = {
  text: string | null
  names: ReadonlySet<string>
  /** How long the current list is kept. */
  keeping: 'for good' | 'in this tab' | 'on this page'
  /** The link that contains the list, when nothing can be stored. */
  link?: string | undefined
}

/** The saved bookmarks, in sync with other tabs; undefined on the server and during hydration. */
export function useSaved(): Saved | undefined {
  return useSyncExternalStore(watchBookmarks, getSaved, () => undefined)
}

/** This page's list and the link that contains it, when no storage accepts the list. */
let page: { text: string; link: string } | undefined

let saved: Saved | undefined
const watchers = new Set<() => void>()

/**
 * Subscribes to changes of the bookmarks: in this tab, in another tab, or while the page was in the back/forward
 * cache.
 */
export function watchBookmarks(onChange: () => void): () => void {
  for (const event of ['storage', 'pageshow']) addEventListener(event, rereadBookmarks)
  watchers.add(onChange)
  return () => void watchers.delete(onChange)
}

/** Reads the bookmarks again and notifies all subscribers. */
export function rereadBookmarks(): void {
  const now = readSaved()
  if (now.text !== saved?.text || now.keeping !== saved.keeping) saved = now
  for (const onChange of watchers) onChange()
}

/** The cached snapshot: the same object until something else is saved. */
function getSaved(): Saved {
  saved ??= readSaved()
  return saved
}

function readSaved(): Saved {
  const text = readText()
  return { text, names: new Set(findNamed(text).map(({ name }) => name)), keeping: findKeeping(), link: page?.link }
}

/** The visitor's bookmarks as text: from this page, else this tab, else this browser. */
export function readText(): string | null {
  return page?.text ?? readFrom('sessionStorage') ?? readFrom('localStorage')
}

/** Keeps the list in memory while this page is open; undefined when the list could be stored. */
export function keepOnPage(list: typeof page): void {
  page = list
}

export function findKeeping(): Saved['keeping'] {
  if (page !== undefined) return 'on this page'
  return readFrom('sessionStorage') === null ? 'for good' : 'in this tab'
}

/** Browsers that block storage throw on access to it. */
function readFrom(storage: 'localStorage' | 'sessionStorage'): string | null {
  try {
    return window[storage].getItem(storageKey)
  } catch {
    return null
  }
}
