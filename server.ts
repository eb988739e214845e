import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import compression from 'compression'
import next from 'next'
import { readCatalogueVersion } from '@/lib/catalogue/version'
import { readConfig } from '@/lib/config'
import { findAddressKind } from '@/lib/http/address-kind'
import { findClientNetwork } from '@/lib/http/client-network'
import { developmentPolicy } from '@/lib/http/content-policy'
import { discardBody } from '@/lib/http/discard-body'
import { apiHeaders, clientNetworkHeader, headersByKind, missingPathHeader } from '@/lib/http/headers'
import { findEndpoint } from '@/lib/http/methods'
import { makePageCache } from '@/lib/http/page-cache'
import { makePageServer } from '@/lib/http/page-server'
import { refuse } from '@/lib/http/problem'
import { renderPage } from '@/lib/http/render-page'
import { sendResponse } from '@/lib/http/send-response'
import { isMalformed } from '@/lib/http/targets'
import { shutDown } from '@/lib/process-wide'
import { reportAndExit } from '@/lib/report'
import { isOfApi } from '@/lib/site'

/**
 * Node's server around Next: only what Next cannot do itself (docs/decisions.md). Serves the site in a folder until the
 * process is asked to stop; requests that have begun are then finished.
 */
async function serve(folder = '.'): Promise<void> {
  const config = readConfig(process.env)
  const server = createServer({ ...timeouts, maxHeaderSize })
  const app = next({ dir: folder, dev: config.isDevelopment, port: config.port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  const render = (target: string, headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') =>
    renderPage(handle, target, headers, method)
  const pages = makePageCache({
    render: (target) => render(target, { host: new URL(config.siteAddress).host, accept: 'text/html' }),
    catalogueVersion: () => readCatalogueVersion(config.catalogueFile),
    maxBytes: config.pageCacheMegabytes * 1024 * 1024,
  })
  // Next runs `instrumentation.ts` with the first request; what fails there is to be known before anybody is let in.
  await render('/healthz', {})
  const findNetwork = (request: IncomingMessage) => findClientNetwork(request, config.trustedProxies)
  const servePage = makePageServer({ pages, render, findNetwork, compress })
  let isStopping = false

  server.on('request', (request, response) => {
    answer(request, response).catch((error) => fail(request, response, error))
  })
  await listen(server, config.port)
  process.on('SIGINT', () => close(server, 0))
  process.on('SIGTERM', () => {
    isStopping = true
    close(server, config.drainSeconds)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?', 1)
    if (isPage(request, path) && !config.isDevelopment) return servePage(request, response)
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

async function fail(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
  console.error(error)
  if (response.headersSent) response.destroy()
  else await refuseHere(request, response, { status: 500 })
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
      console.log(`Ship or Skip is at http://localhost:${actual}`)
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
    server.close(() => shutDown().then(() => process.exit(0), reportAndExit))
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
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 20_000,
}

/** For how long connections are taken when others come all the time, in milliseconds. */
const maxTaking = 1_000

/** How long requests that have begun may take to finish, in milliseconds. */
const maxFinish = 5_000

serve(process.argv[2]).catch(reportAndExit)
