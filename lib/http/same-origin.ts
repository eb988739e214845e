import type { IncomingHttpHeaders } from 'node:http'

/** What a request says of where it came from. */
export type Provenance = 'same origin' | 'elsewhere' | 'unknown'

/**
 * Reads it from the two headers that a page cannot set: what the browser says itself, or else the page's origin, which
 * has to be the configured one. Host and X-Forwarded-Host name whatever the sender likes and are never looked at. A
 * header sent twice arrives joined by a comma and so matches nothing.
 */
export function findProvenance(headers: IncomingHttpHeaders, siteAddress: string): Provenance {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' ? 'same origin' : 'elsewhere'
  const { origin } = headers
  if (origin !== undefined) return origin === siteAddress ? 'same origin' : 'elsewhere'
  return 'unknown'
}
