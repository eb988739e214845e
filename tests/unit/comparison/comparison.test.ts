import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areSameKind, type Comparison, compare, findCurated, type Row } from '@/lib/comparison/comparison'
import { catalogueOf, comparisonsFile, content, type Files } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

const slugs = ['chorus', 'harbor', 'lantern', 'switchyard']

test('sides stand in canonical order, whatever order they are asked for in', () => {
  const catalogue = catalogueOf(content())

  fc.assert(
    fc.property(fc.shuffledSubarray(slugs, { minLength: 2 }), (asked) => {
      expect(compare(catalogue, asked).sides.map(({ tool }) => tool.slug)).toEqual(asked.toSorted())
    }),
  )
})

test.each([2, 3, 4])('a comparison of %i tools has as many cells in every row', (amount) => {
  const { sides, rows, scorecard } = compare(catalogueOf(content()), slugs.slice(0, amount))

  expect(sides).toHaveLength(amount)
  expect(new Set(rows.map((row) => row.cells.length))).toEqual(new Set([amount]))
  expect(new Set(scorecard.map((row) => row.reviews.length))).toEqual(new Set([amount]))
})

test('an unknown tool cannot be compared', () => {
  const catalogue = catalogueOf(content())

  const compareUnknown = () => compare(catalogue, ['harbor', 'beacon'])

  expect(compareUnknown).toThrow(/"beacon"/)
})

test.each(['__proto__', 'constructor'])('%s is an unknown tool', (slug) => {
  const catalogue = catalogueOf(content())

  const compareUnknown = () => compare(catalogue, ['harbor', slug])

  expect(compareUnknown).toThrow(slug)
})

test('rows that differ come before rows that say the same', () => {
  const { rows } = compareFiles({}, ['harbor', 'lantern'])

  const order = rows.map((row) => row.differs)

  expect(order).toContain(true)
  expect(order).toContain(false)
  expect(order.lastIndexOf(true)).toBeLessThan(order.indexOf(false))
})

test('a row differs when one of three sides says something else', () => {
  const row = rowOf(compareFiles({}, ['harbor', 'lantern', 'switchyard']), 'vendor')

  expect(row.differs).toBe(true)
})

test('a row says the same when all sides do', () => {
  const row = rowOf(compareFiles({}, ['harbor', 'lantern']), 'vendor')

  expect(row.differs).toBe(false)
})

test('two sides with one price and different conditions differ', () => {
  const lantern = toolFile({ name: 'Lantern', pricing: { entry: 'paid', summary: 'Per month.' } })

  const row = rowOf(compareFiles({ 'tools/lantern.md': lantern }, ['harbor', 'lantern']), 'pricing')

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

test('what does not apply is told from what is not known', () => {
  const files = { 'tools/chorus.md': toolFile({ name: 'Chorus', facts: { contextWindow: 'not applicable' } }) }

  const row = rowOf(
    compareFiles({ ...files, 'tools/lantern.md': toolFile({ name: 'Lantern', facts: {} }) }, [
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

test('a comparison that editors chose carries their question', () => {
  const files = { 'comparisons.json': comparisonsFile(['lantern', 'harbor']) }

  const { question } = compareFiles(files, ['harbor', 'lantern'])

  expect(question).toMatch(/^Which of 2 tools/)
})

test.each([
  ['fewer', ['harbor', 'lantern']],
  ['more', ['chorus', 'harbor', 'lantern', 'switchyard']],
  ['other', ['chorus', 'harbor', 'switchyard']],
])('a comparison of %s tools than editors chose carries no question', (_, asked) => {
  const files = { 'comparisons.json': comparisonsFile(['harbor', 'lantern', 'switchyard']) }

  const comparison = compareFiles(files, asked)

  expect(comparison).not.toHaveProperty('question')
})

test('no tools at all were curated by nobody', () => {
  expect(findCurated(catalogueOf(content()), [])).toBeUndefined()
})

test('tools of one kind do the same job, and a router does not do that of a model', () => {
  const { tools } = catalogueOf(content())
  const sidesOf = (...names: string[]) => names.flatMap((slug) => tools.get(slug) ?? [])

  expect(areSameKind(sidesOf('harbor', 'lantern'))).toBe(true)
  expect(areSameKind(sidesOf('harbor', 'lantern', 'switchyard'))).toBe(false)
})

function compareFiles(files: Files, asked: string[]): Comparison {
  return compare(catalogueOf(content(files)), asked)
}

function compareFacts(harbor: object, lantern: object): Comparison {
  const files = {
    'tools/harbor.md': toolFile({ facts: harbor }),
    'tools/lantern.md': toolFile({ name: 'Lantern', facts: lantern }),
  }
  return compareFiles(files, ['harbor', 'lantern'])
}

function rowOf({ rows }: Comparison, key: string): Row {
  const row = rows.find((candidate) => candidate.key === key)
  if (row === undefined) throw new Error(`there is no row ${key}`)
  return row
}
