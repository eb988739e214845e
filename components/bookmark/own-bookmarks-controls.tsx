import { useEffect, useState } from 'react'
import { findAll } from './mark-bookmarks'
import { placeBookmarks } from './place-bookmarks'

/** Draws the visitor's whole list into its place. A page that shows somebody else's list has none. */
export function OwnBookmarksControls() {
  const [list, setList] = useState<React.ReactPortal>()

  useEffect(() => {
    const [place] = findAll('[data-own-bookmarks]')
    if (place !== undefined) setList(placeBookmarks(place, 'page'))
  }, [])

  return list
}
