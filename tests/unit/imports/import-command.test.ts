import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importInto } from '@/scripts/content/import'
import { withContentFolder } from '@/tests/support/content'
import { harborFiles, importTable, listedOffer, priceList } from '@/tests/support/price-lists'

const today = '2026-11-27'
const list = priceList({
  'tidewater/harbor-70b': listedOffer(),
  'quayside/harbor': listedOffer({ cost: { input: 0, output: 0 } }),
})

test('an import writes its files and says what it did', () =>
  withList(list, (folder, file) => {
    const report = importInto(folder, ['models-dev', file, '--as-of', '2026-07-02'], today)

    expect(report).toContain('Added: 1\n  harbor  tidewater/harbor-70b: input 0.5, output 1.5')
    expect(report).toContain('harbor  quayside/harbor: 0 for input and output, and no basis in the table')
    expect(report).toMatch(/Offers: 1 added, 0 changed, 0 gone, 0 unchanged, 1 suspicious/)
    expect(report).toMatch(/2 files written\.$/)
    expect(readdirSync(join(folder, 'offers'))).toEqual(['harbor.json'])
  }))

test('a changed price is told with the old and the new', () =>
  withList(list, (folder, file) => {
    importInto(folder, ['models-dev', file, '--as-of', '2026-07-02'], today)
    writeFileSync(file, list.replace('0.5', '0.4'))

    const report = importInto(folder, ['models-dev', file, '--as-of', '2026-08-01'], today)

    expect(report).toContain('Changed: 1\n  harbor  tidewater/harbor-70b: input 0.5 -> 0.4')
  }))

test('a gone offer is told with what it was', () =>
  withList(list, (folder, file) => {
    importInto(folder, ['models-dev', file, '--as-of', '2026-07-02'], today)
    writeFileSync(file, priceList({ 'quayside/lantern': listedOffer() }))

    const report = importInto(folder, ['models-dev', file, '--as-of', '2026-08-01'], today)

    expect(report).toContain('Gone: 1\n  harbor  tidewater/harbor-70b: was input 0.5, output 1.5')
    expect(report).toContain('Named by the table, not in the list: 2')
  }))

test('a dry run says the same and writes nothing', () =>
  withList(list, (folder, file) => {
    const before = readdirSync(folder, { recursive: true })

    const report = importInto(folder, ['models-dev', file, '--dry-run'], today)

    expect(report).toMatch(/1 added.*2 files would be written; this was a dry run\.$/s)
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
  }))

test.each([
  [['--accept', 'quayside/harbor']],
  [['--accept', 'quayside/none', 'quayside/harbor']],
  [['--accept', 'all']],
  [['quayside/harbor', '--accept']],
])('%j applies what is suspicious, and the next import has nothing to ask', (accept) =>
  withList(list, (folder, file) => {
    importInto(folder, ['models-dev', file, ...accept], today)

    const report = importInto(folder, ['models-dev', file], today)

    expect(report).toMatch(/0 added.*2 unchanged, 0 suspicious.*0 files written\.$/s)
  }),
)

test('a file of the same content is not written again', () =>
  withList(list, (folder, file) => {
    importInto(folder, ['models-dev', file], today)
    const path = join(folder, 'offers/harbor.json')
    const written = readFileSync(path, 'utf8')
    const otherwise = JSON.stringify(JSON.parse(written))
    writeFileSync(path, otherwise)

    importInto(folder, ['models-dev', file], today)

    expect(readFileSync(path, 'utf8')).toBe(otherwise)
  }))

test('nothing is left beside the written files', () =>
  withList(list, (folder, file) => {
    importInto(folder, ['models-dev', file], today)

    const hidden = readdirSync(folder, { recursive: true }).filter((path) => String(path).includes('.new'))

    expect(hidden).toEqual([])
  }))

test('without a day, the list counts as of today', () =>
  withList(list, (folder, file) => {
    importInto(folder, ['models-dev', file], today)

    expect(readFileSync(join(folder, 'offers/harbor.json'), 'utf8')).toContain(`"asOf": "${today}"`)
  }))

test('an older list than the last is refused and says why', () =>
  withList(list, (folder, file) => {
    importInto(folder, ['models-dev', file, '--as-of', '2026-07-02'], today)

    const older = () => importInto(folder, ['models-dev', file, '--as-of', '2026-07-01'], today)

    expect(older).toThrow(/is from 2026-07-01, and the content has prices of 2026-07-02.*Nothing was changed/s)
  }))

test.each([
  ['no file', ['models-dev'], /npm run content import models-dev <file>/],
  ['another importer', ['prices-dev', 'api.json'], /npm run content import models-dev <file>/],
  [
    'offers without --accept',
    ['models-dev', 'api.json', 'quayside/harbor'],
    /npm run content import models-dev <file>/,
  ],
  ['--accept without offers', ['models-dev', 'api.json', '--accept'], /npm run content import models-dev <file>/],
  ['a day that is none', ['models-dev', 'api.json', '--as-of', 'July'], /--as-of is July/],
  ['a day after today', ['models-dev', 'api.json', '--as-of', '2026-11-28'], /--as-of is 2026-11-28.*none after today/],
  ['an unknown option', ['models-dev', 'api.json', '--force'], /--force/],
])('%s is refused', (_, args, message) =>
  withList(list, (folder) => {
    expect(() => importInto(folder, args, today)).toThrow(message)
  }),
)

test.each([
  ['is missing', undefined, /found nothing, expected a file/],
  ['is not JSON', '# Prices', /expected JSON in UTF-8/],
  ['has a wrong price', list.replace('0.5', '-5'), /tidewater\/harbor-70b cost.input: found -5, expected 0 or more/],
])('a file that %s changes nothing', (_, text, message) =>
  withList(text, (folder, file) => {
    const broken = () => importInto(folder, ['models-dev', file], today)

    expect(broken).toThrow(message)
    expect(broken).toThrow(/nothing was changed/)
    expect(existsSync(join(folder, 'offers'))).toBe(false)
  }),
)

test('an import that would make the content invalid writes nothing', () => {
  const tiers = Array.from({ length: 40 }, (_, index) => ({
    input: 1 + index,
    output: 2 + index,
    tier: { type: 'context', size: 1000 * (index + 1) },
  }))
  const tooMany = priceList({ 'tidewater/harbor-70b': listedOffer({ cost: { input: 1, output: 2, tiers } }) })

  return withList(tooMany, (folder, file) => {
    const broken = () => importInto(folder, ['models-dev', file], today)

    expect(broken).toThrow(/content\/offers\/harbor.json:\d+\n.*components.*\n.*at most 60 entries/)
    expect(existsSync(join(folder, 'offers'))).toBe(false)
    expect(existsSync(join(folder, 'facts'))).toBe(false)
  })
})

test('content that has faults is not imported into', () => {
  const broken = { ...harborFiles, 'imports/models-dev.json': importTable({ nowhere: ['tidewater/harbor-70b'] }) }

  return withContentFolder({ ...broken, 'api.json': undefined }, (folder) => {
    expect(() => importInto(folder, ['models-dev', 'api.json'], today)).toThrow(/offers of an unknown tool "nowhere"/)
  })
})

/** Lends a content folder with an import table, and a list that lies in it under a name that is no content. */
function withList(text: string | undefined, borrow: (folder: string, file: string) => void): Promise<void> {
  return withContentFolder({ ...harborFiles, '.api.json': text }, (folder) => borrow(folder, join(folder, '.api.json')))
}
