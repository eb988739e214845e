import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import { findOfferOrder, offerOrders, orderQuotes } from '@/lib/pricing/offer-orders'
import { quoteTool } from '@/lib/pricing/quote'
import { buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

function from(name: string, input: string, output: string, changes: Partial<Offer> = {}): Offer {
  const components = [perMillion('input', input), perMillion('output', output)]
  return buildOffer({ provider: { slug: name.toLowerCase(), name }, components, ...changes })
}

const offers = [
  from('Cove', '1', '20', { asOf: '2026-11-01' }),
  from('anchor', '3', '5', { asOf: '2026-11-20' }),
  from('Beacon', '2', '30', { asOf: '2026-10-01' }),
  from('Dock', '1', '1', { components: [] }),
]
const { quotes } = quoteTool({ offers, maker: undefined }, buildWorkload({ cached: 0 }), '2026-11-27')

test.each([
  ['provider', ['anchor', 'Beacon', 'Cove', 'Dock']],
  ['input', ['Cove', 'Beacon', 'anchor', 'Dock']],
  ['output', ['anchor', 'Cove', 'Beacon', 'Dock']],
])('offers can be ordered by %s, and what has no price comes last', (key, names) => {
  expect(orderQuotes(quotes, findOfferOrder(key)).map(({ offer }) => offer.provider.name)).toEqual(names)
})

test('the newest source comes first', () => {
  const [first] = orderQuotes(quotes, findOfferOrder('newest'))

  expect(first?.offer.asOf).toBe(
    quotes
      .map(({ offer }) => offer.asOf)
      .sort()
      .at(-1),
  )
})

test.each(['', 'banana', undefined, ['cost', 'input']])('an unknown order %j is the cheapest first', (key) => {
  expect(findOfferOrder(key)).toBe(offerOrders[0])
})

test('an order leaves every offer in the list', () => {
  for (const order of offerOrders) expect(new Set(orderQuotes(quotes, order))).toEqual(new Set(quotes))
})
