import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLowest, listRatios } from '@/lib/pricing/ratio'

test.each([
  [
    ['26', '10'],
    ['2.6 times', undefined],
  ],
  [
    ['10', '30', '20'],
    [undefined, '3 times the lowest', '2 times the lowest'],
  ],
  [
    ['10', undefined, '30'],
    [undefined, undefined, '3 times'],
  ],
  [
    ['100', '104'],
    [undefined, undefined],
  ],
  [
    ['0', '5'],
    [undefined, undefined],
  ],
  [
    [undefined, '5'],
    [undefined, undefined],
  ],
])('of %j the ratios are %j', (amounts, ratios) => {
  expect(listRatios(amounts)).toEqual(ratios)
})

test('the lowest amount leads alone, and only where every amount is known and none is 0', () => {
  expect(findLowest(['3', '0.5', '20'])).toBe(1)
  expect(findLowest(['3', '3.0'])).toBeUndefined()
  expect(findLowest(['3', undefined])).toBeUndefined()
  expect(findLowest(['0', '3'])).toBeUndefined()
  expect(findLowest([])).toBeUndefined()
})

test('the lowest amount has no ratio', () => {
  const amount = fc.integer({ min: 1, max: 1_000 }).map(String)

  fc.assert(
    fc.property(fc.array(amount, { minLength: 2, maxLength: 4 }), (amounts) => {
      const lowest = findLowest(amounts)
      if (lowest !== undefined) expect(listRatios(amounts)[lowest]).toBeUndefined()
    }),
  )
})
