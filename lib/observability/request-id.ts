import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { requestIdHeader } from '@/lib/http/headers'

/** As proxies make them: nothing that a visitor could have written words into. */
const madeByProxy = /^[\da-f]{8}[\da-f-]{8,56}$/i

/**
 * Gives a request its id and puts it into the request's header. The id of a proxy is kept, so that both log the same one.
 * Without a proxy in front an id comes from a stranger, and is replaced.
 */
export function identifyRequest(request: IncomingMessage, trustedProxies: number): string {
  const given = trustedProxies > 0 ? request.headers[requestIdHeader] : undefined
  const id = typeof given === 'string' && madeByProxy.test(given) ? given : randomUUID()
  request.headers[requestIdHeader] = id
  return id
}
