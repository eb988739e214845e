import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import { listPriceChanges } from '@/lib/pricing/changes'
import { describeChange } from '@/lib/pricing/describe-change'
import { above, buildOffer, perMillion } from '@/tests/support/prices'

const before = buildOffer({
  provider: { slug: 'cove', name: 'Cove' },
  validUntil: '2026-05-31',
  components: [perMillion('input', '0.80'), perMillion('output', '4')],
})
const after = (...components: Offer['components']): Offer => ({
  ...before,
  validFrom: '2026-06-01',
  validUntil: undefined,
  components,
})

test.each<[sentence: string, offers: Offer[]]>([
  ['Input went from $0.80 to $0.60 per 1M tokens (25% less) at Cove', [before, after(perMillion('input', '0.60'))]],
  [
    'Input went from $0.80 to $1 per 1M tokens (25% more) and output from $4 to $3 per 1M tokens (25% less) at Cove',
    [before, after(perMillion('input', '1'), perMillion('output', '3'))],
  ],
  [
    'Input went from $0.80 per 1M tokens to $0.0005 per 1,000 tokens (38% less) at Cove',
    [before, after({ ...perMillion('input', '0.0005'), per: 1_000 })],
  ],
  ['Input went from $0.80 to $0 per 1M tokens at Cove', [before, after(perMillion('input', '0'))]],
  ['Input went from $0.80 to $80 per 1M tokens (9,900% more) at Cove', [before, after(perMillion('input', '80'))]],
  ['Was a promotion, is a list price now at Cove', [{ ...before, basis: 'promotion' }, after(...before.components)]],
  ['Was a list price, is listed without a price now at Cove', [before, after()]],
  ['The price at Cove ended: its last day was 31 May 2026', [before]],
])('%s', (sentence, offers) => {
  expect(wordsOf(offers).sentence).toBe(sentence)
})

test('what is to come is told as such', () => {
  const offers = [{ ...before, basis: 'promotion' as const }, after(perMillion('input', '1'))]

  expect(wordsOf(offers, '2026-04-01')).toMatchObject({
    label: '25% more',
    sentence: 'Input goes from $0.80 to $1 per 1M tokens (25% more) at Cove',
    more: ['Is a promotion, becomes a list price'],
  })
  expect(wordsOf(offers.slice(0, 1), '2026-04-01')).toMatchObject({
    label: 'Ends',
    sentence: 'The promotion at Cove ends on 31 May 2026',
    more: ['What comes after is not known'],
  })
  expect(wordsOf([after(...before.components)], '2026-04-01').sentence).toBe(
    'Input costs $0.80 per 1M tokens and output $4 per 1M tokens at Cove',
  )
})

test('a label says by how much, as a range where input and output differ', () => {
  const label = (input: string, output: string) =>
    wordsOf([before, after(perMillion('input', input), perMillion('output', output))]).label

  expect(label('0.60', '3')).toBe('25% less')
  expect(label('0.60', '2')).toBe('25–50% less')
  expect(label('1', '3')).toBe('Up and down')
  expect(label('0', '4')).toBe('Changed')
})

test('a price in another currency went neither up nor down', () => {
  const inEuro = { ...perMillion('output', '3'), currency: 'EUR' }

  expect(wordsOf([before, after(perMillion('input', '0.60'), inEuro)]).label).toBe('Changed')
})

test('the note of a price that ended is told with its end alone', () => {
  const noted = { ...after(perMillion('input', '1')), validUntil: '2026-06-30', note: 'No longer listed' }

  expect(listPriceChanges([before, noted]).map((change) => describeChange(change, '2026-11-27').note)).toEqual([
    'No longer listed',
    undefined,
  ])
})

test('prices under conditions and those beyond two are told after the sentence', () => {
  const at = (amount: string) => [
    perMillion('input', amount),
    perMillion('output', amount),
    perMillion('cached input', amount),
    perMillion('input', amount, above(272_000)),
    perMillion('output', amount, { service: 'batch' }),
  ]

  expect(wordsOf([{ ...before, components: at('2') }, after(...at('1'))]).more).toEqual([
    'Cached input from $2 to $1 per 1M tokens (50% less)',
    'Input above 272,000 tokens from $2 to $1 per 1M tokens (50% less)',
    'Output (batch) from $2 to $1 per 1M tokens (50% less)',
  ])
})

test('a change of prices under conditions alone has one of them in its sentence', () => {
  const at = (amount: string) => [perMillion('input', amount, above(272_000)), perMillion('input', '9')]

  expect(wordsOf([{ ...before, components: at('2') }, after(...at('1'))]).sentence).toBe(
    'Input above 272,000 tokens went from $2 to $1 per 1M tokens (50% less) at Cove',
  )
})

function wordsOf(offers: readonly Offer[], today = '2026-11-27') {
  const [change] = listPriceChanges(offers)
  if (change === undefined) throw new Error('nothing changed')
  return describeChange(change, today)
}
