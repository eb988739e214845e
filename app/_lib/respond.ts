import etag from 'etag'
import fresh from 'fresh'

/** What is sent to programs: the same for everybody. */
export type PublicAnswer = {
  type: string
  body: string
  /** How long caches may keep it, in seconds. */
  maxAge?: number
  /** Search engines should rather show the page that it was made of. */
  robots?: 'noindex' | undefined
  headers?: Readonly<Record<string, string>>
}

/** How long caches may keep what changes with the content, in seconds. */
const defaultMaxAge = 300

/** Answers a program, of any site: with an ETag, or with 304 where it has the same already. */
export function respondWith(
  request: Pick<Request, 'headers'>,
  { type, body, maxAge = defaultMaxAge, robots, headers: more }: PublicAnswer,
): Response {
  const headers = {
    'Content-Type': type,
    'Cache-Control': `public, max-age=${maxAge}`,
    // Weak: the server sends the same body compressed too, and those are other bytes (RFC 9110, 8.8.1).
    ETag: etag(body, { weak: true }),
    ...(robots !== undefined && { 'X-Robots-Tag': robots }),
    // It holds nothing of a visitor's, and programs of other sites are what it is for.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...more,
  }
  const isKnown = fresh(Object.fromEntries(request.headers), { etag: headers.ETag })
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
}
