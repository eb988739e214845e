import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { readCompiled, writeCompiled } from '@/lib/catalogue/compiled'
import { linkCatalogue } from '@/lib/catalogue/link'
import { content, withFolder } from '@/tests/support/content'
import { offerEntry, offersFile, providersFile } from '@/tests/support/offers'
import { reviewerFile, rubricOf, scoredReviewFile, toolFile } from '@/tests/support/records'

test('what is compiled is read back as it was', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')
    const records = renderContent(content())

    writeCompiled(file, records)

    expect(readWhole(file)).toStrictEqual(records)
  }))

test('letters beyond ASCII and line separators are read back as they were', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')
    const records = renderContent(content({ 'tools/harbor.md': toolFile({}, 'Häfen, 港 und 🚢.\u2028Zweite Zeile.') }))

    writeCompiled(file, records)

    expect(readWhole(file)).toStrictEqual(records)
  }))

test('offers are read back as they were, those of lists and those stated by hand', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')
    const records = renderContent(
      content({
        'providers.json': providersFile('tidewater', 'quayside'),
        'offers/harbor.json': offersFile(offerEntry({ provider: 'quayside' }), offerEntry({ provider: 'tidewater' })),
        'tools/lantern.md': toolFile({ name: 'Lantern Mini', offers: [offerEntry({ basis: 'free', components: [] })] }),
      }),
    )

    writeCompiled(file, records)

    expect(readWhole(file)).toStrictEqual(records)
    expect(records.offers.map((offers) => offers.length)).toEqual([2, 1])
  }))

test('rubrics and points are read back as they were', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')
    const records = renderContent(
      content({
        'panel/builder.md': reviewerFile({ rubric: rubricOf() }),
        'reviews/harbor/builder.md': scoredReviewFile(),
      }),
    )

    writeCompiled(file, records)

    expect(readWhole(file)).toStrictEqual(records)
    expect(linkCatalogue(readCompiled(file)).reviewers.get('builder')?.rubric).toEqual(rubricOf())
  }))

test('prose that is not there is read as nothing', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')
    const records = renderContent(content())
    writeCompiled(file, records)

    const { prose } = readCompiled(file)

    expect(prose.at(records.prose.length)).toBeUndefined()
  }))

test('the folders of the compiled file are made where they are missing', () =>
  withFolder((folder) => {
    const file = join(folder, 'build', 'site', 'catalogue.ndjson')

    writeCompiled(file, renderContent(content()))

    expect(readCompiled(file).tools).not.toEqual([])
  }))

test('a compiled file is replaced whole and leaves nothing beside it', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')
    writeCompiled(file, renderContent(content()))

    writeCompiled(file, renderContent(content({ 'comparisons.json': '{"comparisons":[]}' })))

    expect(readCompiled(file).comparisons).toEqual([])
    expect(readdirSync(folder)).toEqual(['catalogue.ndjson'])
  }))

test('what was opened is read on when another file has taken its place', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')
    const records = renderContent(content())
    writeCompiled(file, records)
    const { prose } = readCompiled(file)

    writeCompiled(file, renderContent(content({ 'tools/harbor.md': toolFile({}, 'Another text.') })))

    expect(records.prose.map((_, number) => prose.at(number))).toEqual(records.prose)
  }))

test('a compiled file that is missing says what to run', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')

    const read = () => readCompiled(file)

    expect(read).toThrow(`${file} cannot be read: run \`npm run content build\``)
  }))

test('a compiled file of another format says what to run', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')
    writeCompiled(file, renderContent(content()))
    writeFileSync(file, readFileSync(file, 'utf8').replace('"format":', '"format":9'))

    const read = () => readCompiled(file)

    expect(read).toThrow(/another version: run `npm run content build`/)
  }))

test('an empty compiled file says what to run', () =>
  withFolder((folder) => {
    const file = join(folder, 'catalogue.ndjson')
    writeFileSync(file, '')

    const read = () => readCompiled(file)

    expect(read).toThrow(/run `npm run content build`/)
  }))

/** A compiled file with all of its prose and offers. */
function readWhole(file: string) {
  const { prose, offers, ...rest } = readCompiled(file)
  return { ...rest, prose: readAll(prose), offers: readAll(offers) }
}

function readAll<T>({ at }: { at: (number: number) => T | undefined }): T[] {
  const items: T[] = []
  for (let item = at(0); item !== undefined; item = at(items.length)) items.push(item)
  return items
}
