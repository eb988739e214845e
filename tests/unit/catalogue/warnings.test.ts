import { expect, test } from 'vitest'
import { checkContent } from '@/lib/catalogue/catalogue'
import { formatWarnings } from '@/lib/catalogue/warning'
import { findWarnings } from '@/lib/catalogue/warnings'
import { content, type Files, jsonFile } from '@/tests/support/content'
import { offerEntry, offersFile, providersFile } from '@/tests/support/offers'
import { toolFile } from '@/tests/support/records'

const today = '2026-11-27'

test('content with nothing to look at has no warnings', () => {
  expect(warningsOf({})).toEqual([])
})

test.each([
  ['of a source from 91 days ago', { asOf: '2026-08-28' }, ['harbor: tidewater/harbor-70b, 2026-08-28']],
  ['of a source from 90 days ago', { asOf: '2026-08-29' }, []],
  ['old, but checked since', { asOf: '2026-01-01', checked: '2026-11-01' }, []],
  [
    'old and checked long ago',
    { asOf: '2026-01-01', checked: '2026-05-01' },
    ['harbor: tidewater/harbor-70b, 2026-01-01'],
  ],
  ['old, but not yet in force', { asOf: '2026-01-01', validFrom: '2027-06-01' }, []],
])('a price is told when nobody has looked at it for 90 days: %s', (_, keys, found) => {
  const warnings = warningsOf({ 'offers/harbor.json': offersFile(offerEntry({ validUntil: '2028-01-01', ...keys })) })

  expect(foundBy(warnings, 'nobody has looked at')).toEqual(found)
})

test('a past price is not called old: it is history', () => {
  const past = offerEntry({ asOf: '2026-01-01', validUntil: '2026-06-30' })
  const current = offerEntry({ asOf: '2026-11-01', validFrom: '2026-07-01' })

  expect(warningsOf({ 'offers/harbor.json': offersFile(past, current) })).toEqual([])
})

test('a price that has ended is told when none comes after', () => {
  const warnings = warningsOf({ 'offers/harbor.json': offersFile(offerEntry({ validUntil: '2026-11-26' })) })

  expect(foundBy(warnings, 'have ended')).toEqual(['harbor: tidewater/harbor-70b, 2026-11-26'])
})

test.each([
  ['today is its last day', [offerEntry({ asOf: today, validUntil: today })]],
  ['another follows', [offerEntry({ validUntil: '2026-06-30' }), offerEntry({ asOf: today, validFrom: '2026-07-01' })]],
  [
    'another source has one',
    [offerEntry({ validUntil: '2026-06-30' }), offerEntry({ asOf: today, source: 'https://a.example' })],
  ],
  ['the list has dropped it', [offerEntry({ validUntil: '2026-06-30', note: 'No longer listed' })]],
])('a price that has ended is not told when %s', (_, offers) => {
  expect(warningsOf({ 'offers/harbor.json': offersFile(...offers) })).toEqual([])
})

test.each([
  ['2026-11-28', 1],
  ['2026-12-27', 1],
  ['2026-12-28', 0],
])('a price that begins on %s is told when that is within 30 days', (validFrom, expected) => {
  const warnings = warningsOf({ 'offers/harbor.json': offersFile(offerEntry({ asOf: today, validFrom })) })

  expect(foundBy(warnings, 'begin within')).toHaveLength(expected)
})

test('prices by hand grow old like any other', () => {
  const warnings = warningsOf({
    'tools/harbor.md': toolFile({ facts: {}, offers: [offerEntry({ asOf: '2026-01-01' })] }),
  })

  expect(foundBy(warnings, 'nobody has looked at')).toHaveLength(1)
})

test('facts without a source are told', () => {
  const facts = {
    licence: 'MIT',
    openWeights: { value: 'yes', source: 'https://tidewater.example' },
    hosting: 'not applicable',
  }

  const warnings = warningsOf({ 'tools/harbor.md': toolFile({ facts }) })

  expect(foundBy(warnings, 'facts without a source')).toEqual(['harbor: licence'])
})

test('a source of the whole record is a source of each fact', () => {
  const harbor = toolFile({ factsFrom: { source: 'https://tidewater.example' } })

  expect(foundBy(warningsOf({ 'tools/harbor.md': harbor }), 'facts without a source')).toEqual([])
})

test('a vendor without an entry is warned of once', () => {
  const vendors = jsonFile({ vendors: { Railhead: {} } })

  const warnings = warningsOf({ 'vendors.json': vendors })

  expect(foundBy(warnings, 'vendors of tools')).toEqual(['Tidewater Labs'])
})

test('of many places three are printed, and how many there are', () => {
  const text = formatWarnings([{ what: 'facts without a source', found: ['a', 'b', 'c', 'd', 'e'] }])

  expect(text).toBe('Warning: facts without a source: 5\n  a\n  b\n  c\n  and 2 more')
})

/** The warnings of content without a panel in which everything has a source, but for these files. */
function warningsOf(files: Files) {
  const quiet: Files = {
    'providers.json': providersFile('tidewater'),
    'vendors.json': jsonFile({ vendors: { Railhead: {}, 'Tidewater Labs': {} } }),
    'tools/harbor.md': toolFile({ facts: {}, aliases: ['harbor-preview'] }),
    'tools/lantern.md': toolFile({ name: 'Lantern Mini', facts: {} }),
    'tools/switchyard.md': toolFile({ name: 'Switchyard', vendor: 'Railhead', kind: 'router', facts: {} }),
  }
  const { records } = checkContent(content({ ...quiet, ...files }))
  return findWarnings({ ...records, reviews: [], reviewers: [] }, today)
}

function foundBy(warnings: ReturnType<typeof findWarnings>, what: string): readonly string[] {
  return warnings.find((warning) => warning.what.includes(what))?.found ?? []
}
