import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAge, formatConditions, formatMoney, formatPrice, formatRate, formatRatio } from '@/lib/pricing/format'
import { perMillion } from '@/tests/support/prices'

test.each([
  ['41', 'USD', '$41'],
  ['41.2', 'USD', '$41.20'],
  ['1234.5', 'USD', '$1,234.50'],
  ['1234567.891', 'USD', '$1,234,567.89'],
  ['41.999', 'USD', '$42'],
  ['0.004', 'USD', '$0.004'],
  ['0.25', 'USD', '$0.25'],
  ['0.5', 'USD', '$0.50'],
  ['0.012345', 'USD', '$0.0123'],
  ['0.99999', 'USD', '$1'],
  ['0.000000000001', 'USD', '$0.000000000001'],
  ['0', 'USD', '$0'],
  ['12', 'EUR', '€12'],
  ['12.5', 'CHF', 'CHF 12.50'],
  ['1234.4', 'JPY', '¥1,234'],
])('a sum of %s %s is read as %s', (amount, currency, text) => {
  expect(formatMoney(amount, currency)).toBe(text)
})

test('a sum that is not zero is never read as zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 12 }), (digits, places) => {
      const amount = `0.${'0'.repeat(places)}${digits}`

      expect(formatMoney(amount, 'USD')).toMatch(/[1-9]/)
    }),
  )
})

test.each([
  ['0.25', '$0.25'],
  ['1.875', '$1.875'],
  ['1.5', '$1.50'],
  ['3', '$3'],
  ['0.0000001', '$0.0000001'],
])('a price keeps all digits that the list states: %s', (amount, text) => {
  expect(formatPrice(amount, 'USD')).toBe(text)
})

test('a price says what it is for', () => {
  const price = perMillion('input', '0.25')

  expect(formatRate(price)).toBe('$0.25 per 1M tokens')
  expect(formatRate({ ...price, counts: 'search', per: 1_000, unit: 'request', amount: '5' })).toBe(
    '$5 per 1,000 requests',
  )
  expect(formatRate({ ...price, counts: 'image', per: 1, unit: 'image', amount: '0.04' })).toBe('$0.04 per image')
})

test.each([
  [undefined, ''],
  [{ context: { above: 272_000, included: false } }, 'above 272,000 tokens'],
  [{ context: { above: 272_000, included: true } }, 'from 272,000 tokens on'],
  [{ service: 'batch' }, 'batch'],
  [{ region: 'Oslo' }, 'in Oslo'],
  [{ window: { days: 'weekdays', from: '01:00', to: '04:00' } }, 'Mon–Fri 01:00–04:00 UTC'],
  [{ window: { days: 'weekends', from: '01:00', to: '04:00' } }, 'Sat–Sun 01:00–04:00 UTC'],
  [{ window: { days: 'every day', from: '22:30', to: '04:00' } }, '22:30–04:00 UTC'],
  [{ cacheMinutes: 60 }, 'cache kept for 60 minutes'],
  [{ promotion: 'Until the new year' }, 'Until the new year'],
  [{ service: 'batch', context: { above: 200_000, included: false } }, 'above 200,000 tokens, batch'],
] as const)('conditions are said in words: %o', (conditions, text) => {
  expect(formatConditions(conditions)).toBe(text)
})

test.each([
  ['32', '10', '3.2 times'],
  ['104', '100', '1.04 times'],
  ['1000.4', '1000', 'almost the same'],
  ['12345', '1', '12,345 times'],
  ['126', '10', '13 times'],
  ['10', '20', '0.5 times'],
  ['1', '3000', '0.000333 times'],
])('%s is to %s as %s', (amount, than, text) => {
  expect(formatRatio(amount, than)).toBe(text)
})

test('equal amounts are the same, and to nothing there is no ratio', () => {
  expect(formatRatio('1.0', '1')).toBe('the same')
  expect(formatRatio('1', '0')).toBeUndefined()
})

test.each([
  [0, 'from today'],
  [1, '1 day old'],
  [65, '65 days old'],
  [1_000, '1,000 days old'],
])('an age of %i days is %s', (days, text) => {
  expect(formatAge(days)).toBe(text)
})
