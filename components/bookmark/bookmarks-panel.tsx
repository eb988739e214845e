import { address } from '@/lib/site'
import { NearbyBookmarks } from './nearby-bookmarks'

/** The visitor's first bookmarks, on pages about something else. */
export function BookmarksPanel() {
  return (
    <>
      <p className="mt-4 hidden text-muted noscript:block">Bookmarks need JavaScript, which is turned off here.</p>
      <p className="mt-2 text-sm noscript:hidden">
        <a href={address.bookmarks()}>See the full list, share or export it</a>
      </p>
      <NearbyBookmarks />
    </>
  )
}
