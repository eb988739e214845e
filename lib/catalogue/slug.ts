export const maxSlugLength = 64
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Whether a text can name a record in an address, as `mistral-3-1` does. It may not hold `-vs-` nor end in `-vs`, so that
 * the path of a comparison has exactly one reading. Without a schema, because browsers load this file too.
 */
export function isSlug(text: string): boolean {
  return text.length <= maxSlugLength && slugPattern.test(text) && !text.includes('-vs-') && !text.endsWith('-vs')
}

/** Bytewise order for the characters slugs are made of. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What has a slug. Throws when nothing has. */
export function getBySlug<T>(index: ReadonlyMap<string, T>, slug: string): T {
  const item = index.get(slug)
  if (item === undefined) throw new Error(`the catalogue has no ${JSON.stringify(slug)}`)
  return item
}
