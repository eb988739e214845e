import { parseSetCookie } from 'cookie'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeVisitor, readVisitor, type Visitor } from '@/lib/community/visitor'
import type { SigningKeys } from '@/lib/signing'

const keys: SigningKeys = ['a key of the site, long enough to sign']
const rotated: SigningKeys = ['the key that came after the first one', ...keys]
const site = 'https://shiporskip.example'

function cookieOf({ setCookie }: Visitor): string {
  return setCookie.split(';')[0] ?? ''
}

test('a visitor is known again by the cookie', () => {
  const visitor = makeVisitor(keys, site)

  expect(readVisitor(keys, site, `theme=dark; ${cookieOf(visitor)}`)?.hash).toBe(visitor.hash)
})

test('two visitors are never the same', () => {
  expect(makeVisitor(keys, site).hash).not.toBe(makeVisitor(keys, site).hash)
})

test('what is stored cannot be found in the cookie', () => {
  const visitor = makeVisitor(keys, site)

  expect(cookieOf(visitor)).not.toContain(visitor.hash)
})

test('over https the cookie is bound to this host, hidden from scripts and not sent by other sites', () => {
  const cookie = parseSetCookie(makeVisitor(keys, site).setCookie)

  expect(cookie).toMatchObject({ name: '__Host-visitor', httpOnly: true, secure: true, sameSite: 'lax', path: '/' })
  expect(cookie.domain).toBeUndefined()
})

test('over http the cookie has neither the prefix nor Secure, which browsers would refuse', () => {
  const cookie = parseSetCookie(makeVisitor(keys, 'http://localhost:3000').setCookie)

  expect(cookie).toMatchObject({ name: 'visitor', httpOnly: true, sameSite: 'lax' })
  expect(cookie.secure).not.toBe(true)
})

test('after the key is rotated a visitor is still the same one', () => {
  const visitor = makeVisitor(keys, site)

  expect(readVisitor(rotated, site, cookieOf(visitor))?.hash).toBe(visitor.hash)
})

test('new visitors are signed with the new key', () => {
  const visitor = makeVisitor(rotated, site)

  expect(readVisitor([rotated[0]], site, cookieOf(visitor))?.hash).toBe(visitor.hash)
  expect(readVisitor(keys, site, cookieOf(visitor))).toBeUndefined()
})

test('without the old key its visitors are strangers', () => {
  expect(readVisitor([rotated[0]], site, cookieOf(makeVisitor(keys, site)))).toBeUndefined()
})

test('of 1,000 tampered cookies none acts for another visitor', () => {
  const [name, value] = cookieOf(makeVisitor(keys, site)).split('=') as [string, string]
  const character = fc.constantFrom(...'abcXYZ019-_.%; ="')
  const tampered = fc
    .tuple(fc.nat(value.length - 1), fc.constantFrom('replace', 'insert', 'remove', 'cut'), character)
    .map(([place, way, letter]) => {
      if (way === 'cut') return value.slice(0, place)
      return value.slice(0, place) + (way === 'remove' ? '' : letter) + value.slice(place + (way === 'insert' ? 0 : 1))
    })
    // Blanks around a value, and whatever follows a semicolon, are no part of it.
    .filter((text) => text.trim().split(/[; ]/, 1)[0] !== value)

  fc.assert(
    fc.property(tampered, (text) => {
      expect(readVisitor(keys, site, `${name}=${text}`)).toBeUndefined()
    }),
    { numRuns: 1_000 },
  )
})

test('the signature of one visitor is worth nothing for another', () => {
  const [one, other] = [makeVisitor(keys, site), makeVisitor(keys, site)].map((visitor) => cookieOf(visitor).split('.'))

  expect(readVisitor(keys, site, `${one?.[0]}.${other?.[1]}`)).toBeUndefined()
})

test.each([undefined, '', 'visitor', '__Host-visitor=', '__Host-visitor=a.b', '=;=;', '\u0000'])(
  'a header that names no visitor is a stranger: %j',
  (header) => {
    expect(readVisitor(keys, site, header)).toBeUndefined()
  },
)
