import { expect, test } from 'vitest'
import { type Comparison, compare } from '@/lib/comparison/comparison'
import { compareContent, rowOf } from '@/tests/support/comparisons'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

test('rows that differ come before rows that say the same', () => {
  const { rows } = compareContent({}, ['harbor', 'lantern'])

  const order = rows.map((row) => row.differs)

  expect(order).toContain(true)
  expect(order).toContain(false)
  expect(order.lastIndexOf(true)).toBeLessThan(order.indexOf(false))
})

test('a row differs when one of three sides says something else', () => {
  const row = rowOf(compareContent({}, ['harbor', 'lantern', 'switchyard']), 'vendor')

  expect(row.differs).toBe(true)
})

test('a row says the same when all sides do', () => {
  const row = rowOf(compareContent({}, ['harbor', 'lantern']), 'vendor')

  expect(row.differs).toBe(false)
})

test('two sides with one price and different conditions differ', () => {
  const lantern = toolFile({ name: 'Lantern', pricing: { entry: 'paid', summary: 'Per month.' } })

  const row = rowOf(compareContent({ 'tools/lantern.md': lantern }, ['harbor', 'lantern']), 'pricing')

  expect(row.cells.map((cell) => cell.text)).toEqual(['Paid', 'Paid'])
  expect(row.differs).toBe(true)
})

test('a fact that is known on one side alone differs', () => {
  const row = rowOf(compareFacts({ hosting: 'Azure only' }, {}), 'hosting')

  expect(row.cells.map((cell) => cell.state)).toEqual(['known', 'unknown'])
  expect(row.differs).toBe(true)
})

test('a fact that is unknown on all sides has no row', () => {
  const { rows } = compareFacts({ hosting: 'Azure only' }, {})

  expect(rows.map((row) => row.key)).toContain('hosting')
  expect(rows.map((row) => row.key)).not.toContain('latency')
})

test('a fact that applies to no side and is known of none has no row', () => {
  const { rows } = compareFacts({ parameters: 'not applicable' }, {})

  expect(rows.map((row) => row.key)).not.toContain('parameters')
})

test('what the community votes has a row in which nobody leads', () => {
  const votes = new Map([
    ['harbor', { isKnown: true, figure: '80%', detail: '8 of 10 votes' }],
    ['lantern', { isKnown: true, figure: 'No votes yet', detail: '' }],
  ])

  const row = rowOf(compare(catalogueOf(content()), ['harbor', 'lantern'], votes), 'community')

  expect(row.cells).toEqual([
    { state: 'known', text: '80%', detail: '8 of 10 votes' },
    { state: 'known', text: 'No votes yet', detail: undefined },
  ])
  expect(row.lead).toBeUndefined()
})

test('votes that cannot be read have no row', () => {
  const votes = new Map([['harbor', { isKnown: false, figure: 'Votes are unavailable right now', detail: '' }]])

  const { rows } = compare(catalogueOf(content()), ['harbor', 'lantern'], votes)

  expect(rows.map((row) => row.key)).not.toContain('community')
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
