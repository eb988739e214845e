import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import { tracePrices } from '@/lib/pricing/price-history'
import { listPrices } from '@/lib/pricing/price-list'
import { buildOffer, perMillion } from '@/tests/support/prices'

function trace(offers: readonly Offer[]) {
  const [listing] = listPrices(offers, '2026-11-27')
  return listing === undefined ? [] : tracePrices(listing)
}

function asking(amount: string, changes: Partial<Offer>): Offer {
  return buildOffer({ components: [perMillion('input', amount)], ...changes })
}

test('past, current and announced prices are in the order of time', () => {
  const steps = trace([
    asking('3', { validFrom: '2027-01-01' }),
    asking('2', { validFrom: '2026-08-01', validUntil: '2026-12-31' }),
    asking('5', { validUntil: '2026-07-31', asOf: '2026-05-01' }),
  ])

  expect(steps.map(({ from, input }) => [from, input?.amount])).toEqual([
    ['2026-05-01', '5'],
    ['2026-08-01', '2'],
    ['2027-01-01', '3'],
  ])
})

test('a day is a first day only where the list says so', () => {
  const [step] = trace([asking('2', { asOf: '2026-10-03', validFrom: undefined })])

  expect(step).toMatchObject({ from: '2026-10-03', isFirstDay: false })
})

test('a price that is not stated is missing, not zero', () => {
  const [step] = trace([asking('2', {})])

  expect(step?.output).toBeUndefined()
})
