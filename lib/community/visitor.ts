import { randomBytes } from 'node:crypto'
import { parseCookie, stringifySetCookie } from 'cookie'
import { findSigningKey, type SigningKeys, sign } from '@/lib/signing'

/** A visitor without an account: a random id in a signed cookie, of which only a keyed hash is stored. */
export type Visitor = {
  /** Identifies the visitor in the database. */
  hash: string
  /** Set-Cookie header value that identifies the visitor from then on. */
  setCookie: string
}

/** Browsers cap the lifetime of cookies at 400 days. */
const maxAgeSeconds = 400 * 24 * 60 * 60

/** The visitor of a Cookie header; undefined without one, or if its signature is invalid. */
export function readVisitor(keys: SigningKeys, siteAddress: string, header: string | undefined): Visitor | undefined {
  const value = parseCookie(header ?? '')[cookieName(siteAddress)] ?? ''
  const [, id, signature] = /^([\w-]{22})\.([\w-]{43})$/.exec(value) ?? []
  if (id === undefined || signature === undefined) return undefined
  const key = findSigningKey(keys, 'visitor cookie', id, signature)
  return key === undefined ? undefined : describeVisitor(key, siteAddress, id)
}

/** A new visitor. */
export function makeVisitor([key]: SigningKeys, siteAddress: string): Visitor {
  return describeVisitor(key, siteAddress, randomBytes(16).toString('base64url'))
}

/**
 * Uses the key that first signed the cookie, so that the hash, and with it the votes, stay the same while that key is
 * accepted.
 */
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
