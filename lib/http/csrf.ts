import type { ErrorStatus } from '@/lib/form-error'
import { findSigningKey, type SigningKeys, sign } from '@/lib/signing'
import { discardBody } from './discard-body'
import { readForm } from './form-body'
import { findProvenance } from './same-origin'

const day = 24 * 60 * 60 * 1000

/**
 * Proves that a form came from a page of ours, for browsers that send neither `Sec-Fetch-Site` nor `Origin`. It is the day
 * with our signature and names no visitor, so that shared caches may keep the page.
 */
export function makeCsrfToken([key]: SigningKeys, now: number): string {
  const number = `${Math.floor(now / day)}`
  return `${number}.${sign(key, 'form', number)}`
}

/** Whether a token is ours, of today or of the day before. */
export function isCsrfToken(keys: SigningKeys, token: string, now: number): boolean {
  const [number = '', signature = ''] = token.split('.')
  const age = Math.floor(now / day) - Number(number)
  return (age === 0 || age === 1) && findSigningKey(keys, 'form', number, signature) !== undefined
}

/** The fields of a form that came from one of our own pages, or the status with which to refuse it. */
export async function verifyForm(
  request: Request,
  { keys, siteAddress }: { keys: SigningKeys; siteAddress: string },
): Promise<{ fields: URLSearchParams } | { status: ErrorStatus }> {
  const provenance = findProvenance(request.headers, siteAddress)
  if (provenance === 'elsewhere') {
    await discardBody(request.body)
    return { status: 403 }
  }
  const form = await readForm(request)
  if ('status' in form) return form
  const isOurs = provenance === 'same origin' || isCsrfToken(keys, form.fields.get('token') ?? '', Date.now())
  return isOurs ? form : { status: 403 }
}
