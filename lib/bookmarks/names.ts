import { isSlug } from '@/lib/catalogue/slug'
import { formatComparison, maxSides, parseComparison } from '@/lib/comparison/slug'

export function isBookmarkName(text: string): boolean {
  if (isSlug(text)) return true
  const slugs = parseComparison(text)
  return slugs !== undefined && slugs.length <= maxSides && formatComparison(slugs) === text
}

/** The tools a bookmark is about, by slug. */
export function slugsOf(name: string): string[] {
  return parseComparison(name) ?? [name]
}

/** What a name is called since tools were renamed: from former slugs to those of today. */
export function followRename(name: string, renames: ReadonlyMap<string, string>): string {
  return formatComparison(slugsOf(name).map((slug) => renames.get(slug) ?? slug))
}

/** A value that is a bookmark at least by its name and the time it was saved. */
export function isNamed(value: unknown): value is { name: string; saved: string } {
  const { name, saved } = Object(value)
  return typeof name === 'string' && isBookmarkName(name) && isInstant(saved)
}

export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && instantPattern.test(value) && !Number.isNaN(Date.parse(value))
}

export const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** The values in a stored text that are bookmarks at least by name. Every page loads this, and nothing that it does not need. */
export function findNamed(text: string | null): { name: string; saved: string }[] {
  try {
    const { bookmarks } = JSON.parse(text ?? '{}')
    return pickNamed(bookmarks)
  } catch {
    return []
  }
}

/** Those of some values that are bookmarks at least by name, each name once, and no more than there may be. */
export function pickNamed(values: unknown): { name: string; saved: string }[] {
  if (!Array.isArray(values)) return []
  const named = new Map(
    values
      .filter(isNamed)
      .toReversed()
      .map((value) => [value.name, value]),
  )
  return [...named.values()].toReversed().slice(0, maxBookmarks)
}

export const maxBookmarks = 500
