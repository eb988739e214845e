import { expect, test } from 'vitest'
import { readPickerInputs } from '@/lib/picker-input'
import { resolveAddress } from '@/lib/routing'
import { catalogueOf, content } from '@/tests/support/content'

const catalogue = catalogueOf(content())

test('two names written out lead to their comparison', () => {
  const resolution = choose('Lantern Mini', 'Harbor 70B')

  expect(resolution).toEqual({ kind: 'moved', path: '/compare/harbor-vs-lantern', permanent: false })
})

test.each([
  ['in another case', 'HARBOR 70b'],
  ['with blanks around it', '  Harbor 70B '],
  ['by its slug', 'harbor'],
  ['by a former slug', 'harbor-preview'],
])('a tool may be named %s', (_, name) => {
  const resolution = choose(name, 'lantern')

  expect(resolution).toMatchObject({ path: '/compare/harbor-vs-lantern' })
})

test.each(['Lanten Mini', 'Mini', 'Beacon'])('a name that is not known beyond doubt stays on the page: %s', (name) => {
  const resolution = choose('Harbor 70B', name)

  expect(resolution).toEqual({ kind: 'page' })
})

test('one name alone stays on the page', () => {
  const resolution = choose('Harbor 70B')

  expect(resolution).toEqual({ kind: 'page' })
})

test('fields left empty do not count', () => {
  const resolution = choose('', 'Harbor 70B', ' ', 'Lantern Mini')

  expect(resolution).toMatchObject({ path: '/compare/harbor-vs-lantern' })
})

test('the same tool twice leads to that tool', () => {
  const resolution = choose('Harbor 70B', 'harbor-preview')

  expect(resolution).toEqual({ kind: 'moved', path: '/tools/harbor', permanent: false })
})

test('of five names the first four are compared', () => {
  const resolution = choose('Switchyard', 'Harbor 70B', 'Lantern Mini', 'Chorus', 'Nobody')

  expect(resolution).toMatchObject({ path: '/compare/chorus-vs-harbor-vs-lantern-vs-switchyard' })
})

test('what else the query says belongs to the case and is kept, in its order', () => {
  const query = 'requests=5000&tool=lantern&must=a&tool=harbor&must=b&page=2'

  const resolution = resolveAddress(catalogue, '/compare', query)

  expect(resolution).toMatchObject({ path: '/compare/harbor-vs-lantern?requests=5000&must=a&must=b' })
})

test('what is kept cannot lead anywhere else', () => {
  const resolution = resolveAddress(catalogue, '/compare', 'tool=harbor&tool=lantern&%23%0d%0aa=//evil.example%26b')

  expect(resolution).toMatchObject({ path: '/compare/harbor-vs-lantern?%23%0D%0Aa=%2F%2Fevil.example%26b' })
})

test('a choice made at an address that moves is carried along', () => {
  const resolution = resolveAddress(catalogue, '/compare/', 'tool=harbor&tool=lantern')

  expect(resolution).toEqual({ kind: 'moved', path: '/compare?tool=harbor&tool=lantern', permanent: true })
})

test('a choice means nothing at other addresses', () => {
  const resolution = resolveAddress(catalogue, '/panel', 'tool=harbor&tool=lantern')

  expect(resolution).toEqual({ kind: 'page' })
})

test.each(['__proto__', 'constructor', '%', '\0', '<script>', '/\\evil.example', 'x'.repeat(10_000)])(
  'a hostile name stays on the page: %j',
  (name) => {
    const resolution = choose(name, 'Harbor 70B')

    expect(resolution).toEqual({ kind: 'page' })
  },
)

test('a choice is read without its blanks, its empty fields and what is too long', () => {
  const choice = readPickerInputs(
    new URLSearchParams([
      ['tool', ' Harbor '],
      ['tool', ''],
      ['other', 'x'],
      ['tool', 'y'.repeat(500)],
    ]),
  )

  expect(choice).toEqual(['Harbor', 'y'.repeat(200)])
})

function choose(...names: string[]) {
  return resolveAddress(catalogue, '/compare', `${new URLSearchParams(names.map((name) => ['tool', name]))}`)
}
