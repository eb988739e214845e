/** The fields of a posted form, or the status with which to refuse it. */
export type FormResult = { fields: URLSearchParams } | { status: 400 | 413 | 415 }

/** In bytes. */
export const maxFormSize = 64 * 1024

const formType = /^application\/x-www-form-urlencoded[\t ]*(?:;|$)/i

/**
 * Reads the fields of a posted form: 415 for another type or an encoded body, 413 for more than 64 KB, 400 for a body that
 * broke off or is not UTF-8.
 */
export async function readForm({ headers, body }: Pick<Request, 'headers' | 'body'>): Promise<FormResult> {
  const encoding = headers.get('content-encoding') ?? 'identity'
  if (!formType.test(headers.get('content-type') ?? '') || encoding.toLowerCase() !== 'identity') return { status: 415 }
  if (Number(headers.get('content-length') ?? 0) > maxFormSize) return { status: 413 }
  const bytes = body === null ? Buffer.alloc(0) : await readBytes(body)
  if (!(bytes instanceof Uint8Array)) return { status: bytes }
  const fields = parseFields(bytes)
  return fields === undefined ? { status: 400 } : { fields }
}

/** Collects the body in one buffer: a sender may cut it into pieces of one byte, and a list of those takes 300 times as much. */
async function readBytes(body: ReadableStream<Uint8Array>): Promise<Uint8Array | 400 | 413> {
  const bytes = Buffer.alloc(maxFormSize)
  let length = 0
  try {
    for await (const piece of body) {
      if (length + piece.length > maxFormSize) return 413
      bytes.set(piece, length)
      length += piece.length
    }
  } catch {
    return 400
  }
  return bytes.subarray(0, length)
}

/** Undefined when a byte, plain or escaped, is not UTF-8, or an escape is broken; no browser sends these. */
function parseFields(bytes: Uint8Array): URLSearchParams | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    decodeURIComponent(text)
    return new URLSearchParams(text)
  } catch {
    return undefined
  }
}
