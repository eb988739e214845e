import { useEffect, useRef } from 'react'
import { show } from './notice-store'

/** What was done to the bookmarks, how to undo it, and where on the page the visitor goes back to. */
export type Notice = {
  words: string
  undo?: () => void
  control?: HTMLElement | null
  /** Where the visitor can go on working while the notice stays. */
  within?: Element | null
}

/** Says what was done at the bottom of the page, until the visitor goes on to something else. */
export function notify(notice: Notice): void {
  show(<NoticeContent {...notice} />)
}

/** Takes away what is said. */
export function dismiss(): void {
  show()
}

function NoticeContent({ words, undo, control, within }: Notice) {
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const stop = new AbortController()
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      if (place.current?.contains(document.activeElement)) control?.focus()
      dismiss()
    }
    const onClick = ({ target }: MouseEvent) => {
      if (isSomethingElse(target, [place.current, within])) dismiss()
    }
    document.addEventListener('keydown', onKeyDown, stop)
    // Before what was pressed does its work, because that may put another notice here.
    document.addEventListener('click', onClick, { signal: stop.signal, capture: true })
    return () => stop.abort()
  }, [control, within])

  const leave = (work?: () => void) => {
    dismiss()
    work?.()
    control?.focus()
  }
  return (
    <div ref={place} className="contents">
      <span>{words}</span>
      {undo && (
        <button type="button" onClick={() => leave(undo)}>
          Undo
        </button>
      )}
      <button type="button" onClick={() => leave()}>
        Close
      </button>
    </div>
  )
}

/** Whether a link or a button was pressed that is in none of these places. */
function isSomethingElse(target: EventTarget | null, places: readonly (Element | null | undefined)[]): boolean {
  if (!(target instanceof Element) || places.some((place) => place?.contains(target))) return false
  return target.closest('a, button') !== null
}
