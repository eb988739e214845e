import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { finished } from 'node:stream'

/** Reads a form that was posted. */
export type ReadForm = { ok: true; fields: URLSearchParams } | { ok: false; status: 400 | 413 | 415 }

type Refusal = Extract<ReadForm, { ok: false }>['status']

const maxBytes = 64 * 1024
const formType = /^application\/x-www-form-urlencoded[\t ]*(?:;|$)/i

/** How long a refusal waits for the sender to finish, and how long after it began the connection is cut. */
const patience = { beforeAnswer: 200, beforeCut: 10_000 }

/**
 * Reads the fields of a posted form, or says with which status to refuse it: 415 for what is no plain form, 413 for one
 * of more than 64 KB, 400 for one that broke off or is no UTF-8.
 */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  const body = findRefusal(request.headers) ?? (await readBody(request))
  if (typeof body === 'number') {
    await discardRest(request)
    return { ok: false, status: body }
  }
  const fields = parseFields(body)
  return fields === undefined ? { ok: false, status: 400 } : { ok: true, fields }
}

function findRefusal(headers: IncomingHttpHeaders): Refusal | undefined {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (!formType.test(headers['content-type'] ?? '') || encoding.toLowerCase() !== 'identity') return 415
  if (Number(headers['content-length'] ?? 0) > maxBytes) return 413
  return undefined
}

/**
 * The body with one character for each byte. A list of its pieces would take 300 bytes for each, and a sender may cut it
 * into pieces of one byte.
 */
function readBody(request: IncomingMessage): Promise<string | Refusal> {
  request.setEncoding('latin1')
  return new Promise((resolve) => {
    let body = ''
    function keep(piece: string): void {
      body += piece
      if (body.length <= maxBytes) return
      request.off('data', keep)
      body = ''
      resolve(413)
    }
    request.on('data', keep)
    finished(request, (error) => resolve(error ? 400 : body))
  })
}

/**
 * Throws away what is left of a body. Many a sender only reads the answer once it has written everything, and a
 * connection closed before that loses the answer with it. So one that is nearly done may finish first; one that is not is
 * answered meanwhile and cut off later.
 */
export function discardRest(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const answering = setTimeout(resolve, patience.beforeAnswer)
    const cutting = setTimeout(() => request.destroy(), patience.beforeCut)
    finished(request, () => {
      clearTimeout(answering)
      clearTimeout(cutting)
      resolve()
    })
    request.resume()
  })
}

/** Nothing when a byte is no UTF-8, be it as it is or escaped, and when an escape is none; no browser sends these. */
function parseFields(body: string): URLSearchParams | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body, 'latin1'))
    decodeURIComponent(text)
    return new URLSearchParams(text)
  } catch {
    return undefined
  }
}
