import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import compression from 'compression'
import next from 'next'
import { openCatalogue } from '@/lib/catalogue/open'
import { openSearch } from '@/lib/catalogue/search'
import { openVotes } from '@/lib/community/open'
import { type Config, readConfig } from '@/lib/config'
import { openSharedDatabase } from '@/lib/database/shared'
import { makeBookmarkEndpoint } from '@/lib/http/bookmark-endpoint'
import { makeDocumentEndpoint } from '@/lib/http/document-endpoint'
import { dropInternalHeaders, type Endpoint, passGate, setSecurityHeaders, showInstead } from '@/lib/http/gate'
import { makeHealthEndpoints } from '@/lib/http/health'
import { answerIssue, makeNewsletterEndpoints } from '@/lib/http/newsletter-endpoint'
import { makeSearchEndpoint } from '@/lib/http/search-endpoint'
import { awaitTurn } from '@/lib/http/turns'
import { makeVoteEndpoint } from '@/lib/http/vote-endpoint'
import { locateMailFiles } from '@/lib/newsletter/mail-files'
import { startMailWorker } from '@/lib/newsletter/mail-worker'
import { openNewsletter } from '@/lib/newsletter/open'
import { makePreviewRenderer } from '@/lib/preview/preview-renderer'
import { openSigningKeys } from '@/lib/signing'
import { address } from '@/lib/site'
import { reportAndExit } from './report'

// The bundle that production runs, or this file itself while developing, with the folder of a built site or nothing.
serve(process.argv[2]).catch(reportAndExit)

// The published types are those of Express; the middleware itself asks for nothing but Node's own.
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Serves a site until the process is asked to stop; requests that have begun are then finished. */
async function serve(folder = '.'): Promise<void> {
  const config = readConfig(process.env)
  openSearch(openCatalogue(config))
  const keys = openSigningKeys(config)
  const database = openSharedDatabase(config)
  await database.prepare()
  const health = makeHealthEndpoints(database)
  const votes = openVotes(config)
  const catalogue = () => openCatalogue(config)
  const newsletter = openNewsletter(config)
  const endpoints = new Map([
    [address.votes(), makeVoteEndpoint({ config, keys, votes, catalogue })],
    ...makeNewsletterEndpoints({ config, keys, newsletter, wake: () => mailWorker.wake() }),
  ])
  const answerSearch = makeSearchEndpoint(catalogue)
  const answerBookmarks = makeBookmarkEndpoint(catalogue)
  const previewRenderer = makePreviewRenderer()
  const answerDocument = makeDocumentEndpoint({ config, catalogue, previewRenderer })
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: maxHeaderBytes })
  const site = next({ dir: folder, dev: config.isDevelopment, port: config.port, httpServer: server })
  await site.prepare()
  const render = site.getRequestHandler()
  const compress = compression() as Middleware

  server.on('request', (request, response) => {
    compress(request, response, () => {
      dropInternalHeaders(request)
      setSecurityHeaders(response)
      answer(request, response).catch((error) => fail(response, error, config))
    })
  })
  await listen(server, config.port)
  if (config.smtpServer === undefined)
    console.log(`SMTP_URL names no server: mails are files in ${locateMailFiles(config)}`)
  const mailWorker = startMailWorker({
    database,
    // Drawing mails takes memory that only a site with sign-ups has to spend.
    openMailer: async () => (await import('./newsletter/mailer')).openConfirmationMailer(config),
    mailPerSecond: config.mailPerSecond,
  })
  const parts = [previewRenderer, { close: () => mailWorker.close().then(database.close) }]
  let isClosing = false
  const closeAfter = (seconds: number) => {
    if (!isClosing) setTimeout(() => close(server, parts), seconds * 1_000)
    isClosing = true
  }
  // Several may come: from the terminal or whoever manages processes, and from the process that started this one.
  process.on('SIGINT', () => closeAfter(0))
  process.on('SIGTERM', () => {
    health.stop()
    closeAfter(config.drainSeconds)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?', 1)
    if (path === '/healthz') return health.live(response)
    if (path === '/readyz') return health.ready(response)
    if (path === address.search()) return answerSearch(request, response)
    if (path === address.currentBookmarks()) return answerBookmarks(request, response)
    const endpoint = endpoints.get(path) ?? findEndpoint(request, response)
    if (endpoint === 'nobody') return
    if (endpoint !== 'next') {
      const page = await endpoint(request, response)
      if (page === undefined) return
      showInstead(request, response, page, config)
    }
    await awaitTurn()
    await render(request, response)
  }

  function findEndpoint(request: IncomingMessage, response: ServerResponse): Endpoint | 'next' | 'nobody' {
    const passage = passGate(request, response, config)
    switch (passage.to) {
      case 'documents':
        return () => answerDocument(request, response, passage.document)
      case 'issues':
        return () => answerIssue(request, response, { newsletter, id: passage.id })
      default:
        return passage.to
    }
  }
}

/** While developing, the answer says what is wrong with the content; a visitor is only told that something is. */
function fail(response: ServerResponse, error: unknown, { isDevelopment }: Config): void {
  const message = error instanceof Error ? error.message : String(error)
  console.error(message)
  if (response.headersSent) return void response.destroy()
  response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(isDevelopment ? message : 'Something went wrong here. Please try again.')
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

/** Takes no more connections, finishes what was begun and ends the process. */
function close(server: Server, parts: { close: () => Promise<void> }[]): void {
  server.close(() => Promise.all(parts.map((part) => part.close())).then(() => process.exit(0), reportAndExit))
  server.closeIdleConnections()
  // Browsers open connections ahead and may never ask anything on them; Node does not take these for idle.
  setTimeout(() => server.closeAllConnections(), finishTimeout).unref()
}

/** A shared list of 500 names, each as long as names may be, is still answered in words. In bytes. */
const maxHeaderBytes = 40 * 1024

/** How long requests that have begun may take to finish, in milliseconds. */
const finishTimeout = 5_000
