import { expect, test } from 'vitest'
import { formatList } from '@/lib/catalogue/words'
import { formatOutcome, formatReviewVerdict } from '@/lib/comparison/format'

test('a review is printed with its score before its verdict', () => {
  expect(formatReviewVerdict({ verdict: 'ship', score: 78 })).toBe('78/100 · ship')
})

test('a review without a score says so and prints no number', () => {
  expect(formatReviewVerdict({ verdict: 'skip' })).toBe('not scored · skip')
})

test('a score of 0 is printed', () => {
  expect(formatReviewVerdict({ verdict: 'skip', score: 0 })).toBe('0/100 · skip')
})

test('an outcome in few words says of a tool’s name that it is the choice', () => {
  const tools = [{ slug: 'harbor', name: 'Harbor 70B' }]
  const said = { headline: '', because: '', notes: [] }

  expect(formatOutcome({ kind: 'choice', choice: 'harbor', ...said }, tools)).toBe('Choice: Harbor 70B')
  expect(formatOutcome({ kind: 'depends', ...said }, tools)).toBe('It depends')
})

test.each([
  [['Harbor'], 'Harbor'],
  [['Harbor', 'Lantern'], 'Harbor and Lantern'],
  [['Harbor', 'Lantern', 'Chorus'], 'Harbor, Lantern and Chorus'],
])('%j is printed as one phrase', (words, printed) => {
  expect(formatList(words)).toBe(printed)
})
