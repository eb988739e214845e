import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxNoteLength, tidyNote } from '@/lib/bookmarks/bookmark'
import {
  addBookmarks,
  addMissingPrices,
  mergeBookmarks,
  removeBookmarks,
  renameTools,
  undoMerge,
  writeNote,
} from '@/lib/bookmarks/list'
import { isBookmarkName } from '@/lib/bookmarks/names'
import { anyList, bookmarkOf, perMillionTokens, savedOn, snapshotOf } from '@/tests/support/bookmarks'

test('what is removed and put back is in the list with its note', () => {
  const harbor = bookmarkOf({ note: { text: 'Cheap?', written: savedOn(11) } })
  const lantern = bookmarkOf({ name: 'lantern' })

  const without = removeBookmarks(['harbor'])([harbor, lantern])
  const restored = addBookmarks([harbor])(without)

  expect(without).toEqual([lantern])
  expect(new Set(restored)).toEqual(new Set([harbor, lantern]))
})

test('putting back what another tab has saved meanwhile leaves theirs', () => {
  const theirs = bookmarkOf({ saved: savedOn(20) })

  expect(addBookmarks([bookmarkOf()])([theirs])).toEqual([theirs])
})

test('a note is written and taken away without touching anything else', () => {
  const bookmark = bookmarkOf({ was: [snapshotOf()] })
  const note = { text: 'Cheap?', written: savedOn(11) }

  const noted = writeNote('harbor', note)([bookmark, bookmarkOf({ name: 'lantern' })])

  expect(noted).toEqual([{ ...bookmark, note }, bookmarkOf({ name: 'lantern' })])
  expect(writeNote('harbor', undefined)(noted)).toEqual([bookmark, bookmarkOf({ name: 'lantern' })])
})

test('of two notes on the same tool the one written last stays', () => {
  const older = bookmarkOf({ note: { text: 'Cheap?', written: savedOn(11) } })
  const newer = bookmarkOf({ saved: savedOn(12), note: { text: 'Too dear', written: savedOn(13) } })

  expect(mergeBookmarks([older], [newer])).toEqual([{ ...older, note: newer.note }])
  expect(mergeBookmarks([newer], [older])).toEqual([newer])
})

test('a bookmark of a renamed tool follows it, with what it was', () => {
  const bookmark = bookmarkOf({ name: 'harbor-preview', was: [snapshotOf({ slug: 'harbor-preview' })] })

  const [followed] = renameTools(new Map([['harbor-preview', 'harbor']]))([bookmark])

  expect(followed).toEqual({ ...bookmark, name: 'harbor', was: [snapshotOf()] })
})

test('a comparison of a renamed tool is put in order again', () => {
  const [followed] = renameTools(new Map([['anchor', 'zephyr']]))([bookmarkOf({ name: 'anchor-vs-lantern' })])

  expect(followed?.name).toBe('lantern-vs-zephyr')
})

test('two names of what is one tool now become one bookmark, which keeps the note', () => {
  const note = { text: 'Cheap?', written: savedOn(11) }
  const both = [bookmarkOf({ saved: savedOn(1) }), bookmarkOf({ name: 'harbor-preview', note })]

  const followed = renameTools(new Map([['harbor-preview', 'harbor']]))(both)

  expect(followed).toEqual([bookmarkOf({ saved: savedOn(1), note })])
})

test('following renames twice is the same as once, and every name stays a name', () => {
  const renames = new Map([
    ['harbor-preview', 'harbor'],
    ['x-2', 'x-3'],
  ])
  fc.assert(
    fc.property(anyList, (list) => {
      const once = renameTools(renames)(list)

      expect(renameTools(renames)(once)).toEqual(once)
      expect(once.every(({ name }) => isBookmarkName(name))).toBe(true)
    }),
  )
})

test('merging a list with itself changes nothing, and merging loses no name of either', () => {
  fc.assert(
    fc.property(anyList, anyList, (ours, theirs) => {
      const merged = mergeBookmarks(ours, theirs)

      expect(mergeBookmarks(ours, ours)).toEqual(ours)
      expect(mergeBookmarks(merged, theirs)).toEqual(merged)
      expect(new Set(merged.map(({ name }) => name))).toEqual(new Set([...ours, ...theirs].map(({ name }) => name)))
    }),
  )
})

test('a merge that is undone leaves the list as it was, and what was saved since', () => {
  fc.assert(
    fc.property(anyList, anyList, (ours, theirs) => {
      const since = bookmarkOf({ name: 'saved-since' })
      const merged = mergeBookmarks(ours, theirs)

      expect(undoMerge(ours, merged)([...merged, since])).toEqual([...ours, since])
    }),
  )
})

test.each([
  ['  Cheap?  ', 'Cheap?'],
  ['two\r\nlines', 'two\nlines'],
  ['a\u0000b\u001bc', 'abc'],
  ['   ', undefined],
])('the note %j is kept as %j', (text, kept) => {
  expect(tidyNote(text)).toBe(kept)
})

test('a note is never longer than it may be, nor cut within a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      const note = tidyNote(text)

      expect(note?.length ?? 0).toBeLessThanOrEqual(maxNoteLength)
      expect(note === undefined ? undefined : tidyNote(note)).toBe(note)
    }),
  )
  expect(tidyNote(`${'a'.repeat(279)}😀`)).toBe('a'.repeat(279))
})

test('token prices are added to what was saved without, and replace none', () => {
  const [old, today] = [perMillionTokens('0.8'), perMillionTokens('0.6')]
  const prices = new Map([
    ['harbor', { input: today, output: today }],
    ['lantern', { input: today }],
  ])
  const saved = [
    bookmarkOf({ was: [snapshotOf()] }),
    bookmarkOf({ name: 'lantern', was: [snapshotOf({ slug: 'lantern', input: old })] }),
    bookmarkOf({ name: 'chorus', was: [snapshotOf({ slug: 'chorus' })] }),
    bookmarkOf({ name: 'switchyard' }),
  ]

  expect(addMissingPrices(prices)(saved)).toEqual([
    { ...saved[0], was: [snapshotOf({ input: today, output: today })] },
    ...saved.slice(1),
  ])
})
