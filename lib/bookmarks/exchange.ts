import type { Bookmark } from './bookmark'
import { mergeBookmarks } from './list'
import { maxBookmarks } from './names'
import { isSame, readBookmark, version } from './stored'

/** Identifies a file of bookmarks among other JSON files. */
export const fileFormat = 'ship-or-skip-bookmarks'

/** The maximum size of an imported file. The largest possible list with the longest notes fits. */
export const maxFileBytes = 2_000_000

/** Serialises the list as a file for export. */
export function writeFile(bookmarks: readonly Bookmark[], exported: string): string {
  return `${JSON.stringify({ format: fileFormat, version, exported, bookmarks }, null, 2)}\n`
}

/** The result of an import: the new list and what was done, or why the import failed. */
export type Import = { bookmarks: Bookmark[]; said: string } | { problem: string }

/**
 * Merges a file into a list. If any part of the file is unreadable, nothing is imported, so that no list is
 * incomplete.
 */
export function importFile(bookmarks: readonly Bookmark[], text: string): Import {
  const file = parseFile(text)
  if ('problem' in file) return file
  const merged = mergeBookmarks(bookmarks, file.bookmarks)
  if (merged.length > maxBookmarks) {
    return {
      problem: `That would make ${merged.length} bookmarks. The limit is ${maxBookmarks}.`,
    }
  }
  const added = merged.length - bookmarks.length
  const before = new Map(bookmarks.map(({ name, note }) => [name, note?.text]))
  const notes = merged.filter(({ name, note }) => before.has(name) && before.get(name) !== note?.text).length
  const there = file.bookmarks.length - added
  const renewed = notes === 0 ? '' : `, ${notes} of them with a newer note`
  return { bookmarks: merged, said: `${added} added, ${there} already there${renewed}.` }
}

/** The bookmarks of a file, or a sentence that says why it cannot be read. */
function parseFile(text: string): { bookmarks: Bookmark[] } | { problem: string } {
  const file = parseObject(text)
  if (file === undefined) return { problem: 'That isn’t a valid JSON file.' }
  if (file.format !== fileFormat) return { problem: 'That isn’t a Ship or Skip bookmarks file.' }
  if (file.version !== version) {
    return { problem: 'This page cannot read that version of the file. Reload the page and try again.' }
  }
  const values: unknown = file.bookmarks
  if (!Array.isArray(values)) return { problem: 'The file contains no list of bookmarks.' }
  const bookmarks = values.flatMap((value) => readBookmark(value) ?? [])
  const broken = values.flatMap((value, index) => (isSame(readBookmark(value), value) ? [] : [index + 1]))
  if (broken.length > 0) {
    return {
      problem: `${broken.length} of ${values.length} entries cannot be read. The first is number ${broken[0]}.`,
    }
  }
  const repeated = bookmarks.length - new Set(bookmarks.map(({ name }) => name)).size
  return repeated > 0
    ? { problem: `${repeated} ${repeated === 1 ? 'entry is a duplicate' : 'entries are duplicates'}.` }
    : { bookmarks }
}

function parseObject(text: string): { format?: unknown; version?: unknown; bookmarks?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
