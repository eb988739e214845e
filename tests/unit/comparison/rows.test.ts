import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowGroups } from '@/lib/catalogue/facts'
import type { Comparison } from '@/lib/comparison/comparison'
import { findStanding, standings } from '@/lib/comparison/standing'
import { compareContent, rowOf } from '@/tests/support/comparisons'
import { toolFile } from '@/tests/support/records'

test('within a group what differs comes before what is the same or blank on some side', () => {
  const { rows } = compareContent({}, ['harbor', 'lantern'])

  const places = rows.map(({ group, standing }) => 10 * rowGroups.indexOf(group) + standings.indexOf(standing))

  expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(['differs', 'the same', 'known of none']))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('a row differs when one of three sides says something else', () => {
  const row = rowOf(compareContent({}, ['harbor', 'lantern', 'switchyard']), 'vendor')

  expect(row.standing).toBe('differs')
})

test('a row says the same when all sides do', () => {
  const row = rowOf(compareContent({}, ['harbor', 'lantern']), 'vendor')

  expect(row.standing).toBe('the same')
})

test('two sides with one price and different conditions differ', () => {
  const lantern = toolFile({ name: 'Lantern', pricing: { entry: 'paid', summary: 'Per month.' } })

  const row = rowOf(compareContent({ 'tools/lantern.md': lantern }, ['harbor', 'lantern']), 'pricing')

  expect(row.cells.map((cell) => cell.text)).toEqual(['Paid', 'Paid'])
  expect(row.standing).toBe('differs')
})

test.each([
  ['not known', {}],
  ['said not to apply', { hosting: 'not applicable' }],
])('a value beside one that is %s is no difference', (_, lantern) => {
  const row = rowOf(compareFacts({ hosting: 'Azure only' }, lantern), 'hosting')

  expect(row.standing).toBe('known of some')
})

test('two of three sides that differ make a difference, whatever the third lacks', () => {
  const files = {
    'tools/harbor.md': toolFile({ facts: { hosting: 'Azure only' } }),
    'tools/lantern.md': toolFile({ name: 'Lantern', facts: { hosting: 'Anywhere' } }),
    'tools/chorus.md': toolFile({ name: 'Chorus', facts: {} }),
  }

  const row = rowOf(compareContent(files, ['chorus', 'harbor', 'lantern']), 'hosting')

  expect(row.standing).toBe('differs')
})

test('what is not known and what does not apply are no difference', () => {
  const row = rowOf(compareFacts({ parameters: 'not applicable' }, {}), 'parameters')

  expect(row.standing).toBe('known of none')
})

test('the same value from another source is no difference', () => {
  const row = rowOf(
    compareFacts({ licence: { value: 'MIT', source: 'https://tidewater.example' } }, { licence: 'MIT' }),
    'licence',
  )

  expect(row.standing).toBe('the same')
})

test('the same value with another note is no difference', () => {
  const row = rowOf(
    compareFacts({ mcp: { value: 'yes', note: 'A copy of the vendor’s documentation' } }, { mcp: 'yes' }),
    'mcp',
  )

  expect(row.standing).toBe('the same')
})

test('the order of sides changes no standing', () => {
  const value = fc.constantFrom(undefined, 'a', 'b', 'c')

  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 4 }), (values) => {
      expect(findStanding(values.toReversed())).toBe(findStanding(values))
    }),
  )
})

test('a blank side never makes a row differ', () => {
  const value = fc.constantFrom(undefined, 'a', 'b')

  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
      expect(findStanding([...values, undefined]) === 'differs').toBe(findStanding(values) === 'differs')
    }),
  )
})

test('what a larger number is of the lowest stands beside it', () => {
  const row = rowOf(compareFacts({ contextWindow: 1_000_000 }, { contextWindow: 131_072 }), 'contextWindow')

  expect(row.unit).toBe('tokens')
  expect(row.cells.map((cell) => cell.state === 'known' && cell.figure)).toEqual(['1,000,000', '131,072'])
  expect(row.ratios).toEqual(['7.6 times', undefined])
})

test('what does not apply is told from what is not known', () => {
  const files = { 'tools/chorus.md': toolFile({ name: 'Chorus', facts: { contextWindow: 'not applicable' } }) }

  const row = rowOf(
    compareContent({ ...files, 'tools/lantern.md': toolFile({ name: 'Lantern', facts: {} }) }, [
      'chorus',
      'harbor',
      'lantern',
    ]),
    'contextWindow',
  )
  const [chorus, , lantern] = row.cells

  expect([chorus?.state, lantern?.state]).toEqual(['not applicable', 'unknown'])
  expect(chorus?.text).not.toBe(lantern?.text)
})

test('a fact is shown with its evidence', () => {
  const source = 'https://tidewater.example/licence'
  const licence = { value: 'MIT', status: 'verified', source, checked: '2026-03-01', note: 'Weights only' }

  const row = rowOf(compareFacts({ licence }, {}), 'licence')

  expect(row.cells[0]).toMatchObject({
    text: 'MIT',
    evidence: 'verified',
    source,
    checked: '2026-03-01',
    detail: 'Weights only',
  })
})

test('a fact has the day of its source, and what other sources say, as text', () => {
  const source = 'https://tidewater.example/models'
  const others = [{ value: 64_000, source: 'https://prices.example/harbor', asOf: '2026-01-05' }, { value: 32_000 }]

  const row = rowOf(
    compareFacts({ contextWindow: { value: 128_000, source, asOf: '2026-05-18', others } }, {}),
    'contextWindow',
  )

  expect(row.cells[0]).toMatchObject({
    source,
    asOf: '2026-05-18',
    others: [
      { text: '64,000 tokens', source: 'https://prices.example/harbor', asOf: '2026-01-05' },
      { text: '32,000 tokens' },
    ],
  })
})

test.each([
  ['input', ['pdf', 'text', 'image'], 'text, image, PDF'],
  ['released', '2026-05', 'May 2026'],
  ['released', '2026-05-18', '18 May 2026'],
])('the fact %s with the value %j is shown as %s', (fact, value, shown) => {
  const row = rowOf(compareFacts({ [fact]: value }, {}), fact)

  expect(row.cells[0]?.text).toBe(shown)
})

function compareFacts(harbor: object, lantern: object): Comparison {
  const files = {
    'tools/harbor.md': toolFile({ facts: harbor }),
    'tools/lantern.md': toolFile({ name: 'Lantern', facts: lantern }),
  }
  return compareContent(files, ['harbor', 'lantern'])
}
