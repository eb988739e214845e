import { startTransition, useDeferredValue, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { watchBookmarks } from './bookmark-store'
import { followCurrent, type Known } from './current-bookmarks'
import { readBookmarks } from './read-bookmarks'

/** The visitor's bookmarks, as they are in every tab; nothing on the server and until React has taken over the page. */
export function useBookmarks(): readonly Bookmark[] | undefined {
  const bookmarks = useSyncExternalStore(watchBookmarks, readBookmarks, () => undefined)
  // A long list is drawn in parts, so that the browser answers meanwhile.
  return useDeferredValue(bookmarks)
}

/** What the tools of the bookmarks are now, asked once for each, and a way to ask again for those nobody told. */
export function useCurrent(bookmarks: readonly Bookmark[] | undefined): {
  known: ReadonlyMap<string, Known>
  askAgain: () => void
} {
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map())
  const [turn, setTurn] = useState(0)
  const asked = useRef(new Set<string>())

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again for what was not told
  useEffect(() => {
    const names = bookmarks?.map(({ name }) => name) ?? []
    followCurrent(names, asked.current, (found) =>
      startTransition(() => setKnown((old) => new Map([...old, ...found]))),
    )
  }, [bookmarks, turn])

  const askAgain = () => {
    for (const [name, current] of known) if (current === 'unread') asked.current.delete(name)
    setTurn((last) => last + 1)
  }
  return { known, askAgain }
}
