import type { IncomingMessage, ServerResponse } from 'node:http'
import { emptyContentSecurityPolicy } from './headers'
import { type Attempt, explainRefusal, type RefusalStatus } from './refusal'
import { sendJson } from './send-json'

/** A request that is not carried out, and what it held where that could be read, to be sent once more. */
export type Refusal = { status: RefusalStatus; headers?: Record<string, string>; again?: Record<string, string> }

/** Says what went wrong: as data to a script, and otherwise on a page that offers to try the same once more. */
export function refuseForm(
  request: IncomingMessage,
  response: ServerResponse,
  attempt: Attempt,
  { status, headers = {}, again = {} }: Refusal,
): { path: string; status: number } | undefined {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  // Only the server itself asks for this page; to visitors it does not exist.
  if (!wantsJson(request))
    return { path: `/refused?${new URLSearchParams({ attempt, status: `${status}`, ...again })}`, status }
  sendJson(response, status, { message: explainRefusal(attempt, status).reason })
  return undefined
}

/** Whether a script asks, which shows the answer itself. */
export function wantsJson({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('application/json') ?? false
}

/** Answers with a small complete page a request that no page should see. It repeats nothing of the request. */
export function refuse(response: ServerResponse, status: RefusalStatus, headers: Record<string, string> = {}): void {
  const { title, reason } = explainRefusal(undefined, status)
  response.writeHead(status, {
    'Content-Security-Policy': emptyContentSecurityPolicy,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${reason}</p><p><a href="/">Go to the home page</a></p></main></body></html>\n`,
  )
}
