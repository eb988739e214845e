import type { Tool } from '@/lib/catalogue/catalogue'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { slugsOf } from './names'

/** What a tool is at some time, as far as bookmarks say it. */
export type ToolSnapshot = {
  slug: string
  name: string
  verdict: PanelVerdict['verdict']
  price: Tool['pricing']['entry']
  /** Mean of the scores that were given; absent when none was. */
  score?: number
}

/** What a visitor wrote about a bookmark, and when. */
export type Note = { text: string; written: string }

/** A tool or a comparison that a visitor saved. */
export type Bookmark = {
  /** The slug of a tool, or the name of a comparison: `a-vs-b`. */
  name: string
  /** When, as an instant in UTC: such texts stand in the order of time. */
  saved: string
  note?: Note
  /** What its tools were when it was saved. */
  was?: readonly ToolSnapshot[]
}

export const maxNoteLength = 280
/** Longer than any name in the catalogue; a name in a file or in storage may be anybody's. */
export const maxNameLength = 120

/** `A`, or `A vs B`; slugs where the names are not known. */
export function formatTitle(bookmark: Pick<Bookmark, 'name' | 'was'>, tools = bookmark.was): string {
  return (tools?.map((tool) => tool.name) ?? slugsOf(bookmark.name)).join(' vs ')
}

/** A note as it is kept: one piece of plain text that is not too long; nothing when there are no words in it. */
export function tidyNote(text: string): string | undefined {
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .trim()
  return tidy === '' ? undefined : cut(tidy, maxNoteLength).trimEnd()
}

/** The beginning of a text. A character of two units is not cut in half. */
function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '')
}
