'use client'

import { loadSaving } from './load-saving'
import type { NewBookmark } from './new-bookmark'

export function SaveAll({ bookmarks }: { bookmarks: readonly NewBookmark[] }) {
  return (
    <button
      type="button"
      className="noscript:hidden"
      onClick={({ currentTarget }) => loadSaving(({ saveAll }) => saveAll(bookmarks, currentTarget))}
    >
      Save all
    </button>
  )
}
