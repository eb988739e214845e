import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import { quoteTool } from '@/lib/pricing/quote'
import { dropUndercut } from '@/lib/pricing/undercut'
import { above, buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

const amount = fc.constantFrom('0', '0.5', '1', '2', '4', '8')

/** Offers of one tool: plain ones, ones without a price from the cache, ones with tiers, in other currencies, per request. */
const anyOffers = fc.array(
  fc.tuple(amount, amount, fc.option(amount), fc.constantFrom('plain', 'tier', 'euro', 'request')),
  { minLength: 1, maxLength: 12 },
)

function toOffer(
  [input, output, cached, form]: readonly [string, string, string | null, string],
  index: number,
): Offer {
  const components = [
    perMillion('input', input),
    perMillion('output', output),
    ...(cached === null ? [] : [perMillion('cached input', cached)]),
    ...(form === 'tier' ? [perMillion('input', '0.25', above(1_000))] : []),
    ...(form === 'request'
      ? [{ counts: 'request', per: 1_000, unit: 'request', amount: '1', currency: 'USD' } as const]
      : []),
  ]
  return buildOffer({
    provider: { slug: `provider-${index}`, name: `Provider ${index}` },
    components: form === 'euro' ? components.map((each) => ({ ...each, currency: 'EUR' })) : components,
  })
}

test('whatever the workload, the cheapest cost is the same without the offers that are undercut', () => {
  const anyWorkload = fc.record({
    requests: fc.integer({ min: 1, max: 1_000_000 }),
    input: fc.integer({ min: 0, max: 5_000 }),
    output: fc.integer({ min: 0, max: 5_000 }),
    cached: fc.integer({ min: 0, max: 100 }),
  })

  fc.assert(
    fc.property(anyOffers, anyWorkload, (specifications, changes) => {
      const offers = specifications.map(toOffer)
      const findCheapest = (given: readonly Offer[]) =>
        quoteTool({ offers: given, maker: undefined }, buildWorkload(changes), '2026-11-27').cheapest?.cost.amount

      expect(findCheapest(dropUndercut(offers))).toBe(findCheapest(offers))
    }),
    { numRuns: 1_000 },
  )
})

test('an offer that costs more in every price is left out, one that costs less in any stays', () => {
  const low = toOffer(['1', '4', null, 'plain'], 0)
  const high = toOffer(['2', '4', null, 'plain'], 1)
  const mixed = toOffer(['4', '1', null, 'plain'], 2)

  expect(dropUndercut([high, low, mixed])).toEqual([low, mixed])
})

test('an offer with a price of zero leaves out none: its cost may be zero, which is never the cheapest', () => {
  const partlyZero = toOffer(['0', '1', null, 'plain'], 0)
  const dearer = toOffer(['1', '1', null, 'plain'], 1)

  expect(dropUndercut([partlyZero, dearer])).toEqual([partlyZero, dearer])
})
