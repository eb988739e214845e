import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { quoteTool } from '@/lib/pricing/quote'
import type { Workload } from '@/lib/pricing/workload'
import { above, buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

const tidewater = { slug: 'tidewater', name: 'Tidewater' }
const maker = { name: 'Tidewater Labs', providers: [tidewater] }
const base = [perMillion('input', '2'), perMillion('output', '10')]
const tiers = [perMillion('input', '4', above(200_000)), perMillion('output', '15', above(200_000))]
const fee: PriceComponent = { counts: 'request', per: 1_000, unit: 'request', amount: '12', currency: 'USD' }

const vendor = (components: readonly PriceComponent[]) =>
  buildOffer({ provider: tidewater, isVendors: true, components: [...components] })
const reseller = (components: readonly PriceComponent[], changes: Partial<Offer> = {}) =>
  buildOffer({ provider: { slug: 'cove', name: 'Cove' }, components: [...components], ...changes })

function quote(offers: readonly Offer[], changes: Partial<Workload>) {
  return quoteTool({ offers, maker }, buildWorkload({ cached: 0, ...changes }), '2026-11-27')
}

test('a list that leaves out the price of long prompts is not the cheapest for one', () => {
  const { cheapest, pricedProviders, quotes } = quote([vendor([...base, ...tiers]), reseller(base)], { input: 300_000 })

  expect(cheapest?.offer.provider).toBe(tidewater)
  expect(pricedProviders).toBe(1)
  expect(quotes.map(({ gap }) => gap)).toEqual([undefined, 'no price above 200,000 tokens'])
})

test('for a short prompt the same list is compared', () => {
  const cheaper = [perMillion('input', '1'), perMillion('output', '5')]

  const { cheapest } = quote([vendor([...base, ...tiers]), reseller(cheaper)], { input: 1_000 })

  expect(cheapest?.offer.provider.name).toBe('Cove')
})

test('a list with a price of its own for long prompts is compared', () => {
  const own = [...base, perMillion('input', '3', above(128_000)), perMillion('output', '12', above(128_000))]

  const { cheapest } = quote([vendor([...base, ...tiers]), reseller(own)], { input: 300_000 })

  expect(cheapest?.offer.provider.name).toBe('Cove')
})

test('a list that leaves out the fee for each request is not the cheapest', () => {
  const { cheapest, quotes } = quote([vendor([...base, fee]), reseller(base)], {})

  expect(cheapest?.offer.provider).toBe(tidewater)
  expect(quotes.at(-1)?.gap).toBe('no price for requests')
})

test('without a price of the vendor every list is compared', () => {
  const { cheapest, quotes } = quote([reseller(base)], { input: 300_000 })

  expect(cheapest?.offer.provider.name).toBe('Cove')
  expect(quotes[0]?.gap).toBeUndefined()
})

test.each<[string, Offer['limits'], string]>([
  ['the context window of the offer', { context: 100_000 }, 'its context window of 100,000'],
  ['its longest input', { context: 500_000, input: 90_000 }, 'prompts of at most 90,000 tokens'],
])('a request that exceeds %s has no cost', (_, limits, reason) => {
  const { quotes } = quote([reseller(base, { limits })], { input: 100_000, output: 1 })

  expect(quotes[0]?.cost).toMatchObject({ state: 'not computable', reason: expect.stringContaining(reason) })
})

test('an offer without limits of its own has the context window of the tool', () => {
  const contextWindow = { applies: true, value: 8_000, evidence: 'unverified' } as const
  const at = (input: number) =>
    quoteTool(
      { offers: [reseller(base)], maker, facts: { contextWindow } },
      buildWorkload({ input, output: 1_000, cached: 0 }),
      '2026-11-27',
    ).quotes[0]?.cost.state

  expect(at(7_000)).toBe('computed')
  expect(at(7_001)).toBe('not computable')
})

test('a batch job says when a list has no batch prices', () => {
  const batch = [
    ...base,
    perMillion('input', '1', { service: 'batch' }),
    perMillion('output', '5', { service: 'batch' }),
  ]
  const costOf = (components: readonly PriceComponent[]) =>
    quote([reseller(components)], { service: 'batch' }).quotes[0]?.cost

  expect(costOf(base)).toMatchObject({ isWithoutBatch: true, amount: '90' })
  expect(costOf(batch)).toMatchObject({ isWithoutBatch: false, amount: '45' })
})
