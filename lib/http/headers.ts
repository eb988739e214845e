import type { AddressKind } from './address-kind'

/** Headers of every answer, for the highest grade of the MDN HTTP Observatory. A page brings a content policy of its own. In small letters, as Next names its own. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/**
 * Headers of every answer of the API, errors and answers to preflights too: scripts of other sites may ask with any header and
 * read what is said beside the body. Its answers hold nothing of a visitor's.
 */
export const apiHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After',
  'access-control-max-age': '86400',
  'cross-origin-resource-policy': 'cross-origin',
  'x-robots-tag': 'noindex',
}

const { 'x-frame-options': _, ...withoutFrameOptions } = securityHeaders

/**
 * Headers of every answer by the kind of its address, also of one that says there is nothing. Content policies of documents
 * are in content-policy.ts.
 */
export const headersByKind: Readonly<Record<AddressKind, Readonly<Record<string, string>>>> = {
  page: securityHeaders,
  badge: { ...securityHeaders, 'cross-origin-resource-policy': 'cross-origin' },
  embed: {
    // This old header knows no way to allow all sites; the policy does.
    ...withoutFrameOptions,
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  },
}

/** Names the network that a request came from. The server sets it on every request, over whatever the client sent. */
export const clientNetworkHeader = 'x-client-network'

/** Names the address that leads nowhere, for the page that says so. `proxy.ts` sets it. */
export const missingPathHeader = 'x-missing-path'

/** Names a request in logs and in answers that are not kept. The server sets it on every request. */
export const requestIdHeader = 'x-request-id'
