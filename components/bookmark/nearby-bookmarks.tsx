'use client'

import { useEffect, useRef, useState } from 'react'
import type { OwnBookmarks } from './own-bookmarks'

type State = 'waiting' | 'failed' | { List: typeof OwnBookmarks }

/** The visitor's bookmarks, loaded when the reader scrolls near them. */
export function NearbyBookmarks() {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<State>('waiting')

  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        import('./own-bookmarks').then(
          ({ OwnBookmarks: List }) => setState({ List }),
          () => setState('failed'),
        )
      },
      { rootMargin: '600px' },
    )
    if (place.current !== null) observer.observe(place.current)
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={place} className="bookmarks-panel mt-4 min-h-64 noscript:hidden">
      {state === 'waiting' && <p>Loading your bookmarks …</p>}
      {state === 'failed' && <p>Your bookmarks could not be loaded.</p>}
      {typeof state === 'object' && <state.List where="panel" />}
    </div>
  )
}
