import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import compression from 'compression'
import next from 'next'
import { openCatalogue } from '@/lib/catalogue/open'
import { type Config, readConfig } from '@/lib/config'
import { passGate } from '@/lib/http/gate'
import { reportAndExit } from './report'

// The bundle that production runs, or this file itself while developing, with the folder of a built site or nothing.
serve(readConfig(process.env), process.argv[2]).catch(reportAndExit)

// The published types are those of Express; the middleware itself asks for nothing but Node's own.
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Serves a site until the process is asked to stop; requests that have begun are then finished. */
async function serve(config: Config, folder = '.'): Promise<void> {
  openCatalogue(config)
  const server = createServer()
  const site = next({ dir: folder, dev: config.isDevelopment, port: config.port, httpServer: server })
  await site.prepare()
  const answer = site.getRequestHandler()
  const compress = compression() as Middleware
  server.on('request', (request, response) => {
    compress(request, response, () => {
      // Next flushes after every chunk it renders, which makes a page 13 % larger; pages are rendered in one go anyway.
      Object.assign(response, { flush: () => {} })
      try {
        if (passGate(request, response, config)) void answer(request, response)
      } catch (error) {
        fail(response, error, config)
      }
    })
  })
  await listen(server, config.port)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => drain(server))
}

/** While developing, the answer says what is wrong with the content; a visitor is only told that something is. */
function fail(response: ServerResponse, error: unknown, { isDevelopment }: Config): void {
  const message = error instanceof Error ? error.message : String(error)
  console.error(message)
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

function drain(server: Server): void {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
