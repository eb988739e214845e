import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { openCatalogue } from '@/lib/catalogue/open'
import type { Config } from '@/lib/config'
import type { DocumentRequest } from '@/lib/documents/address'
import { isMalformed, resolveAddress } from '@/lib/routing'
import { contentSecurityPolicy, emptyContentSecurityPolicy, securityHeaders } from './headers'
import { refuse } from './refuse'

/** Paths that Next answers itself; they are no pages and need no nonce. */
const ownPaths = { built: /^\/(?:_next\/static\/.|icon\.svg$)/, developing: /^\/(?:_next\/|__nextjs|icon\.svg$)/ }

/**
 * What happens to a request before Next sees it: hostile ones are refused, every page is sent to its one address, what
 * is missing becomes the page that says so, and the nonce is set. Returns who is to answer.
 *
 * This is not in Next's `proxy.ts`, because that costs a third of the pages a process can serve.
 */
export function passGate(request: IncomingMessage, response: ServerResponse, config: Config): Passage {
  const { path, query } = splitTarget(request.url ?? '')
  const isOwn = isNextsOwn(path, config)
  if (isOwn && config.isDevelopment) return { to: 'next' }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, { Allow: 'GET, HEAD' })
    return { to: 'nobody' }
  }
  if (isOwn) {
    response.setHeader('Content-Security-Policy', emptyContentSecurityPolicy)
    return { to: 'next' }
  }
  const resolution = resolveAddress(openCatalogue(config), path, query)
  switch (resolution.kind) {
    case 'document':
      return { to: 'documents', document: resolution.document }
    case 'issue':
      return { to: 'issues', id: resolution.id }
    case 'malformed':
      refuse(response, 400)
      return { to: 'nobody' }
    case 'moved':
      redirect(response, resolution)
      return { to: 'nobody' }
    case 'missing':
      showInstead(request, response, pageOfMissing(path), config)
      return { to: 'next' }
    case 'page':
      prepare(request, response, config)
      return { to: 'next' }
  }
}

/** Who answers a request that came through the gate; nobody, when the gate did so itself. */
export type Passage =
  | { to: 'next' | 'nobody' }
  | { to: 'documents'; document: DocumentRequest }
  | { to: 'issues'; id: string }

/** What is shown for a path that leads nowhere. */
export function pageOfMissing(path: string): PageInstead {
  return { path: `/missing?${new URLSearchParams({ path })}`, status: 404 }
}

/** Lets Next render another page than the one that was asked for, as the answer to a request of whatever method. */
export function showInstead(
  request: IncomingMessage,
  response: ServerResponse,
  { path, status }: PageInstead,
  config: Config,
): void {
  request.url = path
  if (request.method !== 'HEAD') request.method = 'GET'
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) delete request.headers[name]
  response.statusCode = status
  prepare(request, response, config)
}

/** A page that answers instead, with its status. */
export type PageInstead = { path: string; status: number }

/** Answers a request, or says which page answers it. */
export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<PageInstead | undefined>

function prepare(request: IncomingMessage, response: ServerResponse, config: Config): void {
  setNonce(request, response, config)
}

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
}

function isNextsOwn(path: string, { isDevelopment }: Config): boolean {
  return (isDevelopment ? ownPaths.developing : ownPaths.built).test(path) && !isMalformed(path)
}

function splitTarget(target: string): { path: string; query: string } {
  const [path = '', ...rest] = target.split('?')
  return { path, query: rest.join('?') }
}

function redirect(response: ServerResponse, { path, permanent }: { path: string; permanent: boolean }): void {
  response.writeHead(permanent ? 308 : 307, { Location: path }).end()
}

/** Pages are plain documents: what Next's servers and routers tell one another gives strangers ways to get something else. */
export function dropInternalHeaders({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) {
    if (/^(?:rsc$|next-|x-middleware-|x-nextjs-|x-nonce$)/.test(name)) delete headers[name]
  }
}

/** The document puts the nonce on every script it writes; it finds it in the request. */
function setNonce(request: IncomingMessage, response: ServerResponse, { isDevelopment }: Config): void {
  const nonce = randomBytes(16).toString('base64url')
  request.headers['x-nonce'] = nonce
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, isDevelopment))
}
