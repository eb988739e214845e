import { isSlug } from '@/lib/catalogue/slug'
import { formatComparison, maxSides, parseComparison } from '@/lib/comparison/slug'

export function isBookmarkName(text: string): boolean {
  if (isSlug(text)) return true
  const slugs = parseComparison(text)
  return slugs !== undefined && slugs.length <= maxSides && formatComparison(slugs) === text
}

/** The slugs of a bookmark's tools. */
export function slugsOf(name: string): string[] {
  return parseComparison(name) ?? [name]
}

/** The current name of a bookmark. `renames` maps former slugs to current ones. */
export function followRename(name: string, renames: ReadonlyMap<string, string>): string {
  return formatComparison(slugsOf(name).map((slug) => renames.get(slug) ?? slug))
}

/** Whether a value is a bookmark with at least a valid name and time. */
export function isNamed(value: unknown): value is { name: string; saved: string } {
  const { name, saved } = Object(value)
  return typeof name === 'string' && isBookmarkName(name) && isInstant(saved)
}

export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && instantPattern.test(value) && !Number.isNaN(Date.parse(value))
}

export const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** The values in a stored text with a valid name and time. Every page loads this, so it imports little. */
export function findNamed(text: string | null): { name: string; saved: string }[] {
  try {
    const { bookmarks } = JSON.parse(text ?? '{}')
    return pickNamed(bookmarks)
  } catch {
    return []
  }
}

/** The values with a valid name and time, each name once, up to the maximum number of bookmarks. */
function pickNamed(values: unknown): { name: string; saved: string }[] {
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
