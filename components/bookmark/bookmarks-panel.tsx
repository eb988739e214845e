import { createPortal } from 'react-dom'
import { OwnBookmarks } from './own-bookmarks'
import './bookmarks-page.css'

/** The visitor's bookmarks in the place that a page has for them: markup that React otherwise leaves alone. */
export function makePanel(place: HTMLElement): React.ReactPortal {
  place.replaceChildren()
  return createPortal(<OwnBookmarks where="panel" />, place)
}
