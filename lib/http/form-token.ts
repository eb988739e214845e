import { findSigningKey, type SigningKeys, sign } from '@/lib/signing'

const day = 24 * 60 * 60 * 1000

/**
 * Proves that a form came from a page of ours, for browsers that say neither where a request came from nor of what
 * origin it is. It names no visitor, so that a page which holds it can be kept by shared caches.
 */
export function makeFormToken([key]: SigningKeys, now: number): string {
  const number = `${Math.floor(now / day)}`
  if (latest?.key !== key || latest.number !== number) {
    latest = { key, number, token: `${number}.${sign(key, 'form', number)}` }
  }
  return latest.token
}

/** Every page has a token, and for a day it is the same one. */
let latest: { key: string; number: string; token: string } | undefined

/** Whether a token is ours, of today or of the day before. */
export function isFormToken(keys: SigningKeys, token: string, now: number): boolean {
  const [number = '', signature = ''] = token.split('.')
  const age = Math.floor(now / day) - Number(number)
  return (age === 0 || age === 1) && findSigningKey(keys, 'form', number, signature) !== undefined
}
