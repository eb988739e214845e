import { groupBy } from '@/lib/catalogue/catalogue'
import type { ReviewRecord } from '@/lib/catalogue/records'
import { splitWords } from './review-text'

/** The first four words of lines, in lower case, where several lines begin with the same. */
export function findSharedBeginnings(reviews: readonly ReviewRecord[]): { words: string; files: string[] }[] {
  const byBeginning = groupBy(reviews, ({ line }) => splitWords(line.toLowerCase()).slice(0, 4).join(' '))
  return [...byBeginning].flatMap(([words, same]) =>
    same.length > 1 ? [{ words, files: same.map(({ file }) => file) }] : [],
  )
}
