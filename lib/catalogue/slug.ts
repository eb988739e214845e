export const maxSlugLength = 64
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Whether a text is a valid slug, such as `mistral-3-1`. `-vs-` inside and `-vs` at the end are not allowed, so that
 * a comparison's path can be split in only one way. It does not use zod, because browsers load this file too.
 */
export function isSlug(text: string): boolean {
  return text.length <= maxSlugLength && slugPattern.test(text) && !text.includes('-vs-') && !text.endsWith('-vs')
}

/** Bytewise order for the characters slugs are made of. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The item with this slug. Throws when there is none. */
export function getBySlug<T>(index: ReadonlyMap<string, T>, slug: string): T {
  const item = index.get(slug)
  if (item === undefined) throw new Error(`the catalogue has no ${JSON.stringify(slug)}`)
  return item
}
