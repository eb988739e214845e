import { expect, test } from 'vitest'
import { formatDay, formatList, formatReviewVerdict } from '@/lib/comparison/format'

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
  ['2026-11-20', '20 November 2026'],
  ['2026-01-01', '1 January 2026'],
  ['2026-12-31', '31 December 2026'],
])('the day %s is printed as that day, wherever the server stands', (day, printed) => {
  expect(formatDay(day)).toBe(printed)
})

test.each([
  [['Harbor'], 'Harbor'],
  [['Harbor', 'Lantern'], 'Harbor and Lantern'],
  [['Harbor', 'Lantern', 'Chorus'], 'Harbor, Lantern and Chorus'],
])('%j is printed as one phrase', (words, printed) => {
  expect(formatList(words)).toBe(printed)
})
