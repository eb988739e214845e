import { expect, test } from 'vitest'
import { batchRequests, maxNamesPerRequest } from '@/lib/bookmarks/batch-requests'
import { collectRenames, findChanges } from '@/lib/bookmarks/changes'
import { findCurrent, snapshot } from '@/lib/bookmarks/current'
import { formatTokenPrice, formatTokenPrices } from '@/lib/bookmarks/format-price'
import { sortEntries } from '@/lib/bookmarks/order'
import { openLeadPrices } from '@/lib/lists/lead-prices'
import { bookmarkOf, perMillionTokens, savedOn, snapshotOf } from '@/tests/support/bookmarks'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'

const catalogue = catalogueOf(content())

test('a tool is what the panel says of it today', () => {
  expect(findCurrent(catalogue, 'harbor')).toEqual({
    asked: 'harbor',
    name: 'harbor',
    tools: [{ slug: 'harbor', name: 'Harbor 70B', verdict: 'ship', price: 'paid', score: 75 }],
  })
})

test('a tool without a score has none, rather than nought', () => {
  expect(findCurrent(catalogue, 'chorus')?.tools[0]).toEqual({
    slug: 'chorus',
    name: 'Chorus',
    verdict: 'none',
    price: 'contact',
  })
})

test('a former slug leads to the tool and says which one was asked for', () => {
  const found = findCurrent(catalogue, 'harbor-preview-vs-lantern')

  expect(found?.name).toBe('harbor-vs-lantern')
  expect(found && collectRenames([found])).toEqual(new Map([['harbor-preview', 'harbor']]))
})

test('a comparison of a tool with its former self is that tool', () => {
  expect(findCurrent(catalogue, 'harbor-vs-harbor-preview')?.name).toBe('harbor')
})

test('a comparison says what it comes to today, also under a former name, and a tool comes to nothing', () => {
  const headlineOf = (slugs: readonly string[]) => `It depends on ${slugs.join(' and ')}.`

  const headlines = ['harbor-preview-vs-lantern', 'harbor'].map(
    (name) => findCurrent(catalogue, name, { headlineOf })?.headline,
  )

  expect(headlines).toEqual(['It depends on harbor and lantern.', undefined])
})

test.each(['beacon', 'beacon-vs-harbor', '', '__proto__', 'constructor', '-vs-', '../harbor', 'HARBOR'])(
  'nothing is found for %j',
  (name) => {
    expect(findCurrent(catalogue, name)).toBeUndefined()
  },
)

test('a verdict and a price that changed are told with old and new', () => {
  const bookmark = bookmarkOf({ was: [snapshotOf({ verdict: 'skip', price: 'paid' })] })
  const tools = [snapshotOf({ verdict: 'ship', price: 'free' })]

  expect(findChanges(bookmark, { tools })).toEqual([
    { name: 'Harbor', verdict: ['skip', 'ship'], price: ['paid', 'free'] },
  ])
})

test('another score or name alone is no change', () => {
  const bookmark = bookmarkOf({ was: [snapshotOf()] })

  expect(findChanges(bookmark, { tools: [snapshotOf({ score: 10, name: 'Harbor Pro' })] })).toEqual([])
})

test('a tool that was renamed is compared with what it was before', () => {
  const bookmark = bookmarkOf({ was: [snapshotOf({ slug: 'harbor-preview', price: 'free' })] })
  const tools = [{ ...snapshotOf(), formerly: 'harbor-preview' }]

  expect(findChanges(bookmark, { tools })).toEqual([{ name: 'Harbor', price: ['free', 'paid'] }])
})

test('a token price that changed is told with old and new', () => {
  const bookmark = bookmarkOf({
    was: [snapshotOf({ input: perMillionTokens('0.8'), output: perMillionTokens('4') })],
  })
  const tools = [snapshotOf({ input: perMillionTokens('0.6'), output: perMillionTokens('4') })]

  expect(findChanges(bookmark, { tools })).toEqual([
    { name: 'Harbor', input: [perMillionTokens('0.8'), perMillionTokens('0.6')] },
  ])
})

test('a token price that was not known, or is not known any more, is no change', () => {
  const priced = snapshotOf({ input: perMillionTokens('0.8') })

  expect(findChanges(bookmarkOf({ was: [snapshotOf()] }), { tools: [priced] })).toEqual([])
  expect(findChanges(bookmarkOf({ was: [priced] }), { tools: [snapshotOf()] })).toEqual([])
})

test('the token prices of today are those of the offer that stands for the tool, in their shortest form', () => {
  const priced = catalogueOf(content({ ...pricedFiles }))
  const reading = { pricesOf: openLeadPrices(priced, pricedDay) }

  expect(findCurrent(priced, 'harbor', reading)?.tools).toMatchObject([
    { slug: 'harbor', input: perMillionTokens('3'), output: perMillionTokens('15') },
  ])
  expect(findCurrent(priced, 'switchyard', reading)?.tools[0]).not.toHaveProperty('input')
})

test.each([
  ['0.8', '$0.80 per 1M tokens'],
  ['5', '$5 per 1M tokens'],
  ['0.0028', '$0.0028 per 1M tokens'],
  ['1234567.123456789', '$1,234,567.123456789 per 1M tokens'],
  ['999999999999.999999999999', '$999,999,999,999.999999999999 per 1M tokens'],
])('%s is written %s, with every digit', (amount, text) => {
  expect(formatTokenPrice(perMillionTokens(amount))).toBe(text)
})

test('both prices of a tool are written in few words, and one alone is said to be it', () => {
  const [input, output] = [perMillionTokens('0.8'), perMillionTokens('4')]

  expect(formatTokenPrices({ input, output })).toBe('$0.80 in, $4 out per 1M tokens')
  expect(formatTokenPrices({ output })).toBe('$4 per 1M tokens out')
  expect(formatTokenPrices({})).toBeUndefined()
})

test('what was saved without its past has not changed', () => {
  expect(findChanges(bookmarkOf(), { tools: [snapshotOf()] })).toEqual([])
})

test('a snapshot holds no more than bookmarks say of a tool', () => {
  const tool = catalogue.tools.get('harbor')

  expect(tool && Object.keys(snapshot(tool)).sort()).toEqual(['name', 'price', 'score', 'slug', 'verdict'])
})

test('names are asked about in parts that a server takes', () => {
  const names = Array.from({ length: 500 }, (_, index) => `${'long-'.repeat(12)}${index}`)

  const parts = batchRequests(names)

  expect(parts.flatMap((part) => part.names)).toEqual(names)
  expect(Math.max(...parts.map((part) => part.names.length))).toBeLessThanOrEqual(maxNamesPerRequest)
  expect(Math.max(...parts.map(({ url }) => url.length))).toBeLessThan(4_100)
})

const entries = [
  { bookmark: bookmarkOf({ name: 'a', saved: savedOn(1), was: [snapshotOf({ name: 'Tool 10', score: 40 })] }) },
  { bookmark: bookmarkOf({ name: 'b', saved: savedOn(3), was: [snapshotOf({ name: 'tool 9', score: 90 })] }) },
  {
    bookmark: bookmarkOf({
      name: 'c',
      saved: savedOn(2),
      was: [{ slug: 'c', name: 'Also', verdict: 'ship', price: 'free' }],
    }),
  },
] as const

test.each([
  ['saved', ['b', 'c', 'a']],
  ['name', ['c', 'b', 'a']],
  ['score', ['b', 'a', 'c']],
] as const)('sorted by %s the list is %j', (order, expected) => {
  expect(sortEntries(entries, order).map(({ bookmark }) => bookmark.name)).toEqual(expected)
})

test('what a tool is today counts before what it was', () => {
  const [, second] = entries
  const today = { ...second, tools: [snapshotOf({ score: 5 })] }

  expect(sortEntries([today, ...entries.slice(0, 1)], 'score').map(({ bookmark }) => bookmark.name)).toEqual(['a', 'b'])
})
