import { expect, test } from 'vitest'
import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import { listPrices } from '@/lib/pricing/price-list'
import { quoteTool } from '@/lib/pricing/quote'
import { explainNoVendor, formatMonthlyCost, summarizeCost } from '@/lib/pricing/summary'
import { buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

const workload = buildWorkload({ requests: 1_000, input: 1_000, output: 1_000, cached: 0 })

function summarize(offers: readonly Offer[], tool: Partial<Pick<Tool, 'maker' | 'facts'>> = {}) {
  return summarizeCost(quoteTool({ offers, maker: undefined, ...tool }, workload, '2026-11-27'))
}

function from(name: string, amount: string, changes: Partial<Offer> = {}): Offer {
  const components = [perMillion('input', amount), perMillion('output', amount)]
  return buildOffer({ provider: { slug: name.toLowerCase(), name }, components, ...changes })
}

test('the vendor’s own price stands for a tool, beside that of the cheapest provider', () => {
  const offers = [from('Cove', '1'), from('Tidewater', '2', { isVendors: true }), from('Anchor', '3')]

  expect(summarize(offers)).toEqual({
    amount: '$4',
    detail: 'from Tidewater; 3 providers from $2',
  })
})

test('how many providers offer a tool is told apart from how many state a price', () => {
  const silent = from('Quay', '1', { components: [] })

  expect(summarize([from('Cove', '1'), from('Anchor', '3'), silent])?.detail).toBe(
    'from Cove; 3 providers, 2 with a price from $2',
  )
})

test('the cheapest stands for a tool that its vendor does not sell', () => {
  expect(summarize([from('Cove', '1')])).toEqual({ amount: '$2', detail: 'from Cove' })
})

test('a vendor’s list of zeros says nothing of what one pays', () => {
  const zero = from('Tidewater', '0', { isVendors: true })

  expect(summarize([zero])).toEqual({ amount: 'Listed at zero', detail: 'which may mean a trial or a plan' })
  expect(summarize([zero, from('Cove', '1')])).toEqual({ amount: '$2', detail: 'from Cove' })
})

test.each<[said: string, offers: Offer[]]>([
  ['$2 a month', [from('Cove', '1')]],
  ['Free', [from('Cove', '1', { basis: 'free', components: [] })]],
  ['In a plan', [from('Cove', '1', { basis: 'plan', components: [] })]],
  ['Price on request', [from('Cove', '1', { basis: 'on request', components: [] })]],
  ['Price not published', [from('Cove', '1', { components: [] })]],
  ['Price not known', []],
])('what a tool costs is clear where it stands alone: %s', (said, offers) => {
  expect(formatMonthlyCost(quoteTool({ offers, maker: undefined }, workload, '2026-11-27'))).toBe(said)
})

test('an old price says so', () => {
  expect(summarize([from('Cove', '1', { asOf: '2026-01-01' })])?.detail).toContain('an old price')
})

test.each<[Offer['basis'], string]>([
  ['plan', 'In a plan'],
  ['free trial', 'Free trial'],
  ['on request', 'On request'],
  ['free', 'Free'],
  ['list', 'Not published'],
])('an offer that is %s without prices is %s, never an amount', (basis, words) => {
  expect(summarize([buildOffer({ basis, components: [] })])?.amount).toBe(words)
})

test('nothing is said of a tool that nobody offers', () => {
  expect(summarize([])).toBeUndefined()
})

test('a vendor whose price has ended is told apart from one without a known price', () => {
  const ended = from('Tidewater', '2', { isVendors: true, validUntil: '2026-11-21' })
  const explain = (offers: readonly Offer[]) => explainNoVendor(listPrices(offers, '2026-11-27'))

  expect(explain([ended])).toBe('The vendor’s last known price ended on 21 November 2026')
  expect(explain([from('Cove', '1')])).toBe('No price from the vendor is known')
})

test('an embedding model is charged for its input alone', () => {
  const offers = [buildOffer({ components: [perMillion('input', '5')] })]
  const output = { applies: true, value: ['embedding'], evidence: 'unverified' } as const

  expect(summarize(offers, { facts: { output } })?.amount).toBe('$5')
  expect(summarize(offers)?.amount).toBe('Not worked out')
})
