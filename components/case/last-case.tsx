'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { dropUnreadableCase, forgetCase, rememberCase, useLastCase } from './last-case-store'

type LastCaseProps = {
  /** The page, with no query but the day that it is shown for. */
  path: string
  /** The query of the case that the page shows; empty where nothing was chosen. */
  query: string
  words: string
}

/** Remembers the case of the page in this browser, and offers the last one where the page has none. */
export function LastCase({ path, query, words }: LastCaseProps) {
  const last = useLastCase()
  const note = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    if (query === '') dropUnreadableCase()
    else rememberCase({ query, words })
  }, [query, words])

  if (query !== '') return null
  return (
    <p ref={note} tabIndex={-1} className="case-last screen-only">
      {last === undefined ? (
        'Set your volumes and must-haves; the page recalculates.'
      ) : (
        <>
          <span>
            Your last case: <b>{last.words}</b>
          </span>{' '}
          <Link
            href={`${path}${path.includes('?') ? '&' : '?'}${last.query}`}
            rel="nofollow"
            prefetch={false}
            scroll={false}
          >
            Use it
          </Link>
          <button
            type="button"
            onClick={() => {
              note.current?.focus({ preventScroll: true })
              forgetCase()
            }}
          >
            Forget it
          </button>
        </>
      )}
    </p>
  )
}
