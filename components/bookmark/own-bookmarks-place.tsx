/** Where the visitor's whole list appears, on the page that is about nothing else. */
export function OwnBookmarksPlace() {
  return (
    <div data-own-bookmarks>
      <p className="mt-8 text-muted noscript:hidden">Loading your bookmarks …</p>
    </div>
  )
}
