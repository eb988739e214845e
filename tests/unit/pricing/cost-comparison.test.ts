import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import { compareCosts, findCheapestSide, listComparableCosts } from '@/lib/pricing/cost-comparison'
import { quoteTool } from '@/lib/pricing/quote'
import { buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

const workload = buildWorkload({ requests: 1_000, input: 1_000, output: 0, cached: 0 })

/** A tool whose only offer costs this much a month for the workload: 1M tokens in. */
function costing(name: string, amount: string | undefined) {
  const components = amount === undefined ? [] : [perMillion('input', amount)]
  const offers: Offer[] = [buildOffer({ components })]
  return { name, quote: quoteTool({ offers, maker: undefined }, workload, '2026-11-27') }
}

function compare(tools: readonly ReturnType<typeof costing>[], areSameKind = true) {
  return compareCosts(
    tools.map(({ name }) => name),
    tools.map(({ quote }) => quote),
    { areSameKind, threshold: '1.25' },
  )
}

test('the cheapest comes first, with how many times as much the others cost', () => {
  expect(compare([costing('Harbor', '130'), costing('Lantern', '40')])).toBe(
    'For this workload Lantern costs $40 a month, Harbor $130 (3.3 times as much).',
  )
})

test('a tool without a price is named as not known and never leads', () => {
  const tools = [costing('Harbor', undefined), costing('Lantern', '40')]

  expect(compare(tools)).toBe('Lantern costs $40 a month for this workload. The cost of one tool is not known.')
  expect(findCheapestSide(tools.map(({ quote }) => quote))).toBeUndefined()
})

test('nothing is said where no price is known', () => {
  expect(compare([costing('Harbor', undefined), costing('Lantern', undefined)])).toBeUndefined()
})

test('equal costs have no cheapest side', () => {
  const tools = [costing('Harbor', '40'), costing('Lantern', '40.0')]

  expect(findCheapestSide(tools.map(({ quote }) => quote))).toBeUndefined()
  expect(compare(tools)).toContain('Lantern $40 as well')
})

test('the cheapest of three sides is found at its place', () => {
  const tools = [costing('Harbor', '9'), costing('Lantern', '10'), costing('Switchyard', '8.99')]

  expect(findCheapestSide(tools.map(({ quote }) => quote))).toBe(2)
})

test('a vendor that lists zeros costs an unknown amount, not nothing', () => {
  const components = [perMillion('input', '0')]
  const offers: Offer[] = [buildOffer({ isVendors: true, components })]
  const zero = { name: 'Harbor', quote: quoteTool({ offers, maker: undefined }, workload, '2026-11-27') }
  const tools = [zero, costing('Lantern', '40')]

  expect(compare(tools)).toBe('Lantern costs $40 a month for this workload. The cost of one tool is not known.')
  expect(findCheapestSide(tools.map(({ quote }) => quote))).toBeUndefined()
})

test('costs that differ by less than one reads are said to be almost the same', () => {
  expect(compare([costing('Harbor', '1000.1'), costing('Lantern', '1000')])).toContain(
    'Harbor $1,000.10 (almost the same, too close to decide by)',
  )
})

test('each cost is told as a multiple of the lowest, and one that is not known has none', () => {
  const quotes = [costing('Harbor', '130'), costing('Lantern', '40'), costing('Chorus', undefined)]

  expect(listComparableCosts(quotes.map(({ quote }) => quote))).toEqual([
    { amount: '130', times: '3.25' },
    { amount: '40', times: '1' },
    undefined,
  ])
})

test('a difference below the threshold is said to be too close to decide by, and the amounts stay', () => {
  expect(compare([costing('Harbor', '50'), costing('Lantern', '40'), costing('Switchyard', '49.99')])).toBe(
    'For this workload Lantern costs $40 a month, Switchyard $49.99 (1.2 times as much, too close to decide by), Harbor $50 (1.3 times as much).',
  )
})

test('tools that do different jobs stand in their order without a multiple', () => {
  expect(compare([costing('Harbor', '72'), costing('Mooring Embed', '0.4')], false)).toBe(
    'For this workload Harbor costs $72 a month, Mooring Embed $0.40. They do different jobs: these prices are for different things, and none is the cheaper one.',
  )
})

test.each([
  ['40', '50', /Sources disagree, and another order follows where Lantern costs \$50 by other\.example/],
  ['44', '39', /Sources disagree, and another order follows where Lantern costs \$39 by other\.example/],
  ['40', '41', /as much, too close to decide by\)\.$/],
])('a tool of $%s that another source states at $%s beside one of $42', (amount, stated, words) => {
  const stating = (price: string, changes: Partial<Offer>) =>
    buildOffer({ components: [perMillion('input', price)], ...changes })
  const offers = [
    stating(amount, { asOf: '2026-11-20' }),
    stating(stated, { source: 'https://other.example/list', asOf: '2026-11-01' }),
  ]
  const lantern = { name: 'Lantern', quote: quoteTool({ offers, maker: undefined }, workload, '2026-11-27') }

  expect(compare([costing('Harbor', '42'), lantern])).toMatch(words)
})
