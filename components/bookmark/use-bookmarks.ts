import { startTransition, useEffect, useRef, useState } from 'react'
import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { watchBookmarks } from './bookmark-store'
import { followCurrent, type Known } from './current-bookmarks'
import { readBookmarks } from './read-bookmarks'

/** The visitor's bookmarks, as they are in every tab; nothing before they were read. */
export function useBookmarks(): readonly Bookmark[] | undefined {
  const [bookmarks, setBookmarks] = useState<readonly Bookmark[]>()
  useEffect(() => {
    const stop = new AbortController()
    const read = () => startTransition(() => setBookmarks((old) => reuse(old ?? [], readBookmarks())))
    read()
    watchBookmarks(read, stop.signal)
    return () => stop.abort()
  }, [])
  return bookmarks
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

/** The same object for what did not change, so that a row that shows it is not drawn again. */
function reuse(old: readonly Bookmark[], bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  const known = new Map(old.map((bookmark) => [bookmark.name, bookmark]))
  return bookmarks.map((bookmark) => {
    const same = known.get(bookmark.name)
    return same !== undefined && JSON.stringify(same) === JSON.stringify(bookmark) ? same : bookmark
  })
}
