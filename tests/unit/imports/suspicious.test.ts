import { expect, test } from 'vitest'
import type { Files } from '@/tests/support/content'
import { factsOf, harborFiles, importInMemory, importTable, listedOffer, offersOf } from '@/tests/support/price-lists'

const offer = 'tidewater/harbor-70b'

test('0 for input and output without a basis is held back: it need not be free', () => {
  const { files, result } = importInMemory(harborFiles, priced(0, 0))

  expect(offersOf(files)).toEqual([])
  expect(reasons(result)).toEqual(['0 for input and output, and no basis in the table'])
})

test('0 for input and output that is accepted is a price of zero, and not asked about again', () => {
  const accepted = importInMemory(harborFiles, priced(0, 0), { accept: [offer] })

  const again = importInMemory(accepted.files, priced(0, 0))

  expect(offersOf(accepted.files)[0]).toMatchObject({ basis: 'list', components: [{ amount: '0' }, { amount: '0' }] })
  expect(again.changed).toEqual([])
  expect(again.result.suspicions).toEqual([])
})

test.each([
  [5, 1.5, 'input 0.5 -> 5'],
  [0.05, 1.5, 'input 0.5 -> 0.05'],
  [0.5, 15, 'output 1.5 -> 15'],
])('tenfold or a tenth of the stored price is held back: %d and %d', (input, output, why) => {
  const first = importInMemory(harborFiles, priced(0.5, 1.5))

  const { files, result } = importInMemory(first.files, priced(input, output), { asOf: '2026-08-01' })

  expect(offersOf(files)).toEqual(offersOf(first.files))
  expect(reasons(result)).toEqual([why])
})

test.each([4.9, 0.06])('less than tenfold and more than a tenth is a change like any other: %d', (input) => {
  const first = importInMemory(harborFiles, priced(0.5, 1.5))

  const { result } = importInMemory(first.files, priced(input, 1.5), { asOf: '2026-08-01' })

  expect(result.suspicions).toEqual([])
  expect(result.changed).toHaveLength(1)
})

test('a jump that is accepted becomes history, and is not asked about again', () => {
  const first = importInMemory(harborFiles, priced(0.5, 1.5))
  const accepted = importInMemory(first.files, priced(5, 15), { asOf: '2026-08-01', accept: ['all'] })

  const again = importInMemory(accepted.files, priced(5, 15), { asOf: '2026-09-01' })

  expect(offersOf(accepted.files).map(({ validUntil }) => validUntil)).toEqual(['2026-07-31', undefined])
  expect(again.result.suspicions).toEqual([])
})

test('accepting one offer does not accept another', () => {
  const { result } = importInMemory(harborFiles, priced(0, 0), { accept: ['quayside/harbor'] })

  expect(result.suspicions).toHaveLength(1)
})

test.each([
  [4, 12, 0],
  [4.1, 12.2, 1],
  [0.25, 0.75, 0],
  [0.24, 0.74, 1],
])('more than four times the median of four others, or less than a quarter: %d and %d', (input, output, expected) => {
  const { result } = importInMemory(fiveSellers, { ...others(4), [offer]: cost(input, output) })

  expect(result.suspicions.map(({ offer }) => offer)).toEqual(expected === 0 ? [] : [offer])
})

test('of fewer than four others nobody can tell which is wrong', () => {
  const { result } = importInMemory(fiveSellers, { ...others(3), [offer]: cost(100, 300) })

  expect(result.suspicions).toEqual([])
})

test('what is in a plan or costs nothing says nothing about the price of others', () => {
  const table = importTable({ harbor: sellers }, { a: 'plan', b: 'free' })

  const { result } = importInMemory(
    { ...fiveSellers, 'imports/models-dev.json': table },
    { ...others(4), [offer]: cost(100, 300) },
  )

  expect(result.suspicions).toEqual([])
})

test('an offer that is far from all others is applied once accepted, and not asked about again', () => {
  const list = { ...others(4), [offer]: cost(100, 300) }
  const accepted = importInMemory(fiveSellers, list, { accept: [offer] })

  const again = importInMemory(accepted.files, list, { asOf: '2026-08-01' })

  expect(offersOf(accepted.files)).toHaveLength(5)
  expect(again.result.suspicions).toEqual([])
})

test('a limit of 0 is not applied; the price is', () => {
  const { files, result } = importInMemory(harborFiles, limited({ context: 0, output: 16_000 }))

  expect(offersOf(files)[0]?.limits).toEqual({ output: 16_000 })
  expect(factsOf(files).contextWindow).toBeUndefined()
  expect(reasons(result)).toEqual(['a limit of 0 for context'])
})

test('a limit of 0 that is accepted is noted, and not asked about again', () => {
  const list = limited({ context: 0, output: 0 })
  const accepted = importInMemory(harborFiles, list, { accept: [offer] })

  const again = importInMemory(accepted.files, list, { asOf: '2026-08-01' })

  expect(offersOf(again.files)[0]).toMatchObject({ note: 'The list states a limit of 0', asOf: '2026-08-01' })
  expect(again.result.suspicions).toEqual([])
})

test.each([
  ['release_date', 'released', '2026-08-15'],
  ['knowledge', 'knowledgeCutoff', '2026-09'],
])('a %s in the future is held back until it is accepted', (key, fact, date) => {
  const list = { [offer]: listedOffer({ [key]: date }) }

  const held = importInMemory(harborFiles, list)
  const accepted = importInMemory(harborFiles, list, { accept: [offer] })
  const again = importInMemory(accepted.files, list)

  expect(factsOf(held.files)[fact]).toBeUndefined()
  expect(reasons(held.result)).toEqual([`${fact} ${date} is after 2026-07-02`])
  expect(factsOf(accepted.files)[fact]?.value).toBe(date)
  expect(again.result.suspicions).toEqual([])
})

test('a month that has begun is not in the future', () => {
  const { result } = importInMemory(harborFiles, { [offer]: listedOffer({ release_date: '2026-07' }) })

  expect(result.suspicions).toEqual([])
})

test('a day that no calendar has is left out and told', () => {
  const { files, result } = importInMemory(harborFiles, { [offer]: listedOffer({ knowledge: '2025-02-31' }) })

  expect(factsOf(files).knowledgeCutoff).toBeUndefined()
  expect(result.wrongDays).toEqual([{ tool: 'harbor', offer, day: '2025-02-31' }])
})

const sellers = [offer, 'a/harbor', 'b/harbor', 'c/harbor', 'd/harbor']
const fiveSellers: Files = { ...harborFiles, 'imports/models-dev.json': importTable({ harbor: sellers }) }

/** So many others, who ask a dollar in and three out. */
function others(amount: number) {
  return Object.fromEntries(sellers.slice(1, amount + 1).map((seller) => [seller, cost(1, 3)]))
}

function cost(input: number, output: number) {
  return listedOffer({ cost: { input, output } })
}

function priced(input: number, output: number) {
  return { [offer]: cost(input, output) }
}

function limited(limit: { context: number; output: number }) {
  return { [offer]: listedOffer({ limit }) }
}

function reasons({ suspicions }: { suspicions: { why: string }[] }): string[] {
  return suspicions.map(({ why }) => why)
}
