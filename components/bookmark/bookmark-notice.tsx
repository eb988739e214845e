'use client'

import { useShown } from './notice-store'

/** Where the page says what was done to the bookmarks. It is there before, because screen readers announce what changes in it. */
export function BookmarkNotice() {
  return (
    <div id="bookmark-notice" className="notice screen-only" aria-live="polite">
      {useShown()}
    </div>
  )
}
