import { address } from '@/lib/site'

/** Where the visitor's bookmarks appear when the reader comes near. */
export function BookmarksPanelPlace() {
  return (
    <>
      <p className="mt-4 hidden text-muted noscript:block">
        Bookmarks are kept in your browser by a script, and scripts do not run here.
      </p>
      <p className="mt-2 text-sm noscript:hidden">
        <a href={address.bookmarks()}>The whole list, to share or to take along</a>
      </p>
      <div data-bookmarks-panel className="mt-4 min-h-64 noscript:hidden">
        <p>Loading your bookmarks …</p>
      </div>
    </>
  )
}
