/** Headers of every answer, for the highest grade of the MDN HTTP Observatory. A page brings a content policy of its own. */
export const securityHeaders: Record<string, string> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** Names the network that a request came from. The server sets it on every request, over whatever the client sent. */
export const clientNetworkHeader = 'x-client-network'

/** Names the address that leads nowhere, for the page that says so. `proxy.ts` sets it. */
export const missingPathHeader = 'x-missing-path'
