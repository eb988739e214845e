import type { EntryPrice } from '@/lib/catalogue/schema'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { slugsOf } from './names'

/** What so many tokens cost. `amount` is a decimal number in its shortest form. */
export type TokenPrice = { amount: string; currency: string; per: number }

/** The prices of the offer that stands for a tool; each absent where it is not known. */
export type TokenPrices = { input?: TokenPrice | undefined; output?: TokenPrice | undefined }

/** The state of a tool at some time, as far as bookmarks show it. */
export type ToolSnapshot = TokenPrices & {
  slug: string
  name: string
  verdict: PanelVerdict['verdict']
  /** Absent where the entry price is not known. */
  price?: EntryPrice
  /** Mean of the given scores; absent without scores. */
  score?: number
}

/** A visitor's note on a bookmark, and when it was written. */
export type Note = { text: string; written: string }

/** A tool or a comparison that a visitor saved. */
export type Bookmark = {
  /** The slug of a tool, or the name of a comparison: `a-vs-b`. */
  name: string
  /** A UTC timestamp, so that text order is time order. */
  saved: string
  note?: Note
  /** The state of its tools when it was saved. */
  was?: readonly ToolSnapshot[]
}

export const maxNoteLength = 280
/** Names in a file or in storage may come from anyone. No name in the catalogue is longer. */
export const maxNameLength = 120

/** `A`, or `A vs B`; slugs where names are unknown. */
export function formatTitle(bookmark: Pick<Bookmark, 'name' | 'was'>, tools = bookmark.was): string {
  return (tools?.map((tool) => tool.name) ?? slugsOf(bookmark.name)).join(' vs ')
}

/** A cleaned note: plain text of limited length; undefined when it is empty. */
export function tidyNote(text: string): string | undefined {
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .trim()
  return tidy === '' ? undefined : cut(tidy, maxNoteLength).trimEnd()
}

/** The beginning of a text, without splitting a surrogate pair. */
function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '')
}
