import { useEffect, useRef } from 'react'
import { show } from './notice-store'

/** What was done to the bookmarks, how to undo it, and the control that gets the focus afterwards. */
export type Notice = {
  words: string
  undo?: () => void
  control?: HTMLElement | null
  /** The notice stays while the visitor uses this element. */
  within?: Element | null
}

/** Shows a notice at the bottom of the page until the visitor uses another control. */
export function notify(notice: Notice): void {
  show(<NoticeContent {...notice} />)
}

/** Removes the notice. */
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
    // In the capture phase, before the control's own handler, which may show another notice.
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

/** Whether the visitor pressed a link or button outside these elements. */
function isSomethingElse(target: EventTarget | null, places: readonly (Element | null | undefined)[]): boolean {
  if (!(target instanceof Element) || places.some((place) => place?.contains(target))) return false
  return target.closest('a, button') !== null
}
