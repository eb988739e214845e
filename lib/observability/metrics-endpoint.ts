import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { collectDefaultMetrics } from 'prom-client'
import type { Config } from '@/lib/config'
import { onShutdown, shareInProcess } from '@/lib/process-wide'
import { metrics } from './metrics'

export const metricsPath = '/metrics'

/** Serves metrics on a port of their own, when there is one. */
export async function serveMetrics({ metricsPort, metricsHost, metricsToken }: Config): Promise<void> {
  if (metricsPort === undefined) return
  const server = createServer((request, response) => {
    if (request.url === metricsPath && request.method === 'GET')
      return void sendMetrics(request, response, metricsToken)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      reject(isTaken ? new Error(`METRICS_PORT: port ${metricsPort} is taken.`) : error)
    })
    server.listen(metricsPort, metricsHost, resolve)
  })
  onShutdown(async () => {
    server.close()
    server.closeAllConnections()
  })
}

/** Whether metrics are served on the site's own port. */
export function hasMetrics({ metricsPort, metricsToken }: Config): boolean {
  return metricsPort === undefined && metricsToken !== undefined
}

/** Sends all metrics in the text format of Prometheus; 401 without the token. */
export async function sendMetrics(request: IncomingMessage, response: ServerResponse, token?: string): Promise<void> {
  if (token !== undefined && !isEqual(request.headers.authorization ?? '', `Bearer ${token}`)) {
    response.writeHead(401, { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' }).end()
    return
  }
  const text = await metrics.registry.metrics()
  response.writeHead(200, { 'Content-Type': metrics.registry.contentType, 'Cache-Control': 'no-store' }).end(text)
}

/** Hashes have one length and say nothing of how much was right. */
function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

/** Counts what Node says of itself, such as event loop and heap, from now on. */
export function watchProcess(): void {
  shareInProcess('default metrics', () => collectDefaultMetrics({ register: metrics.registry }))
}
