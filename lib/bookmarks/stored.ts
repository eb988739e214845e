import { isSlug } from '@/lib/catalogue/slug'
import { maxSides } from '@/lib/comparison/slug'
import { type Bookmark, maxNameLength, maxNoteLength, type TokenPrice, type ToolSnapshot } from './bookmark'
import { findNamed, isInstant, isNamed } from './names'

/** The version of the stored and exported format. */
export const version = 1

/**
 * The readable bookmarks in a stored text, which is untrusted. Checked by hand, because a schema library is too large
 * for the browser.
 */
export function readStored(text: string | null): Bookmark[] {
  return findNamed(text).flatMap((value) => readBookmark(value) ?? [])
}

export function writeStored(bookmarks: readonly Bookmark[]): string {
  return JSON.stringify({ version, bookmarks })
}

/** Whether everything in a stored text could be read. If not, keep a copy before the text is replaced. */
export function isWhole(text: string | null): boolean {
  if (text === null) return true
  try {
    return isSame(JSON.parse(text), { version, bookmarks: readStored(text) })
  } catch {
    return false
  }
}

/** Whether two JSON values are equal, ignoring the order of keys. */
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

/** Parses a bookmark. Returns undefined without a valid name and time; drops an invalid note or state. */
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

/** The saved state of a tool, as an array of one or none. */
export function readSnapshot(value: unknown): ToolSnapshot[] {
  const { slug, name, verdict, price, score, input, output } = fieldsOf(value)
  if (!isText(slug, maxNameLength) || !isSlug(slug) || !isText(name, maxNameLength)) return []
  if (!isOneOf(verdict, verdicts) || !(price === undefined || isOneOf(price, prices))) return []
  const isScore = typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= 100
  return [
    {
      slug,
      name,
      verdict,
      ...(price !== undefined && { price }),
      ...(isScore && { score }),
      ...(isTokenPrice(input) && { input }),
      ...(isTokenPrice(output) && { output }),
    },
  ]
}

function isTokenPrice(value: unknown): value is TokenPrice {
  const { amount, currency, per, ...others } = fieldsOf(value)
  if (typeof amount !== 'string' || typeof currency !== 'string' || Object.keys(others).length > 0) return false
  return amountPattern.test(amount) && currencyPattern.test(currency) && Number.isSafeInteger(per) && Number(per) > 0
}

/** A decimal number of at most 37 characters. */
export const amountPattern = /^(0|[1-9]\d{0,17})(\.\d{1,18})?$/
export const currencyPattern = /^[A-Z]{3}$/

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
