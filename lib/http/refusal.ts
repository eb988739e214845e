import type { ServerResponse } from 'node:http'
import { emptyContentSecurityPolicy } from './headers'

const reasons = {
  400: ['That address cannot be read', 'It holds characters or escapes that no page of this site has.'],
  405: ['That cannot be done here', 'This address can only be read.'],
} as const

/** Answers with a small complete page a request that no page should see. It repeats nothing of the request. */
export function refuse(
  response: ServerResponse,
  status: keyof typeof reasons,
  headers: Record<string, string> = {},
): false {
  const [title, reason] = reasons[status]
  response.writeHead(status, {
    'Content-Security-Policy': emptyContentSecurityPolicy,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${reason}</p><p><a href="/">Go to the home page</a></p></main></body></html>\n`,
  )
  return false
}
