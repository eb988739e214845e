import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import Negotiator from 'negotiator'
import { explainFormError } from '@/lib/form-error'
import { contentPolicy } from './content-policy'
import {
  type CachedPage,
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
  render: (target: string, headers: Record<string, string>) => Promise<RenderedPage>
}

/** Answers a GET or HEAD request for a page: from the cache, or with a rendering for this request alone. */
export async function servePage(request: IncomingMessage, response: ServerResponse, { pages, render }: PageServer) {
  const target = request.url ?? '/'
  const [path = '', query = ''] = target.split('?', 2)
  const key = findPageKey(path, query)
  if (key === undefined) return sendAnswer(request, response, await render(target, pageHeaders(request)))
  try {
    await sendPage(request, response, await pages.read(key))
  } catch (error) {
    if (!(error instanceof PageNotKept)) throw error
    // The redirect of a page that moved keeps the whole query.
    const isMoved = error.answer.status >= 300 && error.answer.status < 400 && query !== ''
    sendAnswer(request, response, isMoved ? await render(target, pageHeaders(request)) : error.answer)
  }
}

async function sendPage(request: IncomingMessage, response: ServerResponse, page: CachedPage): Promise<void> {
  const headers: Record<string, string> = {
    ...page.headers,
    etag: page.etag,
    age: `${Math.floor((performance.now() - page.renderedAt) / 1_000)}`,
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
  const { status, headers, body } = status500(answer)
  const policy = isHtml(headers) ? { 'content-security-policy': contentPolicy(body.toString()) } : {}
  response.writeHead(status, { ...headers, ...policy, 'content-length': `${body.length}` })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function status500(answer: RenderedPage): RenderedPage {
  if (answer.status !== 500) return answer
  const { title, reason } = explainFormError(undefined, 500)
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return { status: 500, headers, body: Buffer.from(smallPage(title, reason)) }
}

/** What Next is told of a request whose answer is not kept: everything but who asks. */
function pageHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !personalHeaders.has(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))
}

const personalHeaders: ReadonlySet<string> = new Set(['connection', 'content-length', 'cookie', 'user-agent'])
