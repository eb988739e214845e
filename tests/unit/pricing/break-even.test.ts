import Big from 'big.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatIgnored } from '@/lib/lists/query'
import { findBreakEven, readHardware } from '@/lib/pricing/break-even'
import { type Cost, computeCost } from '@/lib/pricing/cost'
import { buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

const workload = buildWorkload()

test('hardware pays from as many requests as its monthly cost buys elsewhere', () => {
  const cost = computeCost(buildOffer(), workload)

  expect(findBreakEven({ monthly: '1500' }, cost, workload)).toEqual({
    state: 'pays',
    requests: '138889',
    isReached: false,
  })
  expect(findBreakEven({ monthly: '108' }, cost, workload)).toEqual({
    state: 'pays',
    requests: '10000',
    isReached: true,
  })
})

test.each<[string, Cost, object]>([
  ['a free offer', { state: 'free' }, { state: 'never', reason: 'the offer is free' }],
  [
    'a price of 0',
    computeCost(buildOffer({ components: [perMillion('input', '0'), perMillion('output', '0')] }), workload),
    { state: 'never', reason: 'a request costs nothing by this price list' },
  ],
  [
    'no price',
    computeCost(buildOffer({ components: [] }), workload),
    { state: 'not computable', reason: 'its price is not published' },
  ],
  [
    'a price in another currency',
    computeCost(
      buildOffer({ components: buildOffer().components.map((component) => ({ ...component, currency: 'CNY' })) }),
      workload,
    ),
    { state: 'not computable', reason: 'the offer is in CNY and the hardware in USD' },
  ],
])('against %s there is no number of requests', (_, cost, result) => {
  expect(findBreakEven({ monthly: '1500' }, cost, workload)).toEqual(result)
})

test('from that many requests on the offer costs no less than the hardware, and with one fewer it does', () => {
  const cents = fc.integer({ min: 100, max: 10_000_000_000 }).map((amount) => new Big(amount).div(100).toFixed())
  const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map((units) => new Big(units).times('1e-6').toFixed())
  const requests = fc.integer({ min: 1, max: 1_000_000_000 })

  fc.assert(
    fc.property(cents, amount, requests, (monthly, sum, asked) => {
      const cost: Cost = {
        state: 'computed',
        amount: sum,
        currency: 'USD',
        lines: [],
        isWithoutBatch: false,
        notes: [],
      }

      const result = findBreakEven({ monthly }, cost, { ...workload, requests: asked })

      if (result.state !== 'pays') throw new Error('it pays at some number')
      const hardware = new Big(monthly).times(asked)
      expect(new Big(result.requests).times(sum).gte(hardware)).toBe(true)
      const fewer = new Big(result.requests).minus(1)
      expect(fewer.eq(0) || fewer.times(sum).lt(hardware)).toBe(true)
    }),
  )
})

test.each([
  ['1500', '1500'],
  ['1,500', '1500'],
  ['1 500.50', '1500.5'],
  [' $1500 ', '1500'],
])('%o is a monthly cost', (hardware, monthly) => {
  expect(readHardware({ hardware })).toEqual({ hardware: { monthly }, ignored: [] })
})

test.each(['abc', '-5', '0', '0.99', '100000001', '1e3', '1.505', '€5', '9'.repeat(40)])(
  'a cost of %s is ignored, and that is said',
  (hardware) => {
    const read = readHardware({ hardware })

    expect(read.hardware).toBeUndefined()
    expect(formatIgnored(read.ignored)).toContain('Ignored cost of hardware “')
  },
)

test('a field left open asks for nothing and is not spoken of', () => {
  expect(readHardware({ hardware: '' })).toEqual({ ignored: [] })
  expect(readHardware({})).toEqual({ ignored: [] })
})

test('of a cost given twice the first counts, and that is said', () => {
  const { hardware, ignored } = readHardware({ hardware: ['5', '6'] })

  expect(hardware).toEqual({ monthly: '5' })
  expect(ignored).toMatchObject([{ what: 'repeated', text: 'hardware' }])
})
