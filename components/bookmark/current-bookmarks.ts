import { batchRequests } from '@/lib/bookmarks/batch-requests'
import { collectRenames } from '@/lib/bookmarks/changes'
import type { Current } from '@/lib/bookmarks/current'
import { renameTools } from '@/lib/bookmarks/list'
import { changeBookmarks } from './change-bookmarks'

/** What is known today of a saved name: what its tools are, that one of them is gone, or that the server did not say. */
export type Known = Current | 'gone' | 'unread'

/** For how many milliseconds the list waits for an answer. */
const maxWait = 5_000

/**
 * Asks the server what names mean now that were not asked about yet, in parts, and tells what is known of each part as
 * soon as it is there. Bookmarks of tools that were renamed are given the names of today.
 */
export function followCurrent(
  names: readonly string[],
  asked: Set<string>,
  tell: (found: ReadonlyMap<string, Known>) => void,
): void {
  const fresh = names.filter((name) => !asked.has(name))
  for (const name of fresh) asked.add(name)
  for (const { url, names: part } of batchRequests(fresh)) {
    fetchPart(url).then((currents) => {
      const found = new Map<string, Known>(part.map((name) => [name, currents === undefined ? 'unread' : 'gone']))
      for (const current of currents ?? []) {
        asked.add(current.name)
        found.set(current.asked, current).set(current.name, current)
      }
      tell(found)
      const renames = collectRenames(currents ?? [])
      if (renames.size > 0) changeBookmarks(renameTools(renames))
    })
  }
}

async function fetchPart(url: string): Promise<Current[] | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(maxWait) })
    if (!response.ok) return undefined
    const { bookmarks }: { bookmarks: Current[] } = await response.json()
    return bookmarks
  } catch {
    return undefined
  }
}
