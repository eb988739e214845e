import { address } from '@/lib/site'

/** About how many names the server is asked in one request, and how long the list of them may get. */
export const maxNamesPerRequest = 50
const maxNamesLength = 4_000

/** The addresses that tell what these names mean now, as few as they take. */
export function batchRequests(names: readonly string[]): { url: string; names: string[] }[] {
  const parts: string[][] = []
  for (const name of names) {
    const last = parts.at(-1)
    if (last !== undefined && last.length < maxNamesPerRequest && [...last, name].join(',').length <= maxNamesLength)
      last.push(name)
    else parts.push([name])
  }
  return parts.map((part) => ({ url: `${address.currentBookmarks()}?names=${part.join(',')}`, names: part }))
}
