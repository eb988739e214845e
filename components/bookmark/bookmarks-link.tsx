'use client'

import { useSaved } from './bookmark-store'

/** Links to the visitor's bookmarks, with their number. When nothing can be stored, the link contains the list. */
export function BookmarksLink({ href }: { href: string }) {
  const saved = useSaved()
  return (
    <a href={saved?.link ?? href} className="min-w-24">
      {saved?.names.size ? `Bookmarks (${saved.names.size})` : 'Bookmarks'}
    </a>
  )
}
