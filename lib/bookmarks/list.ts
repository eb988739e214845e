import type { Bookmark, TokenPrices, ToolSnapshot } from './bookmark'
import { followRename } from './names'

/** A change of the list. Returns a new list and does not modify the old one. */
export type Edit = (bookmarks: readonly Bookmark[]) => Bookmark[]

/** Adds bookmarks that are not yet in the list. */
export function addBookmarks(added: readonly Bookmark[]): Edit {
  return (bookmarks) => {
    const known = new Set(bookmarks.map(({ name }) => name))
    return [...bookmarks, ...added.filter(({ name }) => !known.has(name))]
  }
}

export function removeBookmarks(names: readonly string[]): Edit {
  const gone = new Set(names)
  return (bookmarks) => bookmarks.filter(({ name }) => !gone.has(name))
}

/** Sets or removes a note. */
export function writeNote(name: string, note: Bookmark['note']): Edit {
  return replace(name, ({ note: _, ...bookmark }) => ({ ...bookmark, ...(note && { note }) }))
}

/** Replaces the saved state with the current one, so that no change is marked any more. */
export function acceptChanges(name: string, was: Bookmark['was']): Edit {
  return replace(name, (bookmark) => ({ ...bookmark, ...(was && { was }) }))
}

/** Adds today's token prices to tools that were saved without any, so that changes from now on can be told. */
export function addMissingPrices(today: ReadonlyMap<string, TokenPrices>): Edit {
  const complete = (tool: ToolSnapshot): ToolSnapshot => {
    if (tool.input !== undefined || tool.output !== undefined) return tool
    const { input, output } = today.get(tool.slug) ?? {}
    return { ...tool, ...(input && { input }), ...(output && { output }) }
  }
  return (bookmarks) =>
    bookmarks.map((bookmark) => ({ ...bookmark, ...(bookmark.was && { was: bookmark.was.map(complete) }) }))
}

/** Replaces former names with current ones. Two bookmarks that get the same name are merged. */
export function renameTools(renames: ReadonlyMap<string, string>): Edit {
  return (bookmarks) =>
    mergeBookmarks(
      [],
      bookmarks.map((bookmark) => ({
        ...bookmark,
        name: followRename(bookmark.name, renames),
        ...(bookmark.was && {
          was: bookmark.was.map((tool) => ({ ...tool, slug: renames.get(tool.slug) ?? tool.slug })),
        }),
      })),
    )
}

/** Merges two lists. For a name in both, the first list's bookmark stays, with the newer note. */
export function mergeBookmarks(bookmarks: readonly Bookmark[], others: readonly Bookmark[]): Bookmark[] {
  const merged = new Map<string, Bookmark>()
  for (const bookmark of [...bookmarks, ...others]) {
    const known = merged.get(bookmark.name)
    merged.set(bookmark.name, known === undefined ? bookmark : { ...known, ...latestNote(known, bookmark) })
  }
  return [...merged.values()]
}

/** Undoes a merge and keeps later changes. */
export function undoMerge(before: readonly Bookmark[], merged: readonly Bookmark[]): Edit {
  const old = new Map(before.map((bookmark) => [bookmark.name, bookmark]))
  const made = new Map(merged.map(({ name, note }) => [name, note?.text]))
  return (bookmarks) =>
    bookmarks.flatMap((bookmark) => {
      const isUntouched = made.has(bookmark.name) && made.get(bookmark.name) === bookmark.note?.text
      return isUntouched ? (old.get(bookmark.name) ?? []) : bookmark
    })
}

function latestNote(...bookmarks: Bookmark[]): Pick<Bookmark, 'note'> {
  const notes = bookmarks.flatMap(({ note }) => note ?? [])
  const [note] = notes.toSorted((a, b) => (a.written < b.written ? 1 : a.written > b.written ? -1 : 0))
  return note === undefined ? {} : { note }
}

function replace(name: string, change: (bookmark: Bookmark) => Bookmark): Edit {
  return (bookmarks) => bookmarks.map((bookmark) => (bookmark.name === name ? change(bookmark) : bookmark))
}
