import { expect, test } from 'vitest'
import type { Basis, PriceComponent } from '@/lib/catalogue/offer-schema'
import { type Cost, computeCost } from '@/lib/pricing/cost'
import { formatRate } from '@/lib/pricing/format'
import { above, buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

const night = { days: 'every day', from: '01:00', to: '04:00' } as const

test('a cost has its arithmetic: so many a month at a price as the list states it', () => {
  const cost = computed(computeCost(buildOffer(), buildWorkload()))

  expect(cost).toMatchObject({ amount: '108', currency: 'USD', notes: [] })
  expect(
    cost.lines.map(({ label, quantity, component, amount }) => [label, quantity, formatRate(component), amount]),
  ).toEqual([
    ['Input', '10000000', '$3 per 1M tokens', '30'],
    ['Cached input', '10000000', '$0.30 per 1M tokens', '3'],
    ['Output', '5000000', '$15 per 1M tokens', '75'],
  ])
})

test('amounts that floats would get wrong are exact', () => {
  const offer = buildOffer({ components: [perMillion('input', '0.1'), perMillion('output', '0.2')] })

  const cost = computed(
    computeCost(offer, buildWorkload({ requests: 1, input: 1_000_000, output: 1_000_000, cached: 0 })),
  )

  expect(cost.amount).toBe('0.3')
})

test('part of a token is not rounded', () => {
  const cost = computed(computeCost(buildOffer(), buildWorkload({ requests: 1, input: 3, cached: 50 })))

  expect(cost.lines.map(({ quantity }) => quantity)).toEqual(['1.5', '1.5', '500'])
})

test('the largest workload is computed exactly', () => {
  const workload = buildWorkload({ requests: 1_000_000_000, input: 9_999_999, output: 0, cached: 33 })

  const { lines } = computed(computeCost(buildOffer(), workload))

  expect(lines.map(({ quantity }) => quantity)).toEqual(['6699999330000000', '3299999670000000'])
})

test.each<[string, Basis, string]>([
  ['part of a plan', 'plan', 'it is part of a plan'],
  ['a free trial', 'free trial', 'it is a free trial'],
  ['on request', 'on request', 'the provider tells its price on request'],
  ['listed without a price', 'list', 'its price is not published'],
])('what is %s has no cost, and that is said', (_, basis, reason) => {
  const cost = computeCost(buildOffer({ basis, components: [] }), buildWorkload())

  expect(cost).toMatchObject({ state: 'not computable', reason })
})

test('what is free is free and does not cost 0', () => {
  expect(computeCost(buildOffer({ basis: 'free', components: [] }), buildWorkload())).toEqual({ state: 'free' })
})

test('a price in a plan is not a price of its own', () => {
  expect(computeCost(buildOffer({ basis: 'plan' }), buildWorkload())).toMatchObject({ because: 'plan' })
})

test('a list that states 0 costs 0, and that is said', () => {
  const offer = buildOffer({ components: [perMillion('input', '0'), perMillion('output', '0.00')] })

  const cost = computed(computeCost(offer, buildWorkload({ cached: 0 })))

  expect(cost.amount).toBe('0')
  expect(cost.notes).toEqual(['The price list states 0 for input and output.'])
})

const perImage: PriceComponent = {
  counts: 'image',
  direction: 'out',
  per: 1,
  unit: 'image',
  amount: '0.04',
  currency: 'USD',
}
const perCharacter: PriceComponent = { ...perMillion('input', '3'), unit: 'character' }
const perSeat: PriceComponent = { counts: 'seat', per: 1, unit: 'seat-month', amount: '20', currency: 'USD' }

test.each<[string, PriceComponent[], string]>([
  ['no price for output', [perMillion('input', '3')], 'it has no price for output tokens'],
  ['no price for input', [perMillion('output', '15')], 'it has no price for input tokens'],
  ['only a price for images', [perImage], 'its prices are per image, not per token'],
  [
    'only prices for seats and images',
    [perSeat, perImage],
    'its prices are per image and per seat and month, not per token',
  ],
  ['a price per character', [perCharacter, perMillion('output', '15')], 'its prices are per character, not per token'],
  [
    'prices in two currencies',
    [perMillion('input', '3'), { ...perMillion('output', '100'), currency: 'CNY' }],
    'its prices are in several currencies',
  ],
  [
    'one price in two currencies',
    [perMillion('input', '3'), { ...perMillion('input', '20'), currency: 'CNY' }, perMillion('output', '15')],
    'its prices are in several currencies',
  ],
  [
    'two prices for the same',
    [perMillion('input', '3'), perMillion('input', '4'), perMillion('output', '15')],
    'it has several prices for input tokens',
  ],
  [
    'a price only for long prompts',
    [perMillion('input', '3', above(200_000)), perMillion('output', '15')],
    'it has no price for input tokens of prompts this short',
  ],
  [
    'a price only in one region',
    [perMillion('input', '3', { region: 'Oslo' }), perMillion('output', '15')],
    'it has prices for input tokens only under conditions: in Oslo',
  ],
])('with %s a cost cannot be computed', (_, components, reason) => {
  expect(computeCost(buildOffer({ components }), buildWorkload())).toEqual({
    state: 'not computable',
    because: 'prices',
    reason,
  })
})

test('a count that the workload does not have needs no price', () => {
  const offer = buildOffer({ components: [perMillion('input', '3')] })

  expect(computed(computeCost(offer, buildWorkload({ output: 0, cached: 0 }))).amount).toBe('60')
})

test('a workload without tokens costs nothing that could be the cheapest', () => {
  expect(computeCost(buildOffer(), buildWorkload({ input: 0, output: 0 }))).toMatchObject({
    state: 'not computable',
    reason: 'the workload has nothing that it has a price for',
  })
})

test('without a price for cached input all input is charged as input, and that is said', () => {
  const offer = buildOffer({ components: [perMillion('input', '3'), perMillion('output', '15')] })

  const cost = computed(computeCost(offer, buildWorkload()))

  expect(cost.amount).toBe('135')
  expect(cost.notes).toEqual(['There is no price for cached input, so all input is charged as input.'])
})

const tiered = buildOffer({
  components: [
    perMillion('input', '2'),
    perMillion('input', '4', above(200_000)),
    perMillion('input', '6', above(500_000, true)),
    perMillion('output', '10'),
    perMillion('output', '15', above(200_000)),
    perMillion('output', '20', above(500_000, true)),
  ],
})

test.each([
  [199_999, '2', undefined],
  [200_000, '2', undefined],
  [200_001, '4', { above: 200_000, included: false }],
  [499_999, '4', { above: 200_000, included: false }],
  [500_000, '6', { above: 500_000, included: true }],
  [500_001, '6', { above: 500_000, included: true }],
])('a prompt of %i tokens is charged at the highest boundary that it reaches', (input, amount, tier) => {
  const { lines } = computed(computeCost(tiered, buildWorkload({ input, cached: 0 })))

  expect(lines[0]).toMatchObject({ label: 'Input', component: { amount }, tier })
})

test('the length of the prompt decides for the output too', () => {
  const { lines } = computed(computeCost(tiered, buildWorkload({ input: 300_000, output: 10, cached: 0 })))

  expect(lines[1]).toMatchObject({ label: 'Output', component: { amount: '15' } })
})

test('all tokens count for the boundary, also those from a cache', () => {
  const { lines } = computed(computeCost(tiered, buildWorkload({ input: 300_000, cached: 90 })))

  expect(lines[0]?.component.amount).toBe('4')
})

test('a price without a boundary stands in where another has one, and that is said', () => {
  const offer = buildOffer({ components: [...tiered.components, perMillion('cached input', '0.2')] })

  const cost = computed(computeCost(offer, buildWorkload({ input: 300_000 })))

  expect(cost.lines[1]).toMatchObject({ label: 'Cached input', component: { amount: '0.2' } })
  expect(cost.notes).toEqual([
    'There is no price for cached input above 200,000 tokens, so the price for shorter prompts is used.',
  ])
})

test.each([
  ['the same price', perMillion('input', '3'), perMillion('input', '3.0')],
  ['the same boundary', perMillion('input', '3', above(999)), perMillion('input', '3', above(1_000, true))],
])('%s written twice is charged once, whichever comes first', (_, one, other) => {
  const rest = [perMillion('input', '2'), perMillion('output', '15')].slice(one.conditions === undefined ? 1 : 0)
  const cost = computed(computeCost(buildOffer({ components: [one, other, ...rest] }), buildWorkload()))

  expect(cost.amount).toBe('135')
  expect(computeCost(buildOffer({ components: [other, one, ...rest] }), buildWorkload())).toEqual(cost)
})

test('a batch job pays batch prices, and where there is none the normal one, and that is said', () => {
  const offer = buildOffer({
    components: [
      perMillion('input', '3'),
      perMillion('input', '1.5', { service: 'batch' }),
      perMillion('output', '15'),
    ],
  })

  const cost = computed(computeCost(offer, buildWorkload({ service: 'batch', cached: 0 })))

  expect(cost.amount).toBe('105')
  expect(cost.notes).toEqual(['There is no batch price for output, so the normal one is used.'])
})

test('a list without batch prices says so once', () => {
  const cost = computed(computeCost(buildOffer(), buildWorkload({ service: 'batch' })))

  expect(cost.notes).toEqual(['There are no batch prices, so the normal ones are used.'])
})

test('a batch price without a boundary is not passed off as one for long prompts', () => {
  const offer = buildOffer({
    components: [
      ...tiered.components,
      perMillion('input', '1', { service: 'batch' }),
      perMillion('output', '5', { service: 'batch' }),
    ],
  })

  const cost = computed(computeCost(offer, buildWorkload({ input: 300_000, cached: 0, service: 'batch' })))

  expect(cost.notes).toEqual([
    'There is no price for input and output above 200,000 tokens, so the price for shorter prompts is used.',
  ])
})

test.each([
  ['batch', { service: 'batch' }],
  ['flex', { service: 'flex' }],
  ['one region', { region: 'Oslo' }],
  ['a promotion', { promotion: 'Until the new year' }],
  ['a cache that is kept longer', { cacheMinutes: 60 }],
  ['certain hours', { window: night }],
] as const)('a price for %s is not the price of a normal request', (_, conditions) => {
  const offer = buildOffer()
  const conditional = offer.components.map((component) => ({ ...component, amount: '0.01', conditions }))

  const cost = computed(computeCost(buildOffer({ components: [...offer.components, ...conditional] }), buildWorkload()))

  expect(cost.amount).toBe('108')
})

test('what the same requests would cost in hours with another price is said', () => {
  const offer = buildOffer({
    components: [
      ...buildOffer().components,
      perMillion('output', '7.5', { window: night }),
      perMillion('input', '1.5', { window: { ...night, days: 'weekdays' } }),
    ],
  })

  const { notes } = computed(computeCost(offer, buildWorkload()))

  expect(notes).toEqual([
    '$70.50 a month if every request fell between 01:00 and 04:00 UTC.',
    '$93 a month if every request fell between 01:00 and 04:00 UTC on weekdays.',
  ])
})

test('a price for each request is added', () => {
  const perRequest: PriceComponent = { counts: 'request', per: 1_000, unit: 'request', amount: '5', currency: 'USD' }
  const offer = buildOffer({ components: [...buildOffer().components, perRequest] })

  const cost = computed(computeCost(offer, buildWorkload()))

  expect(cost.amount).toBe('158')
  expect(cost.lines.at(-1)).toMatchObject({ label: 'Requests', quantity: '10000', unit: 'request', amount: '50' })
})

test('a list with a price for requests alone charges requests alone, and that is said', () => {
  const perRequest: PriceComponent = { counts: 'request', per: 1_000, unit: 'request', amount: '5', currency: 'USD' }

  const cost = computed(computeCost(buildOffer({ components: [perRequest] }), buildWorkload()))

  expect(cost.amount).toBe('50')
  expect(cost.notes).toEqual(['Priced per request, however many tokens it has.'])
})

test('what a workload does not count is left out and named once', () => {
  const search: PriceComponent = { counts: 'search', per: 1_000, unit: 'request', amount: '10', currency: 'USD' }
  const offer = buildOffer({
    components: [
      search,
      perMillion('cache write', '6', { cacheMinutes: 60 }),
      perMillion('cache write', '3.75'),
      ...buildOffer().components,
    ],
  })

  const cost = computed(computeCost(offer, buildWorkload()))

  expect(cost.amount).toBe('108')
  expect(cost.notes).toEqual(['Left out: writing to a cache and web search.'])
})

test('reasoning counts as output, and a price of its own is named', () => {
  const offer = buildOffer({ components: [...buildOffer().components, perMillion('reasoning', '20')] })

  const cost = computed(computeCost(offer, buildWorkload()))

  expect(cost.amount).toBe('108')
  expect(cost.notes).toEqual(['Reasoning has a price of its own, $20 per 1M tokens; here it counts as output.'])
})

function computed(cost: Cost): Extract<Cost, { state: 'computed' }> {
  if (cost.state !== 'computed') throw new Error(`not computed: ${JSON.stringify(cost)}`)
  return cost
}
