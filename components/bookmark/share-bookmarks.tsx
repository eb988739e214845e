import { useState } from 'react'
import { ShareLinks } from '@/components/share/share-links'
import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { formatSharedList } from '@/lib/bookmarks/list-link'

/** A link that contains the list, for a colleague or another device. */
export function ShareBookmarks({ bookmarks }: { bookmarks: readonly Bookmark[] }) {
  const [withNotes, setWithNotes] = useState(false)
  const { path, left } = formatSharedList(bookmarks, withNotes ? 'with notes' : 'without notes')
  const held = bookmarks.length - left
  return (
    <section aria-labelledby="share">
      <h2 id="share">Share the list</h2>
      <p>
        A link to {left === 0 ? 'the whole list' : `the first ${held} of ${bookmarks.length}, in the order above`}.
        Anyone who opens it sees current verdicts and prices and can save them all.
      </p>
      <label className="tick">
        <input type="checkbox" checked={withNotes} onChange={({ target }) => setWithNotes(target.checked)} /> With my
        notes
      </label>
      <ShareLinks href={path} what="this list" />
    </section>
  )
}
