import { compareText } from '@/lib/catalogue/slug'
import { type Bookmark, formatTitle, type ToolSnapshot } from './bookmark'

export const orders = ['saved', 'name', 'score'] as const
/** The order of the list: last saved first, names from A to Z, or highest mean score first. */
export type Order = (typeof orders)[number]

/** A bookmark and, if known, the current state of its tools. */
export type Entry = { bookmark: Bookmark; tools?: readonly ToolSnapshot[] }

const names = new Intl.Collator('en-GB', { numeric: true })

/** Sorts a list. Equal entries are sorted by name; entries without a score come last. */
export function sortEntries<T extends Entry>(entries: readonly T[], order: Order): T[] {
  const keyed = entries.map((entry) => ({
    entry,
    title: formatTitle(entry.bookmark, entry.tools ?? entry.bookmark.was),
    score: bestScore(entry),
  }))
  const byName = (a: Keyed<T>, b: Keyed<T>) => names.compare(a.title, b.title)
  const compare = {
    saved: (a, b) => compareText(b.entry.bookmark.saved, a.entry.bookmark.saved) || byName(a, b),
    name: byName,
    score: (a, b) => b.score - a.score || byName(a, b),
  } satisfies Record<Order, typeof byName>
  return keyed.sort(compare[order]).map(({ entry }) => entry)
}

type Keyed<T> = { entry: T; title: string; score: number }

/** The highest mean score of an entry's tools, or -1 without scores. A comparison counts with its best tool. */
function bestScore({ bookmark, tools = bookmark.was ?? [] }: Entry): number {
  return Math.max(-1, ...tools.flatMap(({ score }) => score ?? []))
}
