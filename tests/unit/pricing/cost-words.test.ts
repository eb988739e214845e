import { expect, test } from 'vitest'
import { computeCost } from '@/lib/pricing/cost'
import { formatCost, formatCostLine } from '@/lib/pricing/cost-words'
import { above, buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

test.each([
  ['list', '$108 a month'],
  ['free', 'Free'],
  ['plan', 'Included in a plan'],
  ['free trial', 'Free trial'],
  ['on request', 'Price on request'],
] as const)('the cost of an offer on the basis %s is written %s', (basis, words) => {
  expect(formatCost(computeCost(buildOffer({ basis }), buildWorkload()))).toBe(words)
})

test('what is not published and what cannot be computed are two things', () => {
  const unpublished = computeCost(buildOffer({ components: [] }), buildWorkload())
  const incomplete = computeCost(buildOffer({ components: [perMillion('input', '3')] }), buildWorkload())

  expect(formatCost(unpublished)).toBe('Price not published')
  expect(formatCost(incomplete)).toBe('Cannot be computed: it has no price for output tokens')
})

test('a line of a cost says how many, at which price and from which boundary on', () => {
  const components = [perMillion('input', '3'), perMillion('input', '6', above(1_000)), perMillion('output', '15')]
  const cost = computeCost(buildOffer({ components }), buildWorkload())

  expect(cost.state === 'computed' && cost.lines.map(formatCostLine)).toEqual([
    'Input: 20,000,000 tokens at $6 per 1M tokens (above 1,000 tokens) = $120',
    'Output: 5,000,000 tokens at $15 per 1M tokens = $75',
  ])
})
