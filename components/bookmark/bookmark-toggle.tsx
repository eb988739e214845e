'use client'

import { formatTitle } from '@/lib/bookmarks/bookmark'
import { followRename } from '@/lib/bookmarks/names'
import { type Saved, useSaved } from './bookmark-store'
import { loadSaving } from './load-saving'
import type { NewBookmark } from './new-bookmark'

/** Shows whether a tool or a comparison is saved in this browser, and saves or removes it. */
export function BookmarkToggle({ bookmark }: { bookmark: NewBookmark }) {
  const saved = useSaved()
  const isSaved = saved && holds(saved, bookmark)
  return (
    <button
      type="button"
      className="bookmark screen-only"
      // Without this attribute the stylesheet hides the button but reserves its space.
      aria-pressed={isSaved}
      onClick={({ currentTarget }) => loadSaving(({ toggleBookmark }) => toggleBookmark(bookmark, currentTarget))}
    >
      {saved && isSaved ? savedWords[saved.keeping] : 'Bookmark'}
      <span className="sr-only">{` ${formatTitle(bookmark)}`}</span>
    </button>
  )
}

const savedWords: Record<Saved['keeping'], string> = {
  'for good': 'Bookmarked',
  'in this tab': 'Bookmarked in this tab',
  'on this page': 'Bookmarked on this page',
}

/** Whether it is saved, under its current name or a former one. */
function holds({ names }: Saved, { name, renames }: NewBookmark): boolean {
  if (names.has(name)) return true
  if (renames.length === 0) return false
  const today = new Map(renames)
  return [...names].some((saved) => followRename(saved, today) === name)
}
