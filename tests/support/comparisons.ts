import { type Comparison, compare, type Row } from '@/lib/comparison/comparison'
import { catalogueOf, content, type Files } from './content'

/** Tools side by side, of the standard content folder with these files in it. */
export function compareContent(files: Files, slugs: readonly string[]): Comparison {
  return compare(catalogueOf(content(files)), slugs)
}

/** The row of a comparison with this key. Throws when it has none. */
export function rowOf({ rows }: Comparison, key: string): Row {
  const row = rows.find((candidate) => candidate.key === key)
  if (row === undefined) throw new Error(`there is no row ${key}`)
  return row
}
