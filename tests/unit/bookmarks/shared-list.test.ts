import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatSharedList, maxLinkLength, maxShared } from '@/lib/bookmarks/list-link'
import { readSharedList } from '@/lib/bookmarks/shared-list'
import { anyList, bookmarkOf, savedOn } from '@/tests/support/bookmarks'
import { catalogueOf, content } from '@/tests/support/content'

const catalogue = catalogueOf(content())
const read = (tools: string, ...notes: string[]) => readSharedList(catalogue, { tools, notes })
const namesOf = ({ entries }: ReturnType<typeof read>) => entries.map(({ name }) => name)

test('a link shows its tools and comparisons in the order they stand in', () => {
  const list = read('lantern,harbor-vs-lantern,harbor')

  expect(namesOf(list)).toEqual(['lantern', 'harbor-vs-lantern', 'harbor'])
  expect(list).toMatchObject({ unknown: [], malformed: 0, repeated: 0, beyond: 0 })
})

test('former slugs, capitals and another order of a comparison still lead there, once', () => {
  const list = read('Harbor-Preview, lantern-vs-harbor,harbor')

  expect(namesOf(list)).toEqual(['harbor', 'harbor-vs-lantern'])
  expect(list.repeated).toBe(1)
})

test('what is left out is told apart', () => {
  const list = read('harbor,beacon,beacon,<script>,,harbor')

  expect(list).toMatchObject({ unknown: ['beacon'], malformed: 1, repeated: 2, beyond: 0 })
})

test('of 500 unknown names no more are kept than a link may hold', () => {
  const list = read(Array.from({ length: 500 }, (_, index) => `tool-${index}`).join(','))

  expect(list.unknown).toHaveLength(maxShared)
  expect(list.beyond).toBe(400)
})

test('notes are shown as text, bounded, and only beside what they are on', () => {
  const list = read('harbor,lantern', `harbor:${'a'.repeat(400)}`, 'chorus:elsewhere', 'no name', 'lantern:<b>x</b>')

  expect(list.entries.map(({ note }) => note?.length)).toEqual([280, 8])
})

test('whatever a link holds, nothing is shown twice and everything is accounted for', () => {
  const name = fc.oneof(fc.constantFrom('harbor', 'lantern', 'harbor-preview', 'harbor-vs-lantern'), fc.string())
  fc.assert(
    fc.property(fc.array(name, { maxLength: 200 }), fc.array(fc.string()), (names, notes) => {
      const asked = names.join(',')
      const list = readSharedList(catalogue, { tools: asked, notes })

      expect(new Set(namesOf(list)).size).toBe(list.entries.length)
      const counted = list.entries.length + list.unknown.length + list.malformed + list.repeated + list.beyond
      expect(counted).toBe(asked.split(',').filter((text) => text.trim() !== '').length)
    }),
  )
})

test('notes are in a link only when they are asked for', () => {
  const bookmarks = [bookmarkOf({ note: { text: 'Cheap & good?', written: savedOn(11) } })]

  expect(formatSharedList(bookmarks, 'without notes').path).toBe('/bookmarks?tools=harbor')
  expect(formatSharedList(bookmarks, 'with notes').path).toBe('/bookmarks?tools=harbor&note=harbor%3ACheap+%26+good%3F')
})

test('every link fits, says how many it left, and is read as it was meant', () => {
  fc.assert(
    fc.property(anyList, fc.constantFrom('with notes' as const, 'without notes' as const), (bookmarks, notes) => {
      const { path, left } = formatSharedList(bookmarks, notes)

      const held = new URL(path, 'http://localhost').searchParams.get('tools')?.split(',') ?? []
      expect(path.length).toBeLessThanOrEqual(maxLinkLength)
      expect(held).toEqual(bookmarks.slice(0, bookmarks.length - left).map(({ name }) => name))
    }),
  )
})

test('a link of 500 long names holds what fits', () => {
  const many = Array.from({ length: 500 }, (_, index) => bookmarkOf({ name: `${'long-'.repeat(11)}${index}` }))

  const { path, left } = formatSharedList(many, 'without notes')

  expect(path.length).toBeLessThanOrEqual(maxLinkLength)
  expect(left).toBeGreaterThanOrEqual(400)
})
