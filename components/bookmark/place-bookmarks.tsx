import { createPortal } from 'react-dom'
import { OwnBookmarks } from './own-bookmarks'

/** The visitor's bookmarks in the place that a page has for them: markup that React otherwise leaves alone. */
export function placeBookmarks(place: HTMLElement, where: 'page' | 'panel'): React.ReactPortal {
  place.replaceChildren()
  return createPortal(<OwnBookmarks where={where} />, place)
}
