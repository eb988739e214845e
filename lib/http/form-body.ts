import { readCappedBody } from './capped-body'
import { discardBody } from './discard-body'

/** The fields of a posted form, or the status with which to refuse it. */
export type FormResult = { fields: URLSearchParams } | { status: 400 | 413 | 415 }

const formType = /^application\/x-www-form-urlencoded[\t ]*(?:;|$)/i

/**
 * Reads the fields of a posted form: 415 for another type or an encoded body, 413 for more than 64 KB, 400 for a body that
 * broke off or is not UTF-8.
 */
export async function readForm({ headers, body }: Pick<Request, 'headers' | 'body'>): Promise<FormResult> {
  const bytes = isForm(headers) ? await readCappedBody({ headers, body }) : 415
  if (typeof bytes !== 'number') return parseFields(bytes)
  await discardBody(body)
  return { status: bytes }
}

function isForm(headers: Headers): boolean {
  const encoding = headers.get('content-encoding') ?? 'identity'
  return formType.test(headers.get('content-type') ?? '') && encoding.toLowerCase() === 'identity'
}

/** Refuses bytes, plain or escaped, that are not UTF-8, and broken escapes; no browser sends these. */
function parseFields(bytes: Uint8Array): FormResult {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    decodeURIComponent(text)
    return { fields: new URLSearchParams(text) }
  } catch {
    return { status: 400 }
  }
}
