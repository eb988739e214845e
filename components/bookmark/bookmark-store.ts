/** Under which key browsers keep the bookmarks. */
export const storageKey = 'bookmarks'

/** Tells this tab that its bookmarks changed; the browser tells the others. */
export const changed = 'bookmarkschange'

/** The list of this page, once nothing of it could be stored anywhere. */
const page: { text?: string } = {}

/** The visitor's bookmarks as text: of this page alone, of this tab alone, or of this browser. */
export function readText(): string | null {
  return page.text ?? readFrom('sessionStorage') ?? readFrom('localStorage')
}

/** Keeps the list while this page is open. Without a text there is no need to, because it could be stored. */
export function keepOnPage(text?: string): void {
  if (text === undefined) delete page.text
  else page.text = text
}

/** For how long what is saved now is kept. */
export function findKeeping(): 'for good' | 'in this tab' | 'on this page' {
  if (page.text !== undefined) return 'on this page'
  return readFrom('sessionStorage') === null ? 'for good' : 'in this tab'
}

/** Calls back whenever the bookmarks may have changed, in this tab or another, or while the visitor was away. */
export function watchBookmarks(onChange: () => void, signal: AbortSignal): void {
  for (const event of ['storage', changed, 'pageshow']) addEventListener(event, onChange, { signal })
}

/** Browsers that keep nothing throw as soon as the storage is named. */
function readFrom(storage: 'localStorage' | 'sessionStorage'): string | null {
  try {
    return window[storage].getItem(storageKey)
  } catch {
    return null
  }
}
