import { expect, test } from 'vitest'
import { findOutdatedReviews } from '@/lib/catalogue/panel-report/outdated-reviews'
import { type Files, jsonFile } from '@/tests/support/content'
import { offerEntry, offersFile, providersFile } from '@/tests/support/offers'
import { recordsWithReviews } from '@/tests/support/panels'
import { toolFile } from '@/tests/support/records'

const today = '2026-11-27'
const source = 'https://tidewater.example'
const licence = '[Apache 2.0](#row-licence)'

test.each([
  ['checked since', { checked: '2026-11-01' }],
  ['from a later source', { asOf: '2026-11-01' }],
  ['from an earlier source, checked since', { asOf: '2026-01-01', checked: '2026-11-01' }],
])('a review is older than a fact that is %s', (_, days) => {
  const harbor = toolFile({ facts: { licence: { value: 'Apache 2.0', source, ...days } } })

  const outdated = findIn(`Under ${licence}.`, { 'tools/harbor.md': harbor })

  expect(outdated).toEqual([{ day: '2026-10-01', newer: [{ row: 'licence', day: '2026-11-01' }] }])
})

test.each([
  ['of the same day', toolFile({ facts: { licence: { value: 'MIT', source, asOf: '2026-10-01' } } })],
  ['without a day', toolFile({ facts: { licence: 'MIT' } })],
  ['that does not apply', toolFile({ facts: { licence: 'not applicable' } })],
  ['that is not known', toolFile({ facts: { licence: 'not known' } })],
])('a review is not older than a fact %s', (_, harbor) => {
  expect(findIn(`Under ${licence}.`, { 'tools/harbor.md': harbor })).toEqual([])
})

test('a fact without a source of its own is from the day of its record', () => {
  const harbor = toolFile({ factsFrom: { source, asOf: '2026-11-01' }, facts: { licence: 'MIT' } })

  expect(findIn(`Under ${licence}.`, { 'tools/harbor.md': harbor })).toHaveLength(1)
})

test('facts that an importer found have days too', () => {
  const found = jsonFile({ facts: { maxOutput: { value: 8_000, source, asOf: '2026-11-01' } } })

  const outdated = findIn('At most [8,000 tokens](#row-maxOutput).', { 'facts/harbor.json': found })

  expect(outdated[0]?.newer).toEqual([{ row: 'maxOutput', day: '2026-11-01' }])
})

test('a newer fact that the review does not cite makes it no older', () => {
  const harbor = toolFile({ facts: { openWeights: { value: 'yes', source, asOf: '2026-11-01' } } })

  expect(findIn(`Under ${licence}.`, { 'tools/harbor.md': harbor })).toEqual([])
})

test('the day of a review is that of its last revision', () => {
  const harbor = toolFile({ facts: { licence: { value: 'Apache 2.0', source, asOf: '2026-11-01' } } })
  const revised = [{ on: '2026-11-02', verdict: 'skip', why: 'The licence changed.' }]

  expect(findIn(`Under ${licence}.`, { 'tools/harbor.md': harbor }, { revised })).toEqual([])
})

test('a row of a rival is named with its tool', () => {
  const lantern = toolFile({ name: 'Lantern Mini', facts: { licence: { value: 'MIT', source, asOf: '2026-11-01' } } })

  const outdated = findIn('Lantern is under [MIT](/tools/lantern#row-licence).', { 'tools/lantern.md': lantern })

  expect(outdated[0]?.newer).toEqual([{ row: 'lantern#licence', day: '2026-11-01' }])
})

test.each([
  ['the vendor’s, where none is named', '[$0.5](#row-price-input)', '2026-11-03'],
  ['those of a provider in the text', '[$0.6 at quayside](#row-price-input)', '2026-11-05'],
  ['those of a provider in the title', '[less](#row-price-input "$0.6 at quayside")', '2026-11-05'],
  ['all of them, for the cheapest', '[two providers](#row-cheapest "2 providers")', '2026-11-05'],
])('prices that a review cites are %s', (_, link, day) => {
  const offers = [
    offerEntry({ asOf: '2026-11-03' }),
    offerEntry({ provider: 'quayside', asOf: '2026-11-05' }),
    offerEntry({ asOf: '2026-11-20', validFrom: '2027-01-01', source: 'https://next.example' }),
  ]

  const outdated = findIn(`It costs ${link}.`, { 'offers/harbor.json': offersFile(...offers) })

  expect(outdated[0]?.newer.map((cited) => cited.day)).toEqual([day])
})

test('a price that has ended makes no review older', () => {
  const ended = offerEntry({ asOf: '2026-11-03', validUntil: '2026-11-10' })

  expect(findIn('It costs [$0.5](#row-price-input).', { 'offers/harbor.json': offersFile(ended) })).toEqual([])
})

/** What is newer than a review of 1 October 2026 with this text. */
function findIn(text: string, files: Files, keys: Record<string, unknown> = {}) {
  const records = recordsWithReviews(
    { 'harbor/builder': { text, keys: { written: '2026-10-01', ...keys } } },
    {
      'providers.json': providersFile('tidewater', 'quayside'),
      'vendors.json': jsonFile({ vendors: { 'Tidewater Labs': { providers: ['tidewater'] } } }),
      ...files,
    },
  )
  return findOutdatedReviews(records, today).map(({ day, newer }) => ({ day, newer }))
}
