import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileFormat, importFile, maxFileBytes, writeFile } from '@/lib/bookmarks/exchange'
import { bookmarkFileSchema } from '@/lib/bookmarks/file-schema'
import { anyList, bookmarkOf, savedOn, snapshotOf } from '@/tests/support/bookmarks'

const exported = savedOn(20)
const matchesSchema = new Ajv2020().compile(bookmarkFileSchema)

test('every list that is exported matches the schema, and imported elsewhere it is the same list', () => {
  fc.assert(
    fc.property(anyList, (bookmarks) => {
      const file = writeFile(bookmarks, exported)

      expect(matchesSchema(JSON.parse(file))).toBe(true)
      expect(importFile([], file)).toMatchObject({ bookmarks })
    }),
  )
})

test('an import adds what is new, keeps what is there and says both', () => {
  const ours = [bookmarkOf(), bookmarkOf({ name: 'lantern', note: { text: 'Old', written: savedOn(1) } })]
  const note = { text: 'New', written: savedOn(12) }
  const theirs = [bookmarkOf({ name: 'lantern', note }), bookmarkOf({ name: 'chorus' })]

  const result = importFile(ours, writeFile(theirs, exported))

  expect(result).toMatchObject({ said: '1 added, 1 already there, 1 of them with a newer note.' })
  expect(result).toMatchObject({ bookmarks: [ours[0], { ...ours[1], note }, theirs[1]] })
})

const whole = { format: fileFormat, version: 1, exported, bookmarks: [bookmarkOf()] }

test.each([
  ['a file cut short', writeFile([bookmarkOf()], exported).slice(0, -20), 'isn’t a valid JSON file'],
  ['an empty file', '', 'isn’t a valid JSON file'],
  ['a list of numbers', '[1, 2]', 'isn’t a Ship or Skip bookmarks file'],
  ['the file of another program', '{"bookmarks": []}', 'isn’t a Ship or Skip bookmarks file'],
  ['a later version', JSON.stringify({ ...whole, version: 2 }), 'cannot read that version'],
  ['a file without a list', JSON.stringify({ ...whole, bookmarks: 5 }), 'no list of bookmarks'],
  [
    'a file of which one entry is broken',
    JSON.stringify({ ...whole, bookmarks: [bookmarkOf(), { name: 'lantern' }] }),
    '1 of 2 entries cannot be read. The first is number 2',
  ],
  [
    'an entry with a part that nothing knows',
    JSON.stringify({ ...whole, bookmarks: [{ ...bookmarkOf(), colour: 'red' }] }),
    '1 of 1 entries',
  ],
  [
    'a file with one name twice',
    JSON.stringify({ ...whole, bookmarks: [bookmarkOf(), bookmarkOf()] }),
    '1 entry is a duplicate',
  ],
])('%s is not imported, and it is said why', (_, text, why) => {
  const result = importFile([], text)

  expect(result).toEqual({ problem: expect.stringContaining(why) })
})

test('a file that would make the list too long is not imported', () => {
  const ours = Array.from({ length: 499 }, (_, index) => bookmarkOf({ name: `tool-${index}` }))

  const result = importFile(ours, writeFile([bookmarkOf(), bookmarkOf({ name: 'lantern' })], exported))

  expect(result).toEqual({ problem: expect.stringContaining('501 bookmarks. The limit is 500') })
})

test('whatever text a file has, an import either tells why not or gives a list that is whole', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const result = importFile([bookmarkOf()], text)

      expect('problem' in result || result.bookmarks.length > 0).toBe(true)
    }),
  )
})

test('a file from before prices were kept is imported, with and without an entry price', () => {
  const { price: _, ...unpriced } = snapshotOf()
  const file = { ...whole, bookmarks: [bookmarkOf({ was: [snapshotOf(), { ...unpriced, slug: 'lantern' }] })] }

  expect(matchesSchema(file)).toBe(true)
  expect(importFile([], JSON.stringify(file))).toMatchObject({ bookmarks: file.bookmarks })
})

test.each([
  { amount: '1,5', currency: 'USD', per: 1_000_000 },
  { amount: 1.5, currency: 'USD', per: 1_000_000 },
  { amount: '1.5', currency: 'usd', per: 1_000_000 },
  { amount: '1.5', currency: 'USD', per: 0 },
  { amount: '1.5', currency: 'USD', per: 1_000_000, unit: 'token' },
  '1.5',
])('neither schema nor import takes %j for a price', (input) => {
  const damaged = { ...whole, bookmarks: [{ ...bookmarkOf(), was: [{ ...snapshotOf(), input }] }] }

  expect(matchesSchema(damaged)).toBe(false)
  expect(importFile([], JSON.stringify(damaged))).toHaveProperty('problem')
})

test('what the schema refuses is not imported', () => {
  const damaged = { ...whole, bookmarks: [{ ...bookmarkOf(), was: [{ ...snapshotOf(), verdict: 'maybe' }] }] }

  expect(matchesSchema(damaged)).toBe(false)
  expect(importFile([], JSON.stringify(damaged))).toHaveProperty('problem')
})

test('the longest list there can be is not too large to be imported', () => {
  const slug = (index: number, side: number) => `${'long-'.repeat(11)}${index}-${side}`
  const price = { amount: `${'9'.repeat(12)}.${'9'.repeat(12)}`, currency: 'USD', per: 1_000_000 }
  const was = [0, 1, 2, 3].map((side) =>
    snapshotOf({ slug: slug(100, side), name: 'N'.repeat(120), input: price, output: price }),
  )
  const many = Array.from({ length: 500 }, (_, index) =>
    bookmarkOf({
      name: [0, 1, 2, 3].map((side) => slug(index, side)).join('-vs-'),
      note: { text: '€'.repeat(280), written: savedOn(1) },
      was,
    }),
  )

  const file = writeFile(many, exported)

  expect(new Blob([file]).size).toBeLessThan(maxFileBytes)
  expect(importFile([], file)).toMatchObject({ said: '500 added, 0 already there.' })
})
