import { expect, test } from 'vitest'
import { formatDate } from '@/lib/catalogue/dates'
import { getReleaseDay } from '@/lib/catalogue/release'

test.each([
  ['2026-11-20', '20 November 2026'],
  ['2026-01-01', '1 January 2026'],
  ['2026-12-31', '31 December 2026'],
])('the day %s is printed as that day, wherever the server stands', (day, printed) => {
  expect(formatDate(day)).toBe(printed)
})

test('no day is made up for a month', () => {
  expect(formatDate('2026-11')).toBe('November 2026')
})

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11', '2026-11-01'],
])('a release of %s is ordered as one of %s', (value, day) => {
  expect(getReleaseDay({ facts: { released: { applies: true, value, evidence: 'unverified' } } })).toBe(day)
})

test('a release that is not known has no day', () => {
  expect(getReleaseDay({ facts: {} })).toBe('')
})
