import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate } from '@/lib/catalogue/dates'
import { type FactKey, type FactValue, inputModalities, listWords } from '@/lib/catalogue/facts'
import { compareWithFact } from '@/lib/catalogue/figures/fact-claims'
import { readFigures } from '@/lib/catalogue/figures/figure'
import { holdsOfPrices, listRowPrices } from '@/lib/catalogue/figures/row-prices'
import { formatNumber } from '@/lib/catalogue/words'
import { component } from '@/tests/support/offers'

const eighths = fc.integer({ min: 1, max: 80_000_000 }).map((amount) => amount / 8)
const billions = fc.integer({ min: 1, max: 3_000 })
const days = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const months = days.map((day) => day.slice(0, 7))
const answers = fc.constantFrom('yes', 'no')
const lists = fc.subarray([...inputModalities], { minLength: 1 })
const texts = fc.constantFrom(
  'Apache 2.0',
  'Apache 2',
  'MIT',
  'A limited licence',
  'Under 300 ms',
  '30 ms',
  'Azure only',
)

const listClaims = (value: FactValue) =>
  inputModalities.map((word) => (listWords(value).includes(word) ? word : `not ${word}`)).join(', ')

test.each<[FactKey, fc.Arbitrary<FactValue>, (value: FactValue) => string]>([
  ['contextWindow', eighths, (value) => `${formatNumber(Number(value))} tokens`],
  ['contextWindow', eighths, (value) => `${value}`],
  ['parameters', billions, (value) => `${value}B`],
  ['activeParameters', billions, (value) => `${value} billion`],
  ['released', days, (value) => `on ${formatDate(`${value}`)}`],
  ['released', months, (value) => formatDate(`${value}`)],
  ['openWeights', answers, (value) => `${value}`],
  ['input', lists, listClaims],
  ['licence', texts, (value) => `the ${`${value}`.toUpperCase()}`],
])('a claim on %s that holds is none once the record says something else', (key, values, claim) => {
  fc.assert(
    fc.property(values, values, (before, after) => {
      fc.pre(JSON.stringify(before) !== JSON.stringify(after))

      expect(holds(key, claim(before), before)).toBe(true)
      expect(holds(key, claim(before), after)).toBe(false)
      expect(holds(key, claim(before), undefined)).toBe(false)
    }),
  )
})

test.each(['price-input', 'price-others'] as const)(
  'a claim on %s that holds is none once the price is another',
  (row) => {
    const cents = fc.integer({ min: 1, max: 100_000 }).map((amount) => `${amount / 100}`)
    const what = row === 'price-others' ? { counts: 'search' as const, unit: 'request' as const, per: 1 } : {}
    const pricesOf = (amount: string) =>
      listRowPrices(row, [component({ amount, ...what }), component({ counts: 'output' })])

    fc.assert(
      fc.property(cents, cents, (before, after) => {
        fc.pre(before !== after)
        const claim = claimOf(`$${before}`)

        expect(holdsOfPrices(claim, pricesOf(before))).toBe(true)
        expect(holdsOfPrices(claim, pricesOf(after))).toBe(false)
        expect(holdsOfPrices(claim, [])).toBe(false)
      }),
    )
  },
)

function holds(key: FactKey, words: string, value: FactValue | undefined): boolean {
  const fact = value === undefined ? undefined : { applies: true as const, value, evidence: 'unverified' as const }
  return compareWithFact(claimOf(words), key, fact).holds
}

function claimOf(words: string) {
  return { words, figures: readFigures(words) }
}
