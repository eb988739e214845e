import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areSameKind, compare, findCurated } from '@/lib/comparison/comparison'
import { compareContent } from '@/tests/support/comparisons'
import { catalogueOf, comparisonsFile, content } from '@/tests/support/content'

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

test('a comparison that editors chose carries their question', () => {
  const files = { 'comparisons.json': comparisonsFile(['lantern', 'harbor']) }

  const { question } = compareContent(files, ['harbor', 'lantern'])

  expect(question).toMatch(/^Which of 2 tools/)
})

test.each([
  ['fewer', ['chorus', 'harbor']],
  ['more', ['chorus', 'harbor', 'lantern', 'switchyard']],
  ['other', ['chorus', 'harbor', 'switchyard']],
])('a comparison of %s tools than editors chose carries no question', (_, asked) => {
  const files = { 'comparisons.json': comparisonsFile(['chorus', 'harbor', 'lantern']) }

  const comparison = compareContent(files, asked)

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
