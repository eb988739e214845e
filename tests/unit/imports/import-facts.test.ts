import { expect, test } from 'vitest'
import { type Files, jsonFile } from '@/tests/support/content'
import { factsOf, harborFiles, importInMemory, importTable, listedOffer, listSource } from '@/tests/support/price-lists'

const table = importTable({ harbor: ['quayside/harbor', 'tidewater/harbor-70b', 'a/harbor', 'b/harbor'] })
const files = { ...harborFiles, 'imports/models-dev.json': table }
const withoutVendor = { ...files, 'vendors.json': undefined }

test('a fact has its source, its day, and nobody has checked it', () => {
  const { files: after } = importInMemory(files, { 'tidewater/harbor-70b': listedOffer() })

  expect(factsOf(after).contextWindow).toEqual({
    value: 128_000,
    status: 'unverified',
    source: listSource,
    asOf: '2026-07-02',
  })
})

test('everything the registry asks for and the list says becomes a fact', () => {
  const offer = listedOffer({
    modalities: { input: ['pdf', 'text'], output: ['text'] },
    reasoning: true,
    structured_output: false,
    status: 'beta',
    limit: { context: 128_000, input: 100_000, output: 16_000 },
  })

  const { files: after } = importInMemory(files, { 'tidewater/harbor-70b': offer })

  expect(Object.entries(factsOf(after)).map(([key, { value }]) => [key, value])).toEqual([
    ['released', '2026-03-01'],
    ['knowledgeCutoff', '2025-12'],
    ['status', 'beta'],
    ['openWeights', 'yes'],
    ['contextWindow', 128_000],
    ['maxInput', 100_000],
    ['maxOutput', 16_000],
    ['input', ['text', 'pdf']],
    ['output', ['text']],
    ['reasoning', 'yes'],
    ['toolCalling', 'yes'],
    ['structuredOutput', 'no'],
  ])
})

test('what the list leaves out stays unknown', () => {
  const offer = listedOffer({ knowledge: undefined, modalities: { input: ['smell'], output: [] } })

  const { files: after } = importInMemory(files, { 'tidewater/harbor-70b': offer })

  expect(Object.keys(factsOf(after))).not.toEqual(
    expect.arrayContaining(['knowledgeCutoff', 'structuredOutput', 'status', 'input', 'output']),
  )
  expect(factsOf(after)).toMatchObject({ reasoning: { value: 'no' } })
})

test("the vendor's own offer comes before what all others say", () => {
  const { files: after } = importInMemory(files, windows({ tidewater: 200_000, quayside: 128_000, a: 128_000 }))

  expect(factsOf(after).contextWindow).toMatchObject({ value: 200_000 })
  expect(factsOf(after).contextWindow?.note).toBeUndefined()
})

test('without an offer of the vendor nothing is said of the tool, because resellers shorten its limits', () => {
  const { files: after } = importInMemory(withoutVendor, windows({ quayside: 128_000, a: 128_000 }))

  expect(factsOf(after).contextWindow).toBeUndefined()
})

test('what the vendor leaves open stays open, whatever others state', () => {
  const { files: after } = importInMemory(files, windows({ tidewater: 0, quayside: 64_000, a: 64_000 }))

  expect(factsOf(after).contextWindow).toBeUndefined()
})

test('an offer that the vendor calls deprecated counts only where no other of its own says anything', () => {
  const list = {
    'tidewater/harbor-70b-preview': listedOffer({ status: 'deprecated' }),
    'tidewater/harbor-70b': listedOffer({ limit: { context: 200_000, output: 8_000 } }),
  }

  const joined = importTable({ harbor: Object.keys(list) })
  const { files: after } = importInMemory({ ...files, 'imports/models-dev.json': joined }, list)

  expect(factsOf(after).contextWindow).toMatchObject({ value: 200_000 })
  expect(factsOf(after).status).toBeUndefined()
})

test('a reseller that drops a model does not make it deprecated', () => {
  const list = { 'quayside/harbor': listedOffer({ status: 'deprecated' }) }

  const { files: after } = importInMemory(files, list)

  expect(factsOf(after).status).toBeUndefined()
})

test('a longest input as long as the context window says nothing', () => {
  const limit = { context: 128_000, input: 128_000, output: 16_000 }

  const { files: after } = importInMemory(files, { 'tidewater/harbor-70b': listedOffer({ limit }) })

  expect(factsOf(after).maxInput).toBeUndefined()
})

test('facts from another source are left as they are', () => {
  const licence = { value: 'MIT', status: 'vendor claim', source: 'https://tidewater.example/licence' }
  const contextWindow = { value: 96_000, status: 'unverified', source: 'https://tidewater.example/card' }
  const facts = { contextWindow, licence, selfHosting: 'not applicable' }

  const { files: after } = importInMemory(
    { ...files, 'facts/harbor.json': jsonFile({ facts }) },
    { 'tidewater/harbor-70b': listedOffer() },
  )

  expect(factsOf(after)).toMatchObject(facts)
  expect(factsOf(after)).toMatchObject({ maxOutput: { value: 16_000 } })
})

test('a newer list moves the day of its facts, and drops what it no longer says', () => {
  const first = importInMemory(files, { 'tidewater/harbor-70b': listedOffer() })

  const { files: after } = importInMemory(
    first.files,
    { 'tidewater/harbor-70b': listedOffer({ knowledge: undefined }) },
    { asOf: '2026-08-01' },
  )

  expect(factsOf(after).contextWindow?.asOf).toBe('2026-08-01')
  expect(factsOf(after).knowledgeCutoff).toBeUndefined()
})

test('where every offer is gone, what the list said last is kept', () => {
  const first = importInMemory(files, { 'tidewater/harbor-70b': listedOffer() })

  const { files: after } = importInMemory(first.files, { 'quayside/lantern': listedOffer() }, { asOf: '2026-08-01' })

  expect(factsOf(after)).toEqual(factsOf(first.files))
})

/** Offers with these context windows, by provider. */
function windows(context: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(context).map(([provider, tokens]) => [
      `${provider}/${provider === 'tidewater' ? 'harbor-70b' : 'harbor'}`,
      listedOffer({ limit: { context: tokens, output: 16_000 } }),
    ]),
  )
}

test('a value that the list repeats keeps the first day it was read', () => {
  const after = importOn(['2026-07-02', 128_000], ['2026-08-01', 128_000], ['2026-09-01', 128_000])

  expect(factsOf(after).contextWindow).toMatchObject({ asOf: '2026-09-01', firstAsOf: '2026-07-02' })
  expect(factsOf(after).contextWindow).not.toHaveProperty('revised')
})

test('a value that the list replaces is kept as a revision, with its source and the first day it was read', () => {
  const after = importOn(
    ['2026-07-02', 96_000],
    ['2026-08-01', 96_000],
    ['2026-09-01', 128_000],
    ['2026-10-01', 200_000],
  )

  expect(factsOf(after).contextWindow).toMatchObject({
    value: 200_000,
    asOf: '2026-10-01',
    revised: [
      { on: '2026-09-01', value: 96_000, source: listSource, asOf: '2026-07-02' },
      { on: '2026-10-01', value: 128_000, source: listSource, asOf: '2026-09-01' },
    ],
  })
})

test('a second list of one day corrects the first and makes no revision of its own', () => {
  const once = importOn(['2026-07-02', 96_000], ['2026-08-01', 200_000])
  const corrected = importOn(['2026-07-02', 96_000], ['2026-08-01', 200_000], ['2026-08-01', 128_000])
  const takenBack = importOn(['2026-07-02', 96_000], ['2026-08-01', 200_000], ['2026-08-01', 96_000])

  expect(factsOf(corrected).contextWindow?.revised).toEqual(factsOf(once).contextWindow?.revised)
  expect(factsOf(takenBack).contextWindow).toMatchObject({ value: 96_000, firstAsOf: '2026-07-02' })
  expect(factsOf(takenBack).contextWindow).not.toHaveProperty('revised')
})

test('the same list of one day twice changes nothing, also after a value has changed', () => {
  const first = importInMemory(files, windows({ tidewater: 96_000 }))
  const changed = importInMemory(first.files, windows({ tidewater: 128_000 }), { asOf: '2026-08-01' })

  const again = importInMemory(changed.files, windows({ tidewater: 128_000 }), { asOf: '2026-08-01' })

  expect(changed.changed).toContain('facts/harbor.json')
  expect(again.changed).toEqual([])
})

/** Imports a list with one context window of the vendor a day, one after the other. */
function importOn(...lists: [asOf: string, tokens: number][]): Files {
  let after: Files = files
  for (const [asOf, tidewater] of lists) after = importInMemory(after, windows({ tidewater }), { asOf }).files
  return after
}
