import { useEffect, useState } from 'react'
import { watchBookmarks } from './bookmark-store'
import { findAll, markBookmarks } from './mark-bookmarks'

/**
 * Makes the bookmark controls of a page work, and draws the panel where it has a place for it. One for the whole page,
 * because both stand in markup that the browser otherwise leaves alone. What a press does, and the panel, are loaded
 * when they are first needed.
 */
export function BookmarkControls() {
  const [panel, setPanel] = useState<React.ReactPortal>()

  useEffect(() => {
    const stop = new AbortController()
    markBookmarks()
    for (const place of findAll('[data-bookmarks-panel]')) awaitReader(place, () => loadPanel(place).then(setPanel))
    watchBookmarks(markBookmarks, stop.signal)
    document.addEventListener('click', onClick, stop)
    return () => stop.abort()
  }, [])

  return panel
}

async function onClick({ target }: MouseEvent): Promise<void> {
  if (!(target instanceof Element)) return
  const control = target.closest<HTMLElement>('[data-bookmark],[data-bookmark-all]')
  if (control === null) return
  try {
    const { pressBookmark } = await import('./press-bookmark')
    pressBookmark(control)
  } catch {
    const [notice] = findAll('#bookmark-notice')
    if (notice !== undefined)
      notice.textContent = 'Not saved: the site could not be reached. Please load the page again.'
  }
}

/** Calls back once, when the reader comes near a place. */
function awaitReader(place: HTMLElement, onNear: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      onNear()
    },
    { rootMargin: '600px' },
  )
  observer.observe(place)
}

async function loadPanel(place: HTMLElement): Promise<React.ReactPortal | undefined> {
  try {
    const { placeBookmarks } = await import('./place-bookmarks')
    return placeBookmarks(place, 'panel')
  } catch {
    place.textContent = 'Your bookmarks could not be loaded.'
    return undefined
  }
}
