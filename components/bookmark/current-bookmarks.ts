import { batchRequests } from '@/lib/bookmarks/batch-requests'
import { collectRenames } from '@/lib/bookmarks/changes'
import type { Current } from '@/lib/bookmarks/current'
import { addMissingPrices, renameTools } from '@/lib/bookmarks/list'
import { changeBookmarks } from './change-bookmarks'

/**
 * The current state of a saved name: its tools, `gone` if one no longer exists, `unread` if the server gave no
 * answer.
 */
export type Known = Current | 'gone' | 'unread'

/** The timeout of a request in milliseconds. */
const maxWait = 5_000

/**
 * Fetches the current state of names that were not requested before, in batches, and reports each batch when it
 * arrives. Bookmarks of renamed tools are renamed.
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
      changeBookmarks(
        addMissingPrices(new Map(currents?.flatMap(({ tools }) => tools.map((tool) => [tool.slug, tool])))),
      )
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
