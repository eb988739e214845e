import { expect, test } from 'vitest'
import { compareTwoCosts } from '@/lib/pricing/cost-ratio'
import { computeQuote } from '@/lib/pricing/quote'
import { buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

/** A tool whose only offer costs this much a month: 1M tokens in. */
function costing(amount: string) {
  const workload = buildWorkload({ requests: 1_000, input: 1_000, output: 0, cached: 0 })
  const offers = [buildOffer({ components: [perMillion('input', amount)] })]
  return computeQuote({ offers, maker: undefined }, workload, '2026-11-27')
}

function compare(first: string, second: string) {
  return compareTwoCosts([costing(first), costing(second)], '1.25')
}

test('the cheaper one is found at its place, with both sums', () => {
  expect(compare('130', '41')).toMatchObject({ cheaper: 1, sums: ['$130', '$41'], times: '3.2 times', isClear: true })
})

test('a difference is clear from the threshold on, exactly', () => {
  expect(compare('0.8', '1')?.isClear).toBe(true)
  expect(compare('0.8', '0.999999999999')?.isClear).toBe(false)
  expect(compare('0.8', '1')?.evenBelow).toBe('$1')
})

test('equal costs have no cheaper one', () => {
  expect(compare('1', '1.0')).not.toHaveProperty('cheaper')
})

test.each([
  ['40', '80', 'half as much'],
  ['40', '121', 'about a third as much'],
  ['40', '100', '2.5 times less'],
  ['40', '50', '20% less'],
  ['1', '24', '24 times less'],
])('of $%s and $%s a month the lower is called %s', (first, second, share) => {
  expect(compare(first, second)?.share).toBe(share)
})
