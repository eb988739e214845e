import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import type { RenderedPage } from './page-cache'

/**
 * Lets Next answer a request within the process, and collects the whole answer: the content policy holds hashes of the
 * finished document, and a page that is kept is compressed as a whole.
 */
export async function renderPage(
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  target: string,
  headers: Readonly<Record<string, string>>,
  method: 'GET' | 'HEAD' = 'GET',
): Promise<RenderedPage> {
  const answer = await inject(handler as RequestListener, { method, url: target, headers, validate: false })
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(
      Object.entries(answer.headers)
        .filter(([name]) => !connectionHeaders.has(name) && !name.startsWith(routingHeaders))
        .map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
    body: answer.rawPayload,
  }
}

/** What is said of a connection or of the bytes on it, and not of the page. */
const connectionHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
])

/** What `proxy.ts` tells Next of an address, such as the one within the site that answers in its place. */
const routingHeaders = 'x-middleware-'
