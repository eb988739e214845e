import { expect, test } from 'vitest'
import { offerEntry, offersFile } from '@/tests/support/offers'
import {
  harborFiles,
  importInMemory,
  importTable,
  listedOffer,
  listSource,
  offersOf,
} from '@/tests/support/price-lists'
import { toolFile } from '@/tests/support/records'

const both = {
  'tidewater/harbor-70b': listedOffer(),
  'quayside/harbor': listedOffer({ cost: { input: 0.4, output: 1 } }),
}

test('an offer is written with its prices, its limits, its source and its day', () => {
  const { files, result } = importInMemory(harborFiles, both)

  expect(result.added.map(({ offer }) => offer)).toEqual(['quayside/harbor', 'tidewater/harbor-70b'])
  expect(offersOf(files)[0]).toEqual({
    provider: 'quayside',
    model: 'harbor',
    basis: 'list',
    source: listSource,
    asOf: '2026-07-02',
    limits: { context: 128_000, output: 16_000 },
    components: [
      { counts: 'input', per: 1_000_000, unit: 'token', amount: '0.4', currency: 'USD' },
      { counts: 'output', per: 1_000_000, unit: 'token', amount: '1', currency: 'USD' },
    ],
  })
})

test('the same import twice changes nothing', () => {
  const first = importInMemory(harborFiles, both)

  const second = importInMemory(first.files, both)

  expect(second.changed).toEqual([])
  expect(second.result).toMatchObject({ added: [], changed: [], gone: [], unchanged: 2 })
})

test('the same price in a newer list stays one entry, with the newer day', () => {
  const first = importInMemory(harborFiles, both)

  const { files, result } = importInMemory(first.files, both, { asOf: '2026-08-01' })

  expect(offersOf(files).map(({ asOf, validFrom }) => [asOf, validFrom])).toEqual([
    ['2026-08-01', undefined],
    ['2026-08-01', undefined],
  ])
  expect(result).toMatchObject({ unchanged: 2, changed: [] })
})

test('a changed price closes its entry the day before, and the new one begins', () => {
  const first = importInMemory(harborFiles, both)

  const { files, result } = importInMemory(first.files, cheaper('0.4'), { asOf: '2026-08-01' })

  expect(historyOf(files)).toEqual([
    [undefined, '2026-07-31', '0.5'],
    ['2026-08-01', undefined, '0.4'],
  ])
  expect(result.changed.map(({ offer }) => offer)).toEqual(['tidewater/harbor-70b'])
})

test('a price that changes again and again has its whole history', () => {
  const first = importInMemory(harborFiles, both)
  const second = importInMemory(first.files, cheaper('0.4'), { asOf: '2026-08-01' })

  const { files } = importInMemory(second.files, cheaper('0.3'), { asOf: '2026-09-01' })

  expect(historyOf(files)).toEqual([
    [undefined, '2026-07-31', '0.5'],
    ['2026-08-01', '2026-08-31', '0.4'],
    ['2026-09-01', undefined, '0.3'],
  ])
})

test('a second list of the same day corrects the first', () => {
  const first = importInMemory(harborFiles, both)

  const { files, result } = importInMemory(first.files, cheaper('0.4'))

  expect(historyOf(files)).toEqual([[undefined, undefined, '0.4']])
  expect(result.changed).toHaveLength(1)
})

test('a second list of a day that changes an older price, which the first confirmed, keeps that price', () => {
  const first = importInMemory(harborFiles, both)
  const changed = importInMemory(first.files, cheaper('0.4'), { asOf: '2026-08-01' })
  const confirmed = importInMemory(changed.files, cheaper('0.4'), { asOf: '2026-09-01' })

  const { files } = importInMemory(confirmed.files, cheaper('0.3'), { asOf: '2026-09-01' })

  const history = [
    [undefined, '2026-07-31', '0.5'],
    ['2026-08-01', '2026-08-31', '0.4'],
    ['2026-09-01', undefined, '0.3'],
  ]
  expect(historyOf(files)).toEqual(history)
  expect(historyOf(importInMemory(files, cheaper('0.3'), { asOf: '2026-09-01' }).files)).toEqual(history)
})

test('a correction that takes a change back leaves no trace of it', () => {
  const first = importInMemory(harborFiles, both)
  const wrong = importInMemory(first.files, cheaper('0.4'), { asOf: '2026-08-01' })

  const { files } = importInMemory(wrong.files, both, { asOf: '2026-08-01' })

  expect(historyOf(files)).toEqual([[undefined, undefined, '0.5']])
})

test('an offer that is gone is closed and kept, with a note', () => {
  const first = importInMemory(harborFiles, both)
  const { 'quayside/harbor': _, ...rest } = both

  const { files, result } = importInMemory(first.files, rest, { asOf: '2026-08-01' })

  expect(offersOf(files)[0]).toMatchObject({
    provider: 'quayside',
    validUntil: '2026-07-31',
    note: 'No longer listed',
    asOf: '2026-07-02',
  })
  expect(result.gone.map(({ offer }) => offer)).toEqual(['quayside/harbor'])
  expect(result.missing).toEqual(['quayside/harbor'])
})

test('what is gone stays closed on the day it went, and is told once', () => {
  const { 'quayside/harbor': _, ...rest } = both
  const first = importInMemory(harborFiles, both)
  const gone = importInMemory(first.files, rest, { asOf: '2026-08-01' })

  const again = importInMemory(gone.files, rest, { asOf: '2026-08-01' })
  const later = importInMemory(gone.files, rest, { asOf: '2026-09-01' })

  expect(again.changed).toEqual([])
  expect(offersOf(later.files)[0]?.validUntil).toBe('2026-07-31')
  expect(later.result.gone).toEqual([])
})

test('an offer that comes back begins anew', () => {
  const { 'quayside/harbor': _, ...rest } = both
  const first = importInMemory(harborFiles, both)
  const gone = importInMemory(first.files, rest, { asOf: '2026-08-01' })

  const { files, result } = importInMemory(gone.files, both, { asOf: '2026-09-01' })

  const [closed, open] = offersOf(files).filter(({ provider }) => provider === 'quayside')
  expect([closed?.validUntil, open?.validFrom, open?.note]).toEqual(['2026-07-31', '2026-09-01', undefined])
  expect(result.added.map(({ offer }) => offer)).toEqual(['quayside/harbor'])
})

test('offers of other sources and offers stated by hand are left as they are', () => {
  const other = offerEntry({ source: 'https://tidewater.example/prices', components: [] })
  const byHand = toolFile({ offers: [offerEntry({ source: 'https://tidewater.example/contract' })] })
  const files = { ...harborFiles, 'offers/harbor.json': offersFile(other), 'tools/harbor.md': byHand }

  const { files: after, changed } = importInMemory(files, both)

  expect(offersOf(after)[0]).toEqual({ ...other, components: undefined })
  expect(after['tools/harbor.md']).toBe(byHand)
  expect(changed).not.toContain('tools/harbor.md')
})

test('an offer that the table no longer joins is removed with its past: it never was this tool', () => {
  const first = importInMemory(harborFiles, both)
  const table = importTable({ harbor: ['tidewater/harbor-70b'] })

  const { files, result } = importInMemory({ ...first.files, 'imports/models-dev.json': table }, both)

  expect(offersOf(files).map(({ provider }) => provider)).toEqual(['tidewater'])
  expect(result.unjoined.map(({ offer }) => offer)).toEqual(['quayside/harbor'])
})

test('offers that no tool joins are counted and written nowhere', () => {
  const { changed, result } = importInMemory(harborFiles, { ...both, 'quayside/lantern': listedOffer() })

  expect(result.notJoined).toEqual(['quayside/lantern'])
  expect(changed).not.toContain('offers/lantern.json')
})

test.each([
  ['plan', [], { input: 0, output: 0 }],
  ['plan', ['1', '2'], { input: 1, output: 2 }],
  ['free trial', [], { input: 0, output: 0 }],
  ['free', [], { input: 0, output: 0 }],
  ['free', [], { input: 1, output: 2 }],
  ['on request', [], { input: 1, output: 2 }],
  ['list', ['0', '0'], { input: 0, output: 0 }],
])('the table says what a price of a provider means: %s keeps %j', (basis, amounts, cost) => {
  const table = importTable({ harbor: ['quayside/harbor'] }, { quayside: basis })

  const { files, result } = importInMemory(
    { ...harborFiles, 'imports/models-dev.json': table },
    { 'quayside/harbor': listedOffer({ cost }) },
  )

  expect(offersOf(files)[0]?.basis).toBe(basis)
  expect((offersOf(files)[0]?.components ?? []).map(({ amount }) => amount)).toEqual(amounts)
  expect(result.suspicions).toEqual([])
})

test('what the table says of an offer comes before what it says of the provider', () => {
  const basis = { quayside: 'plan', 'quayside/harbor': 'free' }
  const table = importTable({ harbor: ['quayside/harbor'] }, basis)

  const { files } = importInMemory({ ...harborFiles, 'imports/models-dev.json': table }, both)

  expect(offersOf(files)[0]?.basis).toBe('free')
})

test('a provider called like what every object inherits has no basis by accident', () => {
  const table = importTable({ harbor: ['constructor/harbor'] })

  const { files } = importInMemory(
    { ...harborFiles, 'imports/models-dev.json': table },
    { 'constructor/harbor': listedOffer() },
  )

  expect(offersOf(files)[0]?.basis).toBe('list')
})

test('an offer without a cost is listed, with its price not published', () => {
  const { files } = importInMemory(harborFiles, { 'tidewater/harbor-70b': listedOffer({ cost: undefined }) })

  expect(offersOf(files)).toMatchObject([{ basis: 'list', provider: 'tidewater' }])
  expect(offersOf(files)[0]?.components).toBeUndefined()
})

test('providers that are missing are added with name and address, and those that are there are kept', () => {
  const { files } = importInMemory(harborFiles, both)

  expect(JSON.parse(files['providers.json'] ?? '').providers).toEqual({
    tidewater: { name: 'Tidewater Labs' },
    quayside: { name: 'QUAYSIDE', website: 'https://quayside.example/docs' },
  })
})

test('only files that change are written', () => {
  const table = importTable({ harbor: ['tidewater/harbor-70b'], lantern: ['quayside/harbor'] })
  const first = importInMemory({ ...harborFiles, 'imports/models-dev.json': table }, both)

  const { changed } = importInMemory(first.files, cheaper('0.4'))

  expect(changed).toEqual(['offers/harbor.json'])
})

test('one price for answers in text and in images says so', () => {
  const modalities = { input: ['text'], output: ['text', 'image'] }

  const { files } = importInMemory(harborFiles, { 'tidewater/harbor-70b': listedOffer({ modalities }) })

  expect(offersOf(files)[0]?.note).toBe('The list has one price for answers in text and in images')
})

test('what most offers of a tool answer with decides what output counts', () => {
  const images = listedOffer({ modalities: { input: ['text'], output: ['image'] } })
  const files = {
    ...harborFiles,
    'imports/models-dev.json': importTable({
      harbor: ['tidewater/harbor-70b', 'quayside/harbor', 'poe/harbor'],
      lantern: ['tidewater/lantern'],
    }),
  }

  const { files: after } = importInMemory(files, { ...both, 'poe/harbor': images, 'tidewater/lantern': images })

  expect(offersOf(after, 'harbor').map(({ components }) => components[1]?.counts)).toEqual([
    'output',
    'output',
    'output',
  ])
  expect(offersOf(after, 'lantern')[0]?.components[1]).toMatchObject({ counts: 'image', direction: 'out' })
})

test('a written file names the schema that editors complete from', () => {
  const { files } = importInMemory(harborFiles, both)

  expect(JSON.parse(files['offers/harbor.json'] ?? '').$schema).toBe('../schemas/offers.schema.json')
  expect(JSON.parse(files['facts/harbor.json'] ?? '').$schema).toBe('../schemas/facts.schema.json')
})

function cheaper(input: string) {
  return { ...both, 'tidewater/harbor-70b': listedOffer({ cost: { input: Number(input), output: 1.5 } }) }
}

/** From when until when Tidewater asked what for a million tokens of input. */
function historyOf(files: Record<string, string | undefined>) {
  return offersOf(files)
    .filter(({ provider }) => provider === 'tidewater')
    .map(({ validFrom, validUntil, components }) => [validFrom, validUntil, components[0]?.amount])
}

test('a price that the list repeats keeps the first day it was read, and the next price begins without it', () => {
  const first = importInMemory(harborFiles, both)
  const second = importInMemory(first.files, both, { asOf: '2026-08-01' })
  const repeated = importInMemory(second.files, both, { asOf: '2026-09-01' })

  const dearer = { ...both, 'quayside/harbor': listedOffer({ cost: { input: 0.6, output: 1.5 } }) }
  const { files } = importInMemory(repeated.files, dearer, { asOf: '2026-10-01' })

  const [before, after] = offersOf(files).filter(({ provider }) => provider === 'quayside')
  expect(before).toMatchObject({ asOf: '2026-09-01', firstAsOf: '2026-07-02', validUntil: '2026-09-30' })
  expect(after).not.toHaveProperty('firstAsOf')
})
