import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import Negotiator from 'negotiator'
import { explainFormError } from '@/lib/form-error'
import { findAddressKind } from './address-kind'
import { contentPolicy } from './content-policy'
import { clientNetworkHeader, headersByKind, requestIdHeader } from './headers'
import {
  type CachedPage,
  type CacheState,
  type Encoding,
  isHtml,
  type PageCache,
  PageNotKept,
  type RenderedPage,
  readBytes,
} from './page-cache'
import { findPageKey } from './page-key'
import { smallPage } from './problem'

type PageServer = {
  pages: PageCache
  /** Renders what is not kept; the headers are the request's own. */
  render: (target: string, headers: Record<string, string>, method: 'GET' | 'HEAD') => Promise<RenderedPage>
  /** The network that a request came from. */
  findNetwork: (request: IncomingMessage) => string
  /** Compresses what is sent from here on. */
  compress: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/**
 * Makes what answers a GET or HEAD request for a document: from the cache, or with a rendering for this request alone. It says
 * from where the answer came.
 */
export function makePageServer({ pages, render, findNetwork, compress }: PageServer) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<CacheState> => {
    const [path = '', ...rest] = (request.url ?? '/').split('?')
    const query = rest.join('?')
    const key = findPageKey(path, query)
    if (key === undefined) return renderOnce(request, response)
    try {
      const { page, state } = await pages.read(key, readRequestId(request))
      await sendPage(request, response, page)
      return state
    } catch (error) {
      if (!(error instanceof PageNotKept)) throw error
      if (isForAsker(error.answer, query)) return renderOnce(request, response)
      return send(request, response, error.answer)
    }
  }

  async function renderOnce(request: IncomingMessage, response: ServerResponse): Promise<'pass'> {
    const method = request.method === 'HEAD' ? 'HEAD' : 'GET'
    const headers = { ...ownHeaders(request), [clientNetworkHeader]: findNetwork(request) }
    return send(request, response, await render(request.url ?? '/', headers, method))
  }

  async function send(request: IncomingMessage, response: ServerResponse, answer: RenderedPage): Promise<'pass'> {
    await compress(request, response)
    sendAnswer(request, response, answer)
    return 'pass'
  }
}

/** Whether an answer depends on more than the key: a redirect keeps the whole query, and a refusal is a page only for browsers. */
function isForAsker({ status, headers }: RenderedPage, query: string): boolean {
  return query !== '' && (headers.location !== undefined || status === 400)
}

async function sendPage(request: IncomingMessage, response: ServerResponse, page: CachedPage): Promise<void> {
  const headers: Record<string, string> = {
    ...page.headers,
    etag: page.etag,
    age: `${Math.floor((performance.now() - page.readAt) / 1_000)}`,
  }
  if (fresh(request.headers, { etag: page.etag })) return void response.writeHead(304, headers).end()
  const encoding = chooseEncoding(request)
  const bytes = await readBytes(page, encoding)
  headers['content-length'] = `${bytes.length}`
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes)
}

/** Encodings of a page, the shortest first. */
const encodings: readonly Encoding[] = ['br', 'gzip', 'identity']

function chooseEncoding(request: IncomingMessage): Encoding {
  const accepted = new Negotiator(request).encodings([...encodings])
  return encodings.find((encoding) => accepted.includes(encoding)) ?? 'identity'
}

/** Sends an answer that is not kept. A page that failed is replaced by one that says so without a script. */
function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: RenderedPage): void {
  const { status, headers, body } = answer.status === 500 ? failure : answer
  const [path = ''] = (request.url ?? '').split('?', 1)
  const kind = findAddressKind(path)
  const policy = isHtml(headers) ? { 'content-security-policy': contentPolicy(body.toString(), kind) } : {}
  const hasBody = request.method !== 'HEAD' && status !== 304
  const requestId = readRequestId(request)
  response.writeHead(status, {
    ...(requestId !== undefined && { [requestIdHeader]: requestId }),
    ...headersByKind[kind],
    ...headers,
    ...policy,
    ...(hasBody && { 'content-length': `${body.length}` }),
  })
  response.end(hasBody ? body : undefined)
}

const { title, reason } = explainFormError(undefined, 500)
const failure: RenderedPage = {
  status: 500,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(smallPage(title, reason)),
}

function readRequestId({ headers }: IncomingMessage): string | undefined {
  const id = headers[requestIdHeader]
  return typeof id === 'string' ? id : undefined
}

/** What Next is told of a request whose answer is not kept. Of who asks it learns only the network, for limits. */
function ownHeaders({ headers }: IncomingMessage): Record<string, string> {
  const given = passedOn.map((name) => [name, headers[name]])
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

const passedOn = ['accept', 'cache-control', 'host', 'if-none-match', requestIdHeader] as const
