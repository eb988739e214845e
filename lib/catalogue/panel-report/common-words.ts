import { compareText } from '@/lib/catalogue/slug'
import type { ListBareWords } from './bare-words'
import type { ReviewText } from './review-text'

/** A word that many reviews use; `byReviewer` has the reviewer who uses it in most reviews first. */
type CommonWord = {
  word: string
  reviews: number
  byReviewer: readonly (readonly [reviewer: string, reviews: number])[]
}

/** Words in more than a quarter of all reviews, the most frequent first. Names, figures and the words of `leftOut` do not count. */
export function findCommonWords(
  texts: readonly ReviewText[],
  listBareWords: ListBareWords,
  leftOut: readonly ReadonlySet<string>[],
): CommonWord[] {
  const uses = new Map<string, Map<string, number>>()
  for (const { review, text } of texts) {
    for (const word of new Set(listBareWords(text))) {
      const byReviewer = uses.get(word) ?? new Map<string, number>()
      uses.set(word, byReviewer.set(review.reviewer, (byReviewer.get(review.reviewer) ?? 0) + 1))
    }
  }
  return [...uses]
    .filter(([word]) => word.length > 1 && !leftOut.some((words) => words.has(word)))
    .map(([word, byReviewer]) => ({
      word,
      reviews: [...byReviewer.values()].reduce((sum, reviews) => sum + reviews, 0),
      byReviewer: [...byReviewer].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])),
    }))
    .filter(({ reviews }) => reviews >= minReviews && reviews > texts.length * maxShare)
    .sort((a, b) => b.reviews - a.reviews || compareText(a.word, b.word))
}

const maxShare = 1 / 4

/** Among few reviews any word is in more than a quarter. */
const minReviews = 4
