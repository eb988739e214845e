import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { formatAmount, listComponents, readBoundary } from '@/lib/imports/models-dev-prices'
import { listedOffer, priceList, readList } from '@/tests/support/price-lists'

test('every price of the list becomes a component for a million tokens', () => {
  const cost = {
    input: 2,
    output: 8,
    reasoning: 10,
    cache_read: 0.2,
    cache_write: 2.5,
    input_audio: 4,
    output_audio: 16,
  }

  const components = componentsOf({ cost })

  expect(components.map(({ counts, direction, amount }) => [counts, direction, amount])).toEqual([
    ['input', undefined, '2'],
    ['output', undefined, '8'],
    ['reasoning', undefined, '10'],
    ['cached input', undefined, '0.2'],
    ['cache write', undefined, '2.5'],
    ['audio', 'in', '4'],
    ['audio', 'out', '16'],
  ])
  expect(new Set(components.map(({ per, unit, currency }) => `${per} ${unit} ${currency}`))).toEqual(
    new Set(['1000000 token USD']),
  )
})

test.each([
  [0.1, '0.1'],
  [0.3, '0.3'],
  [15, '15'],
  [1e-7, '0.0000001'],
  [27.2727, '27.2727'],
  [0.12500000000000003, '0.125'],
  [0.049999999999999996, '0.05'],
  [100, '100'],
])('%d is written as %s', (usd, text) => {
  expect(formatAmount(usd)).toBe(text)
})

test('an amount is read back as the number it was, up to twelve decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
      const usd = digits / 10 ** decimals

      const text = formatAmount(usd)

      expect(Number(text)).toBe(usd)
      expect(text).toMatch(/^(0|[1-9]\d*)(\.\d{1,12})?$/)
    }),
  )
})

test.each(['cache_read', 'cache_write', 'output'])(
  'a 0 for %s beside other prices is not stated: it would make it free',
  (key) => {
    const cost = { input: 1, output: 2, cache_read: 0.1, cache_write: 1.25, [key]: 0 }

    const amounts = componentsOf({ cost }).map(({ amount }) => amount)

    expect(amounts).toHaveLength(3)
    expect(amounts).not.toContain('0')
  },
)

test('an offer without a cost has no prices', () => {
  expect(componentsOf({ cost: undefined })).toEqual([])
})

test('tiers become prices above a boundary', () => {
  const tier = { input: 1, output: 3, tier: { type: 'context', size: 272_000 } }

  const components = componentsOf({ cost: { input: 0.5, output: 1.5, tiers: [tier] } })

  expect(components.map(({ amount, conditions }) => [amount, conditions?.context])).toEqual([
    ['0.5', undefined],
    ['1.5', undefined],
    ['1', { above: 272_000, included: false }],
    ['3', { above: 272_000, included: false }],
  ])
})

test.each([
  [271_999, { above: 272_000, included: true }],
  [272_000, { above: 272_000, included: false }],
  [272_001, { above: 272_000, included: false }],
  [262_143, { above: 262_144, included: true }],
  [200_000, { above: 200_000, included: false }],
  [123_456, { above: 123_456, included: false }],
])('a tier above %d has a round boundary where one is meant', (size, boundary) => {
  expect(readBoundary(size)).toEqual(boundary)
})

const above = { input: 1, output: 3 }

test.each([
  ['tiers have the same boundary', [{ ...above, input: 2, tier: { type: 'context', size: 200_000 } }], 1],
  ['tiers have the same prices above another boundary', [{ ...above, tier: { type: 'context', size: 272_000 } }], 1],
  ['tiers say something else', [{ input: 9, output: 9, tier: { type: 'context', size: 32_000 } }], 2],
  ['there are no tiers', undefined, 1],
])('context_over_200k is a tier of its own unless it is repeated: %s', (_, tiers, expected) => {
  const components = componentsOf({ cost: { input: 0.5, output: 1.5, tiers, context_over_200k: above } })

  const boundaries = new Set(components.flatMap(({ conditions }) => conditions?.context?.above ?? []))

  expect(boundaries.size).toBe(expected)
})

test.each([
  [{ body: { speed: 'fast' } }, 'fast'],
  [{ body: { service_tier: 'priority' } }, 'priority'],
  [undefined, 'fast'],
])('the fast mode %j is the service %s', (provider, service) => {
  const experimental = { modes: { fast: { cost: { input: 3, output: 9 }, provider } } }

  const components = componentsOf({ experimental })

  expect(components.slice(2).map(({ amount, conditions }) => [amount, conditions])).toEqual([
    ['3', { service }],
    ['9', { service }],
  ])
})

test('a mode that we do not know is no price', () => {
  const components = componentsOf({ experimental: { modes: { dream: { cost: { input: 3, output: 9 } } } } })

  expect(components).toHaveLength(2)
})

test('where a tool answers with images alone, output counts images', () => {
  const [, output] = listComponents(offerOf({ cost: { input: 5, output: 30 } }), 'image')

  expect(output).toMatchObject({ counts: 'image', direction: 'out', unit: 'token', amount: '30' })
})

function componentsOf(keys: Record<string, unknown>): PriceComponent[] {
  return listComponents(offerOf(keys), 'text')
}

function offerOf(keys: Record<string, unknown>) {
  const offer = readList(priceList({ 'tidewater/harbor-70b': listedOffer(keys) })).offers.get('tidewater/harbor-70b')
  if (offer === undefined) throw new Error('the offer is not in the list')
  return offer
}
