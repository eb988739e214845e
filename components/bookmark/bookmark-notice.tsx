'use client'

import { useShown } from './notice-store'

/**
 * Announces changes to the bookmarks. Always rendered, because screen readers only announce changes to an existing
 * region.
 */
export function BookmarkNotice() {
  return (
    <div id="bookmark-notice" className="notice screen-only" aria-live="polite">
      {useShown()}
    </div>
  )
}
