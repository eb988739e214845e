import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Fields, formatIgnored, readQuery, writeAddress } from '@/lib/lists/query'

const fields: Fields = new Map([
  ['kind', { label: 'Kind', values: new Set(['model', 'router']) }],
  ['price', { label: 'Entry price', values: new Set(['free']) }],
])

test('what a page knows is read, whatever stands beside it', () => {
  const asked = readQuery({ price: 'free', kind: 'model', page: '3', colour: 'red' }, fields)

  expect(Object.fromEntries(asked.values)).toEqual({ kind: 'model', price: 'free' })
  expect(asked.page).toBe(3)
})

test.each([
  ['a filter that is none', { colour: 'red' }, 'unknown filter “colour”'],
  ['a value that is none', { kind: 'spaceship' }, 'unknown kind “spaceship”'],
  ['a page that is no number', { page: 'two' }, 'two'],
  ['a page before the first', { page: '0' }, '0'],
  ['a page with a fraction', { page: '1.5' }, '1.5'],
  ['a page too large to count', { page: '99999999999999999999' }, '9999999'],
  ['a filter given twice', { kind: ['model', 'router'] }, 'kind'],
  ['the name of a property every object has', { constructor: 'x' }, 'constructor'],
])('%s is ignored, and that is said', (_, raw, named) => {
  const { ignored } = readQuery(raw, fields)

  expect(ignored).toHaveLength(1)
  expect(formatIgnored(ignored)).toContain(named)
})

test('a filter left open in a form asks for nothing and is not spoken of', () => {
  const asked = readQuery({ kind: '', price: undefined, page: '' }, fields)

  expect(asked).toEqual({ values: new Map(), page: 1, ignored: [] })
})

test('of a filter given twice the first counts', () => {
  const asked = readQuery({ kind: ['router', 'model'] }, fields)

  expect(asked.values.get('kind')).toBe('router')
})

test('the same choice has the same address in whatever sequence it was made', () => {
  const one = readQuery({ price: 'free', kind: 'model' }, fields)
  const other = readQuery({ kind: 'model', price: 'free' }, fields)

  expect(writeAddress('/tools', fields, one.values, 2)).toBe('/tools?kind=model&price=free&page=2')
  expect(writeAddress('/tools', fields, other.values, 2)).toBe('/tools?kind=model&price=free&page=2')
})

test('the first page needs no number', () => {
  expect(writeAddress('/tools', fields, new Map(), 1)).toBe('/tools')
})

test('whatever a query holds, it is read, and at most 60 characters of it are repeated', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 300 })
  const raw = fc.dictionary(anyText, fc.oneof(anyText, fc.array(anyText, { maxLength: 3 })), { maxKeys: 8 })

  fc.assert(
    fc.property(raw, (query) => {
      const { ignored } = readQuery(query, fields)
      if (ignored.length === 0) return

      const note = formatIgnored(ignored)

      const repeated = [...note.matchAll(/“([^”]*)”/gu)].map(([, text = '']) => text)
      expect([...repeated.join('')].length).toBeLessThanOrEqual(60)
      expect(note.length).toBeLessThanOrEqual(400)
      expect(note).not.toMatch(/\p{C}/u)
    }),
  )
})

test('many strange names are counted and not all named', () => {
  const query = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`word${index}`, 'x']))

  const note = formatIgnored(readQuery(query, fields).ignored)

  expect(note).toContain('197 more')
  expect(note).not.toContain('word150')
})

test('a text that would turn round what stands beside it loses that power', () => {
  const note = formatIgnored([{ what: 'unknown filter', text: '\u202Etxt.exe\u0000' }])

  expect(note).toContain('“txt.exe”')
})

test('what other sites add to a link to count visitors is ignored without a word', () => {
  const asked = readQuery({ utm_source: 'mail', fbclid: 'x', gclid: 'y', ref: 'forum', utmost: 'z' }, fields)

  expect(asked.ignored.map(({ text }) => text)).toEqual(['utmost'])
})
