'use client'

import { useSaved } from './bookmark-store'

/** Leads to the visitor's bookmarks and counts them. Where nothing can be stored, it takes the list along. */
export function BookmarksLink({ href }: { href: string }) {
  const saved = useSaved()
  return (
    <a href={saved?.link ?? href} className="min-w-24">
      {saved?.names.size ? `Bookmarks (${saved.names.size})` : 'Bookmarks'}
    </a>
  )
}
