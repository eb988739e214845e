import type { RawQuery } from '@/lib/lists/query'

/** Checked values as a query of the site's pages has them: several values of one parameter with spaces between them. */
export function toRawQuery(values: Readonly<Record<string, unknown>>): RawQuery {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(' ')]])),
  )
}
