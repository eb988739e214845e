import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import compression from 'compression'
import next from 'next'
import { readCatalogueVersion } from '@/lib/catalogue/version'
import { readConfig } from '@/lib/config'
import { findAddressKind } from '@/lib/http/address-kind'
import { findClientNetwork } from '@/lib/http/client-network'
import { developmentPolicy } from '@/lib/http/content-policy'
import { discardBody } from '@/lib/http/discard-body'
import { apiHeaders, clientNetworkHeader, headersByKind, missingPathHeader, requestIdHeader } from '@/lib/http/headers'
import { findEndpoint } from '@/lib/http/methods'
import { makePageCache } from '@/lib/http/page-cache'
import { makePageServer } from '@/lib/http/page-server'
import { refuse } from '@/lib/http/problem'
import { renderPage } from '@/lib/http/render-page'
import { sendResponse } from '@/lib/http/send-response'
import { isMalformed } from '@/lib/http/targets'
import { redirectConsole } from '@/lib/observability/console'
import { watchBuild, watchPageCache } from '@/lib/observability/gauges'
import { logAndExit, logger, startLog } from '@/lib/observability/logger'
import { hasMetrics, metricsPath, sendMetrics, serveMetrics, watchProcess } from '@/lib/observability/metrics-endpoint'
import { type Exchange, observeRequest } from '@/lib/observability/observe-request'
import { traceRequest } from '@/lib/observability/trace-request'
import { shutDown } from '@/lib/process-wide'
import { isOfApi } from '@/lib/site'

/**
 * Node's server around Next: only what Next cannot do itself (docs/decisions.md). Serves the site in a folder until the
 * process is asked to stop; requests that have begun are then finished.
 */
async function serve(folder = '.'): Promise<void> {
  startLog()
  const config = readConfig(process.env)
  if (!config.isDevelopment) redirectConsole()
  const server = createServer({ ...timeouts, maxHeaderSize })
  const app = next({ dir: folder, dev: config.isDevelopment, port: config.port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  const render = (target: string, headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') =>
    renderPage(handle, target, headers, method)
  const pages = makePageCache({
    render: (target, requestId = '') =>
      render(target, { host: new URL(config.siteAddress).host, accept: 'text/html', [requestIdHeader]: requestId }),
    catalogueVersion: () => readCatalogueVersion(config.catalogueFile),
    maxBytes: config.pageCacheMegabytes * 1024 * 1024,
  })
  // Next runs `instrumentation.ts` with the first request; what fails there is to be known before anybody is let in.
  await render('/healthz', {})
  const findNetwork = (request: IncomingMessage) => findClientNetwork(request, config.trustedProxies)
  const servePage = makePageServer({ pages, render, findNetwork, compress })
  let isStopping = false

  watchPageCache(pages)
  watchBuild(readBuild(folder, config.isDevelopment))
  await serveMetrics(config)
  if (config.metricsPort !== undefined || config.metricsToken !== undefined) watchProcess()

  server.on('request', (request, response) => {
    const exchange = observeRequest(request, response, config)
    traceRequest(request, response, exchange, config, () => answer(request, response, exchange)).catch((error) =>
      fail(request, response, exchange, error),
    )
  })
  await listen(server, config.port)
  process.on('SIGINT', () => close(server, 0))
  process.on('SIGTERM', () => {
    isStopping = true
    close(server, config.drainSeconds)
  })

  async function answer(request: IncomingMessage, response: ServerResponse, exchange: Exchange): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?', 1)
    if (path === metricsPath && hasMetrics(config)) return sendMetrics(request, response, config.metricsToken)
    if (isPage(request, path) && !config.isDevelopment) {
      exchange.cache = await servePage(request, response)
      return
    }
    // A file is kept for long, and its answer then serves many requests.
    if (exchange.route !== '/_next/[...file]') response.setHeader(requestIdHeader, exchange.id)
    const kind = findAddressKind(path)
    const headers = { ...headersByKind[kind], ...(isOfApi(path) && apiHeaders) }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (config.isDevelopment) response.setHeader('content-security-policy', developmentPolicy(kind))
    if (isMalformed(path)) return refuseHere(request, response, { status: 400 })
    const { methods, action } = findEndpoint(path)
    if (!methods.includes(request.method ?? '')) {
      await discardBody(request)
      return refuseHere(request, response, { action, status: 405, headers: { Allow: methods.join(', ') } })
    }
    if (path === '/readyz' && isStopping) return sendStopping(response)
    const network = findNetwork(request)
    dropPrivateHeaders(request)
    // Next answers a range that a file does not have with 500; whole files are small.
    delete request.headers.range
    request.headers[clientNetworkHeader] = network
    await compress(request, response)
    await handle(request, response)
  }
}

// The published types are those of Express; the middleware itself asks for nothing but Node's own.
const middleware = compression() as (request: IncomingMessage, response: ServerResponse, next: () => void) => void

function compress(request: IncomingMessage, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => middleware(request, response, resolve))
}

/** Whether a request is answered as a whole document: not a file of Next's, not a handler, not what Next's router asks for. */
function isPage({ method, headers }: IncomingMessage, path: string): boolean {
  const isRead = method === 'GET' || method === 'HEAD'
  return isRead && headers.rsc === undefined && !otherPaths.test(path) && !isMalformed(path)
}

const otherPaths = /^\/(?:_next\/static\/.|api\/|healthz$|readyz$|mcp$|icon\.svg$)/

/**
 * Drops what Next's servers tell one another, what proxies forward, and our own headers: a stranger who sends them would be
 * believed. What proxies say of the client's address is read before.
 */
function dropPrivateHeaders({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) if (privateHeaders.test(name)) delete headers[name]
}

const privateHeaders = new RegExp(
  `^(?:x-(?:middleware|nextjs|invoke|forwarded)-.*|x-matched-path|next-(?:action|resume|url|router-(?:state-tree|segment-prefetch))|forwarded|${clientNetworkHeader}|${missingPathHeader})$`,
)

function refuseHere(request: IncomingMessage, response: ServerResponse, problem: Parameters<typeof refuse>[1]) {
  const [path = ''] = (request.url ?? '').split('?', 1)
  const headers = new Headers({ accept: isOfApi(path) ? '' : (request.headers.accept ?? '') })
  return sendResponse(response, refuse({ headers }, problem))
}

function sendStopping(response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end('stopping\n')
}

async function fail(
  request: IncomingMessage,
  response: ServerResponse,
  { id, route }: Exchange,
  error: unknown,
): Promise<void> {
  logger.error({ err: error, id, route }, 'A request failed.')
  if (response.headersSent) response.destroy()
  else await refuseHere(request, response, { status: 500 })
}

function readBuild(folder: string, isDevelopment: boolean): { version: string; nextBuild: string } {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').trim()
  const { version } = JSON.parse(read('package.json')) as { version: string }
  return { version, nextBuild: isDevelopment ? 'development' : read('.next/BUILD_ID') }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      reject(isTaken ? new Error(`Port ${port} is taken. PORT=3001 npm start uses another.`) : error)
    })
    server.listen(port, () => {
      const address = server.address()
      const actual = typeof address === 'object' && address !== null ? address.port : port
      logger.info(`Ship or Skip is at http://localhost:${actual}`)
      logger.flush()
      resolve()
    })
  })
}

let isClosing = false

/** After a while takes no more connections, finishes what was begun and ends the process. */
function close(server: Server, seconds: number): void {
  // Several signals may come: from the terminal, from a process manager, and from the process that started this one.
  if (isClosing) return
  isClosing = true
  setTimeout(async () => {
    await takeWaitingConnections(server)
    server.close(() => shutDown().then(() => process.exit(0), logAndExit))
    server.closeIdleConnections()
    // Browsers open connections ahead and may never ask anything on them; Node does not count these as idle.
    setTimeout(() => server.closeAllConnections(), maxFinish).unref()
  }, seconds * 1_000)
}

/**
 * Takes the connections that wait to be accepted, on which requests may have been sent: closing the server would reset them, and
 * a proxy in front does not send a form twice.
 */
async function takeWaitingConnections(server: Server): Promise<void> {
  const since = performance.now()
  let wasTaken = true
  server.on('connection', () => {
    wasTaken = true
  })
  while (wasTaken && performance.now() - since < maxTaking) {
    wasTaken = false
    await setImmediate()
  }
}

/** A shared list of 500 names, each as long as names may be, is still answered in words. In bytes. */
const maxHeaderSize = 40 * 1024

/**
 * How long a client may take to send a request, how often that is looked at, and how long a connection may be idle, in
 * milliseconds. The last is longer than the edge keeps a connection: one that is closed while it is used loses a request.
 */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 20_000,
}

/** For how long connections are taken when others come all the time, in milliseconds. */
const maxTaking = 1_000

/** How long requests that have begun may take to finish, in milliseconds. */
const maxFinish = 5_000

serve(process.argv[2]).catch(logAndExit)
