import { randomBytes } from 'node:crypto'
import { parseCookie, stringifySetCookie } from 'cookie'
import { findSigningKey, type SigningKeys, sign } from '@/lib/signing'

/** A visitor without an account: a random id in a signed cookie, of which only a keyed hash is ever stored. */
export type Visitor = {
  /** What stands in the database. */
  hash: string
  /** Value of the Set-Cookie header that makes the visitor known again. */
  setCookie: string
}

/** Chromium keeps no cookie for longer. */
const maxAgeSeconds = 400 * 24 * 60 * 60

/** The visitor whom a Cookie header names; nothing when it names none, or when its signature is not ours. */
export function readVisitor(keys: SigningKeys, siteAddress: string, header: string | undefined): Visitor | undefined {
  const value = parseCookie(header ?? '')[cookieName(siteAddress)] ?? ''
  const [, id, signature] = /^([\w-]{22})\.([\w-]{43})$/.exec(value) ?? []
  if (id === undefined || signature === undefined) return undefined
  const key = findSigningKey(keys, 'visitor cookie', id, signature)
  return key === undefined ? undefined : describeVisitor(key, siteAddress, id)
}

/** A visitor nobody has seen before. */
export function makeVisitor([key]: SigningKeys, siteAddress: string): Visitor {
  return describeVisitor(key, siteAddress, randomBytes(16).toString('base64url'))
}

/** A visitor stays with the key that first signed the cookie, so that votes are found again while it is accepted. */
function describeVisitor(key: string, siteAddress: string, id: string): Visitor {
  return {
    hash: sign(key, 'visitor row', id),
    setCookie: stringifySetCookie(cookieName(siteAddress), `${id}.${sign(key, 'visitor cookie', id)}`, {
      httpOnly: true,
      maxAge: maxAgeSeconds,
      path: '/',
      sameSite: 'lax',
      secure: isSecure(siteAddress),
    }),
  }
}

function cookieName(siteAddress: string): string {
  return isSecure(siteAddress) ? '__Host-visitor' : 'visitor'
}

function isSecure(siteAddress: string): boolean {
  return siteAddress.startsWith('https:')
}
