import { discardBody } from './discard-body'

/** The fields of a posted form, or the status with which to refuse it. */
export type FormResult = { fields: URLSearchParams } | { status: 400 | 413 | 415 }

/** In bytes. */
const maxFormSize = 64 * 1024

const formType = /^application\/x-www-form-urlencoded[\t ]*(?:;|$)/i

/**
 * Reads the fields of a posted form: 415 for another type or an encoded body, 413 for more than 64 KB, 400 for a body that
 * broke off or is not UTF-8.
 */
export async function readForm({ headers, body }: Pick<Request, 'headers' | 'body'>): Promise<FormResult> {
  const bytes = findRefusal(headers) ?? (await readBytes(body))
  if (typeof bytes !== 'number') return parseFields(bytes)
  await discardBody(body)
  return { status: bytes }
}

function findRefusal(headers: Headers): 413 | 415 | undefined {
  const encoding = headers.get('content-encoding') ?? 'identity'
  if (!formType.test(headers.get('content-type') ?? '') || encoding.toLowerCase() !== 'identity') return 415
  return Number(headers.get('content-length') ?? 0) > maxFormSize ? 413 : undefined
}

/** Collects the body in one buffer: a sender may cut it into pieces of one byte, and a list of those takes 300 times as much. */
async function readBytes(body: Request['body']): Promise<Uint8Array | 400 | 413> {
  const bytes = Buffer.alloc(maxFormSize)
  let length = 0
  try {
    for await (const piece of body?.values({ preventCancel: true }) ?? []) {
      if (length + piece.length > maxFormSize) return 413
      bytes.set(piece, length)
      length += piece.length
    }
  } catch {
    return 400
  }
  return bytes.subarray(0, length)
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
