import { type ReviewText, splitWords } from './review-text'

export const minWords = 60
export const maxWords = 160

/** Reviews with too few or too many words, with their number. */
export function findOddLengths(
  texts: readonly ReviewText[],
): Record<'short' | 'long', { file: string; words: number }[]> {
  const counted = texts.map(({ review, text }) => ({ file: review.file, words: splitWords(text).length }))
  return {
    short: counted.filter(({ words }) => words < minWords),
    long: counted.filter(({ words }) => words > maxWords),
  }
}
