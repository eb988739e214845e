import { expect, test } from 'vitest'
import { formatList } from '@/lib/catalogue/words'
import { formatReviewVerdict } from '@/lib/comparison/format'

test('a review is printed with its score before its verdict', () => {
  expect(formatReviewVerdict({ verdict: 'ship', score: 78 })).toBe('78/100 · ship')
})

test('a review without a score says so and prints no number', () => {
  expect(formatReviewVerdict({ verdict: 'skip' })).toBe('not scored · skip')
})

test('a score of 0 is printed', () => {
  expect(formatReviewVerdict({ verdict: 'skip', score: 0 })).toBe('0/100 · skip')
})

test.each([
  [['Harbor'], 'Harbor'],
  [['Harbor', 'Lantern'], 'Harbor and Lantern'],
  [['Harbor', 'Lantern', 'Chorus'], 'Harbor, Lantern and Chorus'],
])('%j is printed as one phrase', (words, printed) => {
  expect(formatList(words)).toBe(printed)
})
