import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { requestIdHeader } from '@/lib/http/headers'

/** As proxies make them: nothing that a visitor could have written words into. */
const madeByProxy = /^[\da-f]{8}[\da-f-]{8,56}$/i

/**
 * Gives a request its id, in its header. That of a proxy stays, so that one request has one name on its way; whoever sends one
 * without a proxy in front is a stranger.
 */
export function identifyRequest(request: IncomingMessage, trustedProxies: number): string {
  const given = trustedProxies > 0 ? request.headers[requestIdHeader] : undefined
  const id = typeof given === 'string' && madeByProxy.test(given) ? given : randomUUID()
  request.headers[requestIdHeader] = id
  return id
}
