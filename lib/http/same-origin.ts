/** Where a request came from, as far as its headers say. */
export type Provenance = 'same origin' | 'elsewhere' | 'unknown'

/**
 * Reads two headers that a page cannot set: `Sec-Fetch-Site`, or else `Origin`, which must be the configured one. Host and
 * X-Forwarded-Host are never read, because a sender can set them. A header sent twice arrives joined by a comma and matches
 * nothing.
 */
export function findProvenance(headers: Headers, siteAddress: string): Provenance {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' ? 'same origin' : 'elsewhere'
  const origin = headers.get('origin')
  if (origin !== null) return origin === siteAddress ? 'same origin' : 'elsewhere'
  return 'unknown'
}

/**
 * Whether a page of another site sent a request. Programs send no `Origin`. Beside one the `Host` has to be the site's too:
 * otherwise a stranger's name leads to this machine (DNS rebinding).
 */
export function isFromOtherSite(headers: Headers, siteAddress: string): boolean {
  const origin = headers.get('origin')
  if (origin === null) return false
  return origin !== siteAddress || headers.get('host') !== new URL(siteAddress).host
}
