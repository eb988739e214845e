import { isSlug } from '@/lib/catalogue/slug'
import { maxSides } from '@/lib/comparison/slug'
import { type Bookmark, maxNameLength, maxNoteLength, type ToolSnapshot } from './bookmark'
import { findNamed, isInstant, isNamed } from './names'

/** The version of what is stored and exported. */
export const version = 1

/**
 * The bookmarks in a text that was stored, by this site or by whoever else could write there: what can be read, and
 * nothing when nothing can. Checked by hand, because a library for schemas is too large for what browsers load.
 */
export function readStored(text: string | null): Bookmark[] {
  return findNamed(text).flatMap((value) => readBookmark(value) ?? [])
}

export function writeStored(bookmarks: readonly Bookmark[]): string {
  return JSON.stringify({ version, bookmarks })
}

/** Whether everything in a stored text was read. What was not is to be kept elsewhere before the text is replaced. */
export function isWhole(text: string | null): boolean {
  if (text === null) return true
  try {
    return isSame(JSON.parse(text), { version, bookmarks: readStored(text) })
  } catch {
    return false
  }
}

/** Whether two values of JSON say the same, whatever order their parts stand in. */
export function isSame(one: unknown, other: unknown): boolean {
  return writeSorted(one) === writeSorted(other)
}

function writeSorted(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  )
}

/** One bookmark: nothing without its name and time, and without its note or its past when these cannot be read. */
export function readBookmark(value: unknown): Bookmark | undefined {
  if (!isNamed(value)) return undefined
  const { name, saved } = value
  const { note, was } = fieldsOf(value)
  const { text, written } = fieldsOf(note)
  const tools = Array.isArray(was) ? was.flatMap(readSnapshot) : []
  return {
    name,
    saved,
    ...(isText(text, maxNoteLength) && isInstant(written) && { note: { text, written } }),
    ...(tools.length > 0 && { was: tools.slice(0, maxSides) }),
  }
}

/** What a tool was, as a list of one or none. */
export function readSnapshot(value: unknown): ToolSnapshot[] {
  const { slug, name, verdict, price, score } = fieldsOf(value)
  if (!isText(slug, maxNameLength) || !isSlug(slug) || !isText(name, maxNameLength)) return []
  if (!isOneOf(verdict, verdicts) || !isOneOf(price, prices)) return []
  const isScore = typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= 100
  return [{ slug, name, verdict, price, ...(isScore && { score }) }]
}

export const verdicts = ['ship', 'skip', 'split', 'none'] as const
export const prices = ['free', 'freemium', 'paid', 'contact'] as const

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= max
}

function isOneOf<T extends string>(value: unknown, all: readonly T[]): value is T {
  return all.some((one) => one === value)
}
