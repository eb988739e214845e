import { address } from '@/lib/site'

/** The maximum number of names per request. The length of the list is limited too. */
export const maxNamesPerRequest = 50
const maxNamesLength = 4_000

/** The addresses that return the current state of these names, in as few requests as possible. */
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
