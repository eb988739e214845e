import { startTransition, useDeferredValue, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { watchBookmarks } from './bookmark-store'
import { followCurrent, type Known } from './current-bookmarks'
import { readBookmarks } from './read-bookmarks'

/** The visitor's bookmarks, in sync with other tabs; undefined on the server and during hydration. */
export function useBookmarks(): readonly Bookmark[] | undefined {
  const bookmarks = useSyncExternalStore(watchBookmarks, readBookmarks, () => undefined)
  // React renders a long list with low priority, so that the page stays responsive.
  return useDeferredValue(bookmarks)
}

/** The current state of the bookmarks' tools, requested once each, and a function that retries failed requests. */
export function useCurrent(bookmarks: readonly Bookmark[] | undefined): {
  known: ReadonlyMap<string, Known>
  askAgain: () => void
} {
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map())
  const [attempt, setAttempt] = useState(0)
  const asked = useRef(new Set<string>())

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt requests failed names again
  useEffect(() => {
    const names = bookmarks?.map(({ name }) => name) ?? []
    followCurrent(names, asked.current, (found) =>
      startTransition(() => setKnown((old) => new Map([...old, ...found]))),
    )
  }, [bookmarks, attempt])

  const askAgain = () => {
    for (const [name, current] of known) if (current === 'unread') asked.current.delete(name)
    setAttempt((last) => last + 1)
  }
  return { known, askAgain }
}
