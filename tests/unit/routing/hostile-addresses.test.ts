import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Resolution, resolveAddress } from '@/lib/routing'
import { anyPath, anyQuery } from '@/tests/support/addresses'
import { catalogueOf, content } from '@/tests/support/content'

const catalogue = catalogueOf(content())

test.each([
  ['an escape that is none', '/%'],
  ['an escape cut short', '/tools/%E0%A4%A'],
  ['an escape that is not UTF-8', '/tools/%c3%28'],
  ['NUL', '/tools/%00'],
  ['NUL as it is', '/tools/\0'],
  ['a line break', '/tools/harbor%0d%0aSet-Cookie:x=1'],
  ['an encoded way up', '/..%2fetc%2fpasswd'],
  ['a way up, all of it encoded', '/%2e%2e%2fetc'],
  ['a way up', '/tools/../panel'],
  ['a way up at the end', '/tools/..'],
  ['a way to where one is', '/./tools'],
  ['two slashes at the start', '//evil.example'],
  ['two slashes at the start, encoded', '/%2fevil.example'],
  ['two slashes at the end', '/tools/harbor//'],
  ['a backslash', '/\\evil.example'],
  ['a backslash, encoded', '/%5cevil.example'],
  ['more than 2,048 characters', `/${'a'.repeat(2_048)}`],
  ['nothing', ''],
  ['no slash at its start', 'tools/harbor'],
  ['another site', 'http://evil.example/'],
  ['an asterisk', '*'],
])('a path with %s is malformed', (_, path) => {
  const resolution = resolveAddress(catalogue, path, '')

  expect(resolution).toEqual({ kind: 'malformed' })
})

test('a path of 2,048 characters is merely missing', () => {
  const resolution = resolveAddress(catalogue, `/${'a'.repeat(2_047)}`, '')

  expect(resolution).toEqual({ kind: 'missing' })
})

test('three full stops are a name like any other', () => {
  const resolution = resolveAddress(catalogue, '/tools/...', '')

  expect(resolution).toEqual({ kind: 'missing' })
})

test('whatever is asked for is answered, and nobody is sent to another site', () => {
  fc.assert(
    fc.property(anyPath, anyQuery, (path, query) => {
      const resolution = resolveAddress(catalogue, path, query)

      if (resolution.kind === 'moved') expect(resolution.path).toMatch(/^\/[a-z]/)
    }),
    { numRuns: 2_000 },
  )
})

test('whoever follows a redirect to a page for good is not sent on for good', () => {
  fc.assert(
    fc.property(anyPath, anyQuery, (path, query) => {
      const followed = follow(resolveAddress(catalogue, path, query))

      expect(followed?.kind).not.toBe('missing')
      expect(followed?.kind).not.toBe('malformed')
      expect(followed).not.toMatchObject({ permanent: true })
    }),
    { numRuns: 2_000 },
  )
})

/** Where a redirect leads, or nothing when there was none. */
function follow(resolution: Resolution): Resolution | undefined {
  if (resolution.kind !== 'moved') return undefined
  const [path = '', ...query] = resolution.path.split('?')
  return resolveAddress(catalogue, path, query.join('?'))
}
