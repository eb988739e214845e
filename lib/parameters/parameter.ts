import { z } from 'zod'
import { isSlug, maxSlugLength } from '@/lib/catalogue/slug'
import { formatList, formatNumber } from '@/lib/catalogue/words'

/**
 * Kinds of query parameters. Each is a schema from the text of an address to a value; the message of its error says what is
 * allowed, so that `readParameters` can pass it on. JSON Schemas are made of them with `io: 'input'`.
 */

/** A whole number of a range, both ends allowed. */
export function wholeNumber(min: number, max: number) {
  const allowed = `a whole number from ${formatNumber(min)} to ${formatNumber(max)}`
  const digits = z.string(allowed).regex(/^\d{1,15}$/, allowed)
  return digits
    .transform(Number)
    .pipe(z.int().min(min, allowed).max(max, allowed))
    .meta({ override: { type: 'integer', minimum: min, maximum: max } })
}

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly [Word, ...Word[]]) {
  return z.enum(words, `one of ${words.join(', ')}`)
}

/** Any of some words, each once: several values of one parameter, or one value with spaces or commas between the words. */
export function someOf<const Word extends string>(words: readonly [Word, ...Word[]]) {
  const allowed = `any of ${formatList(words)}, with commas between them`
  return z
    .string(allowed)
    .transform((text) => [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))])
    .pipe(z.array(z.enum(words, allowed)))
    .meta({ isRepeatable: true, override: { type: 'array', items: { type: 'string', enum: [...words] } } })
}

/** A day of the calendar, written `2026-11-27`. */
export function day() {
  return z.iso.date('a day of the calendar, such as 2026-11-27')
}

/** The slug of a tool or category. Whether there is one is not looked up. */
export function slug() {
  const allowed = `small letters and digits with single hyphens between them, at most ${maxSlugLength} characters`
  return z.string(allowed).refine(isSlug, allowed)
}

/** Slugs of tools, each once: several values of one parameter, or one value with spaces or commas between them. */
export function slugs(max: number) {
  const allowed = `slugs of 1 to ${max} tools, with commas between them`
  return z
    .string(allowed)
    .transform((text) => [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))])
    .pipe(z.array(z.string().refine(isSlug, allowed)).min(1, allowed).max(max, allowed))
    .meta({ isRepeatable: true, override: { type: 'array', minItems: 1, maxItems: max, items: { type: 'string' } } })
}

/** A text of a length; spaces around it do not count. */
export function text(max: number) {
  const allowed = `1 to ${formatNumber(max)} characters`
  return z.string(allowed).trim().min(1, allowed).max(max, allowed)
}
