import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNamed } from '@/lib/bookmarks/names'
import { isWhole, readStored, writeStored } from '@/lib/bookmarks/stored'
import { anyBookmark, anyList, bookmarkOf, savedOn, snapshotOf, storedText } from '@/tests/support/bookmarks'

test('without anything stored there are no bookmarks, and nothing is lost', () => {
  expect(readStored(null)).toEqual([])
  expect(isWhole(null)).toBe(true)
})

test('every list that is written is read as it was', () => {
  fc.assert(
    fc.property(anyList, (bookmarks) => {
      const text = writeStored(bookmarks)

      expect(readStored(text)).toEqual(bookmarks)
      expect(isWhole(text)).toBe(true)
    }),
  )
})

test('the order that the parts of a bookmark stand in says nothing', () => {
  const { name, saved } = bookmarkOf()

  expect(isWhole(JSON.stringify({ bookmarks: [{ was: [snapshotOf()], saved, name }], version: 1 }))).toBe(true)
})

test.each([
  ['text that is no JSON', '{"version":1,"bookmarks":[{"name":"harb'],
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '7'],
  ['a list', '[]'],
  ['the prototype of objects', '{"__proto__":{"bookmarks":[{"name":"harbor"}]}}'],
  ['bookmarks that are no list', '{"version":1,"bookmarks":{"length":3}}'],
])('%s is read as no bookmarks and not taken for whole', (_, text) => {
  expect(readStored(text)).toEqual([])
  expect(isWhole(text)).toBe(false)
})

test.each([
  ['an entry that is none', null],
  ['an entry without a time', { name: 'lantern' }],
  ['a time that is none', { name: 'lantern', saved: '2026-99-99T10:00:00.000Z' }],
  ['a name that is no slug', { name: '<img src=x>', saved: savedOn(1) }],
  ['a comparison in another order than its own', { name: 'lantern-vs-harbor', saved: savedOn(1) }],
  ['a comparison of five', { name: 'a-vs-b-vs-c-vs-d-vs-e', saved: savedOn(1) }],
  ['a name that stands there already', bookmarkOf({ saved: savedOn(20) })],
])('beside %s the others are kept', (_, value) => {
  const text = JSON.stringify({ version: 1, bookmarks: [bookmarkOf(), value] })

  expect(readStored(text)).toEqual([bookmarkOf()])
  expect(isWhole(text)).toBe(false)
})

test.each([
  ['a note that is a number', { note: 5 }],
  ['a note that is too long', { note: { text: 'a'.repeat(281), written: savedOn(1) } }],
  ['a note of no time', { note: { text: 'Cheap?', written: 'yesterday' } }],
  ['a past that is text', { was: 'ship' }],
  ['a past with a verdict that does not exist', { was: [{ ...snapshotOf(), verdict: 'maybe' }] }],
])('a bookmark with %s is kept without it', (_, damage) => {
  const text = JSON.stringify({ version: 1, bookmarks: [{ ...bookmarkOf(), ...damage }] })

  expect(readStored(text)).toEqual([bookmarkOf()])
  expect(isWhole(text)).toBe(false)
})

test('a score that is none is left out of what a tool was', () => {
  const text = JSON.stringify({ bookmarks: [{ ...bookmarkOf(), was: [{ ...snapshotOf(), score: 900 }] }] })

  const [bookmark] = readStored(text)

  expect(bookmark?.was?.[0]).not.toHaveProperty('score')
})

test('of a list that is too long, the first 500 are read', () => {
  const many = Array.from({ length: 700 }, (_, index) => bookmarkOf({ name: `tool-${index}` }))

  const read = readStored(storedText(...many))

  expect(read).toHaveLength(500)
  expect(read[0]?.name).toBe('tool-0')
})

test('whatever is stored, reading it gives bookmarks that can be written and read again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), hostileList()), (text) => {
      const read = readStored(text)

      expect(readStored(writeStored(read))).toEqual(read)
      expect(isWhole(writeStored(read))).toBe(true)
    }),
  )
})

test('what every page finds in a stored text is what the list reads in it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), hostileList()), (text) => {
      expect(findNamed(text).map(({ name }) => name)).toEqual(readStored(text).map(({ name }) => name))
    }),
  )
})

/** Stored texts in which bookmarks stand among values of any kind, some of them damaged. */
function hostileList(): fc.Arbitrary<string> {
  const damaged = fc
    .tuple(anyBookmark, fc.constantFrom('name', 'saved', 'note', 'was'), fc.jsonValue())
    .map(([bookmark, key, value]) => ({ ...bookmark, [key]: value }))
  return fc
    .array(fc.oneof(anyBookmark, damaged, fc.jsonValue()))
    .map((bookmarks) => JSON.stringify({ version: 1, bookmarks }))
}
