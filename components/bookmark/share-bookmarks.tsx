import { useState } from 'react'
import { ShareLinks } from '@/components/share/share-links'
import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { formatSharedList, formatWatchedList } from '@/lib/bookmarks/list-link'
import { calendarAddress, feedAddress } from '@/lib/site'

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
      <WatchLinks names={bookmarks.map(({ name }) => name)} />
    </section>
  )
}

/** Feeds and the calendar of the list. Their addresses contain its names, and nothing else of the visitor's. */
function WatchLinks({ names }: { names: readonly string[] }) {
  const watched = formatWatchedList(names)
  if (watched === undefined) return null
  const { path, left } = watched
  return (
    <p>
      Follow {left === 0 ? 'the list' : `the first ${names.length - left} of ${names.length}`} without an account, in a
      feed reader or calendar: <a href={feedAddress(path, 'xml')}>Atom feed</a> ·{' '}
      <a href={feedAddress(path, 'json')}>JSON feed</a> · <a href={calendarAddress(path)}>Calendar</a>
    </p>
  )
}
