import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from '@/lib/config'
import type { CacheState } from '@/lib/http/page-cache'
import { logger } from './logger'
import { metrics } from './metrics'
import { identifyRequest } from './request-id'
import { findRouteTemplate, type RouteTemplate } from './route-template'

/** What is known of a request while it is answered. */
export type Exchange = {
  id: string
  route: RouteTemplate
  /** Where a page came from; absent for all that is no page. */
  cache?: CacheState
  /** Names the trace that the request belongs to. */
  traceId?: string
}

type Options = Pick<Config, 'trustedProxies' | 'logRequests'>

/** Asked again and again by what watches the site: their lines would hide others. */
const quietRoutes: ReadonlySet<RouteTemplate> = new Set<RouteTemplate>(['/healthz', '/readyz', '/metrics'])

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** Names a request, and once it is answered, or its client is gone, counts it and logs one line. */
export function observeRequest(request: IncomingMessage, response: ServerResponse, options: Options): Exchange {
  const begun = performance.now()
  const [path = ''] = (request.url ?? '').split('?', 1)
  const exchange: Exchange = { id: identifyRequest(request, options.trustedProxies), route: findRouteTemplate(path) }
  const { socket } = request
  const bytesBefore = socket.bytesWritten
  response.once('close', () => {
    const milliseconds = performance.now() - begun
    const isAborted = !response.writableFinished
    count(
      exchange,
      request.method ?? '',
      isAborted ? 'aborted' : `${Math.floor(response.statusCode / 100)}xx`,
      milliseconds,
    )
    const isFailure = !isAborted && response.statusCode >= 500
    if (options.logRequests === 'none' || (options.logRequests === 'errors' && !isFailure)) return
    const level = isFailure ? 'error' : quietRoutes.has(exchange.route) ? 'debug' : 'info'
    logger[level](
      {
        id: exchange.id,
        method: request.method,
        route: exchange.route,
        ...(isAborted ? { aborted: true } : { status: response.statusCode }),
        ms: Math.round(milliseconds * 10) / 10,
        // With the headers, as they went out.
        bytes: socket.bytesWritten - bytesBefore,
        cache: exchange.cache,
        traceId: exchange.traceId,
      },
      'request',
    )
  })
  return exchange
}

function count({ route, cache }: Exchange, method: string, status: string, milliseconds: number): void {
  metrics.requests.inc({ route, method: methods.has(method) ? method : 'other', status })
  metrics.latency.observe({ route }, milliseconds / 1_000)
  if (cache !== undefined) metrics.pageReads.inc({ state: cache })
}
