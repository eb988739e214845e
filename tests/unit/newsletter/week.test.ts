import { expect, test } from 'vitest'
import { weekBefore, weekOf } from '@/lib/newsletter/week'

test.each([
  ['2026-11-20T09:30:00Z', '2026-47'],
  ['2026-12-31T23:59:59Z', '2026-53'],
  ['2027-01-01T00:00:00Z', '2026-53'],
  ['2027-01-03T23:59:59Z', '2026-53'],
  ['2027-01-04T00:00:00Z', '2027-01'],
  ['2024-12-30T00:00:00Z', '2025-01'],
  ['2025-12-29T00:00:00Z', '2026-01'],
])('%s lies in week %s', (moment, week) => {
  expect(weekOf(new Date(moment))).toBe(week)
})

test('the day a week before is found across a year', () => {
  expect(weekBefore(new Date('2027-01-04T12:00:00Z'))).toBe('2026-12-28')
})
