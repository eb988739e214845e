import { address } from '@/lib/site'
import { NearbyBookmarks } from './nearby-bookmarks'

/** The visitor's first bookmarks, on pages about something else. */
export function BookmarksPanel() {
  return (
    <>
      <p className="mt-4 hidden text-muted noscript:block">
        Bookmarks are kept in your browser by a script, and scripts do not run here.
      </p>
      <p className="mt-2 text-sm noscript:hidden">
        <a href={address.bookmarks()}>The whole list, to share or to take along</a>
      </p>
      <NearbyBookmarks />
    </>
  )
}
