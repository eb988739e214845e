'use client'

import { useEffect } from 'react'
import { showShareMessage, useShareMessage } from './share-message'

/** Says what became of a link that was copied, until the next click or Escape. */
export function ShareNotice() {
  const message = useShareMessage()

  useEffect(() => {
    if (message === '') return
    const end = new AbortController()
    const dismiss = () => showShareMessage('')
    // On the way down, so that a click on another link dismisses first and shows its own message afterwards.
    document.addEventListener('click', dismiss, { capture: true, signal: end.signal })
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss(), { signal: end.signal })
    return () => end.abort()
  }, [message])

  return (
    <p id="share-notice" className="notice screen-only" aria-live="polite">
      {message}
    </p>
  )
}
