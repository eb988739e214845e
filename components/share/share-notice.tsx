'use client'

import { useEffect } from 'react'
import { showShareMessage, useShareMessage } from './share-message'

/** Shows the result of copying a link until the next click or Escape. */
export function ShareNotice() {
  const message = useShareMessage()

  useEffect(() => {
    if (message === '') return
    const end = new AbortController()
    const dismiss = () => showShareMessage('')
    // In the capture phase, so that a click on another link first dismisses this message and then shows its own.
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
