import type { Catalogue } from '@/lib/catalogue/catalogue'
import { tidyNote } from './bookmark'
import { type Current, findCurrent } from './current'
import { maxShared } from './list-link'
import { isBookmarkName } from './names'

/** A list from a shared link: what can be shown, and what was left out. */
export type SharedList = {
  entries: readonly (Current & { note?: string })[]
  /** Valid names of tools that do not exist. */
  unknown: readonly string[]
  /** Number of names that are invalid, repeated or beyond the maximum. */
  malformed: number
  repeated: number
  beyond: number
}

type Query = { tools: string; notes: readonly string[] }

/** Parses the query of a shared link. It is untrusted and may be very long. */
export function readSharedList(catalogue: Pick<Catalogue, 'tools' | 'aliases'>, { tools, notes }: Query): SharedList {
  const asked = tools.split(',').map((name) => name.trim().toLowerCase())
  const texts = new Map(notes.slice(0, maxShared).map(splitNote))
  const entries = new Map<string, SharedList['entries'][number]>()
  const unknown = new Set<string>()
  const left = { malformed: 0, repeated: 0, beyond: 0 }
  for (const name of asked) {
    if (name === '') continue
    const current = findCurrent(catalogue, name)
    if (current !== undefined && entries.has(current.name)) left.repeated += 1
    else if (unknown.has(name)) left.repeated += 1
    else if (entries.size + unknown.size >= maxShared) left.beyond += 1
    else if (current !== undefined) {
      const note = texts.get(name)
      entries.set(current.name, { ...current, ...(note !== undefined && { note }) })
    } else if (isBookmarkName(name)) unknown.add(name)
    else left.malformed += 1
  }
  return { entries: [...entries.values()], unknown: [...unknown], ...left }
}

/** A note and the name of its bookmark: `mistral-3-1:Cheap enough?`. */
function splitNote(text: string): [name: string, note: string | undefined] {
  const end = text.indexOf(':')
  return [text.slice(0, Math.max(0, end)).toLowerCase(), tidyNote(text.slice(end + 1))]
}
