import type { ServerResponse } from 'node:http'
import { emptyContentSecurityPolicy } from './headers'

/** Why something is not done, in the words a visitor reads. */
export const refusals = {
  400: { title: 'That cannot be read', reason: 'It holds something that no page of this site sends.' },
  403: {
    title: 'That did not come from here',
    reason:
      'The form was sent by another site or is too old, so it was not taken. Load the page again and try once more.',
  },
  405: { title: 'That cannot be done here', reason: 'This address can only be read.' },
  413: { title: 'That is too much', reason: 'The form is larger than anything this site sends.' },
  415: { title: 'That is no form', reason: 'It was sent in a shape that this site does not read.' },
  429: {
    title: 'That was a lot in a short time',
    reason: 'Too many votes came from your network, so this one was not counted. Please try again later.',
  },
  503: {
    title: 'Votes cannot be stored just now',
    reason: 'Your vote was not counted. Everything else works; please try again in a minute.',
  },
} as const

export type RefusalStatus = keyof typeof refusals

/** A request that is not carried out, and the vote it held where it could be read. */
export type Refusal = { status: RefusalStatus; headers?: Record<string, string>; again?: Record<string, string> }

/** Path of the page that says what went wrong. Only the server itself asks for it; to visitors it does not exist. */
export function refusalPage(status: RefusalStatus, again: Record<string, string> = {}): string {
  return `/refused?${new URLSearchParams({ status: `${status}`, ...again })}`
}

/** Answers with a small complete page a request that no page should see. It repeats nothing of the request. */
export function refuse(response: ServerResponse, status: RefusalStatus, headers: Record<string, string> = {}): void {
  const { title, reason } = refusals[status]
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
