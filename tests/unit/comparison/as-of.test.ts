import { expect, test } from 'vitest'
import { readAsOf, viewAsOf, writeAsOf } from '@/lib/comparison/as-of'
import { writeCase } from '@/lib/comparison/case'
import { compare } from '@/lib/comparison/comparison'
import { decideComparison } from '@/lib/comparison/decided'
import { findCaseOf } from '@/tests/support/as-of'
import { catalogueOf, content, jsonFile } from '@/tests/support/content'
import { realCatalogue } from '@/tests/support/real-content'
import { reviewFile, toolFile } from '@/tests/support/records'

const today = '2026-11-27'

test('an earlier day is read', () => {
  expect(readAsOf({ asOf: ' 2026-09-01 ' }, today)).toEqual({ day: '2026-09-01', ignored: [] })
  expect(readAsOf({}, today)).toEqual({ ignored: [] })
})

test.each([
  ['2026-11-27', 'this is today'],
  ['2026-11-28', 'still to come'],
  ['9999-12-31', 'still to come'],
  ['2026-02-30', 'not a day such as 2026-09-01'],
  ['2026-9-1', 'not a day such as 2026-09-01'],
  ['yesterday', 'not a day such as 2026-09-01'],
  ['2026-09-01T00:00', 'not a day such as 2026-09-01'],
  ['-2026-09-01', 'not a day such as 2026-09-01'],
])('%s is ignored, and why is told: %s', (text, why) => {
  expect(readAsOf({ asOf: text }, today)).toEqual({ ignored: [{ what: 'day', text, why }] })
})

test('of several days the first counts, and that is told', () => {
  const { day, ignored } = readAsOf({ asOf: ['2026-09-01', '2026-10-01'] }, today)

  expect(day).toBe('2026-09-01')
  expect(ignored).toHaveLength(1)
})

test('the day stands in an address before the case', () => {
  expect(writeCase(writeAsOf('/compare/a-vs-b', '2026-09-01'), findCaseOf('workload=batch&must=reasoning'))).toBe(
    '/compare/a-vs-b?asOf=2026-09-01&workload=batch&must=reasoning',
  )
  expect(writeAsOf('/tools/a', undefined)).toBe('/tools/a')
})

test('without a day it is the catalogue of today, itself', () => {
  expect(viewAsOf(realCatalogue, ['mistral-3-1'], { day: undefined, today })).toEqual({
    catalogue: realCatalogue,
    day: today,
  })
})

test('a curated comparison keeps its question on an earlier day', () => {
  const slugs = ['claude-sonnet-5-5', 'gpt-6-sol']
  const { catalogue } = viewAsOf(realCatalogue, slugs, { day: '2026-10-15', today })

  expect(compare(catalogue, slugs).question).toBe(compare(realCatalogue, slugs).question)
  expect(compare(catalogue, slugs).question).toBeDefined()
})

test('a comparison of a day rests on the verdicts and prices of that day', () => {
  const slugs = ['mistral-3-1', 'mistral-3-small-22b']
  const [before, now] = ['2026-11-26', undefined].map((day) => {
    const view = viewAsOf(realCatalogue, slugs, { day, today })
    return decideComparison(compare(view.catalogue, slugs), findCaseOf(''), view.day)
  })

  const scoresOf = (decided: typeof before) => decided?.comparison.sides.map(({ panel }) => panel.meanScore)
  expect(scoresOf(before)).toEqual([expect.any(Number), expect.any(Number)])
  expect(scoresOf(now)).not.toEqual(scoresOf(before))
})

const small = catalogueOf(
  content({
    'tools/harbor.md': toolFile({ facts: { licence: 'MIT', openWeights: 'yes' } }),
    'tools/lantern.md': toolFile({ name: 'Lantern', facts: {} }),
    'reviews/harbor/builder.md': reviewFile({ written: '2026-03-01' }),
    'reviews/harbor/skeptic.md': undefined,
    'reviews/lantern/builder.md': reviewFile({ written: '2026-06-01' }),
    'reviews/lantern/skeptic.md': undefined,
    'facts/lantern.json': jsonFile({ facts: {} }),
  }),
)

test('a day says what it cannot tell, and which tool was not recorded by then', () => {
  const { asOf } = viewAsOf(small, ['harbor', 'lantern'], { day: '2026-05-01', today })

  expect(asOf).toEqual({
    day: '2026-05-01',
    notes: [
      'Nothing is recorded of Lantern before 1 June 2026.',
      'Shown as they are today: descriptions and entry prices, and 2 facts without a date. Visitors’ votes are left out.',
    ],
    firstDay: '2026-06-01',
  })
})

test('a day before all records says so, with the first day there is of these tools', () => {
  const { asOf } = viewAsOf(small, ['harbor'], { day: '2020-01-01', today })

  expect(asOf?.notes[0]).toMatch(/^No price or review of any tool is recorded before /)
  expect(asOf?.notes.at(-1)).toBe('Nothing is recorded of Harbor 70B before 1 March 2026.')
  expect(asOf?.firstDay).toBe('2026-03-01')
})
