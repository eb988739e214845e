import { expect, test } from 'vitest'
import { catalogueOf, content, jsonFile } from '@/tests/support/content'
import { faultsOf, single } from '@/tests/support/faults'
import { reviewFile, toolFile } from '@/tests/support/records'

const harbor = 'tools/harbor.md'
const source = 'https://tidewater.example/card'
const asOf = '2026-09-01'
const why = 'The vendor opened it.'

test('a fact keeps what it was before, with day, source and reason', () => {
  const revised = [
    { on: '2026-05-01', value: 'not known' },
    { on: asOf, value: 96_000, source, asOf: '2026-05-01', why },
  ]

  const fact = factOf('contextWindow', { value: 128_000, asOf, revised })

  expect(fact).toMatchObject({ applies: true, value: 128_000, revised })
})

test('what does not apply any more keeps that it did', () => {
  const revised = [{ on: asOf, value: 'Apache 2.0' }]

  const files = { [harbor]: withFact('licence', { value: 'not applicable', revised }), ...dated }

  expect(catalogueOf(content(files)).tools.get('harbor')?.facts.licence).toEqual({ applies: false, revised })
})

test('what does not apply has no source: that would be a source of nothing', () => {
  const fault = single(faultsOf({ [harbor]: withFact('licence', { value: 'not applicable', source }) }))

  expect(fault).toMatchObject({
    found: `\`facts.licence.source\` is "${source}"`,
    expected: 'only `revised` beside a value that is not applicable',
  })
})

test('a fact that an importer found keeps its revisions, also beside facts of the record', () => {
  const revised = [{ on: asOf, value: 8_000 }]
  const facts = { maxOutput: { value: 16_000, source, asOf, revised } }

  const { tools } = catalogueOf(content({ 'facts/harbor.json': jsonFile({ facts }) }))

  expect(tools.get('harbor')?.facts.maxOutput).toMatchObject({ revised })
  expect(tools.get('harbor')?.facts.licence).toBeDefined()
})

test.each([
  ['before another', ['2026-08-01', '2026-07-01'], 'on 2026-07-01, not after 2026-08-01'],
  ['on the day of another', ['2026-08-01', '2026-08-01'], 'on 2026-08-01, not after 2026-08-01'],
  ['after every day that the content names', ['2027-01-01'], 'on 2027-01-01, after every day'],
])('a revision %s is refused', (_, days, found) => {
  const revised = days.map((on, index) => ({ on, value: 1_000 + index }))

  const fault = single(faultsOf({ [harbor]: withFact('contextWindow', { value: 128_000, asOf, revised }) }))

  expect(fault).toMatchObject({ file: harbor, found: expect.stringContaining(`contextWindow ${found}`) })
})

test('the newest day counts from reviews too', () => {
  const revised = [{ on: asOf, value: 1_000 }]

  const faults = faultsOf({ [harbor]: withFact('contextWindow', { value: 128_000, revised }), ...dated })

  expect(faults).toEqual([])
})

test.each([
  ['the value as it stands', [{ on: asOf, value: ['text', 'pdf'] }]],
  [
    'the one after it',
    [
      { on: '2026-08-01', value: 'not known' },
      { on: asOf, value: 'not known' },
    ],
  ],
])('a revision that changes nothing is refused: it is the same as %s', (_, revised) => {
  const fault = single(faultsOf({ [harbor]: withFact('input', { value: ['pdf', 'text'], asOf, revised }) }))

  expect(fault.found).toContain('that did not change')
})

test('from 40 languages to 40 or more is a change', () => {
  const revised = [{ on: asOf, value: 40 }]

  const faults = faultsOf({ [harbor]: withFact('languages', { value: 40, atLeast: true, asOf, revised }) })

  expect(faults).toEqual([])
})

test('a former value is checked like the value of its fact', () => {
  const revised = [{ on: asOf, value: 'perhaps' }]

  const fault = single(faultsOf({ [harbor]: withFact('openWeights', { value: 'yes', asOf, revised }) }))

  expect(fault).toMatchObject({ found: '`facts.openWeights.revised.0.value` is "perhaps"', expected: 'one of yes, no' })
})

/** Content that names the day of the revisions elsewhere. */
const dated = { 'reviews/harbor/builder.md': reviewFile({ written: asOf }) }

function withFact(key: string, fact: object): string {
  return toolFile({ facts: { [key]: fact } })
}

function factOf(key: 'contextWindow', fact: object) {
  return catalogueOf(content({ [harbor]: withFact(key, fact) })).tools.get('harbor')?.facts[key]
}
