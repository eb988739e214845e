import { expect, test } from 'vitest'
import { contentSecurityPolicy, emptyContentSecurityPolicy, securityHeaders } from '@/lib/http/headers'

test('outside development the policy allows nothing unsafe', () => {
  const policy = contentSecurityPolicy('qV3xJ9', false)

  expect(policy).not.toContain('unsafe')
})

test('scripts need the nonce', () => {
  const policy = readPolicy(contentSecurityPolicy('qV3xJ9', false))

  expect(policy.get('script-src')).toContain("'nonce-qV3xJ9'")
})

test.each([
  ['default-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
  ['object-src', "'none'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
])('the policy limits %s to %s', (directive, value) => {
  const policy = readPolicy(contentSecurityPolicy('qV3xJ9', false))

  expect(policy.get(directive)).toBe(value)
})

test('no directive names another origin', () => {
  const policy = contentSecurityPolicy('qV3xJ9', false)

  expect(policy).not.toMatch(/https?:|\*|data:/)
})

test('developing keeps everything but what the tools need', () => {
  const strict = readPolicy(contentSecurityPolicy('qV3xJ9', false))
  const developing = readPolicy(contentSecurityPolicy('qV3xJ9', true))

  const loosened = [...strict.keys()].filter((directive) => developing.get(directive) !== strict.get(directive))

  expect(loosened.sort()).toEqual(['script-src', 'style-src'])
  expect(developing.get('script-src')).not.toContain('unsafe-inline')
})

test('an answer that loads nothing may load nothing', () => {
  const policy = readPolicy(emptyContentSecurityPolicy)

  expect(new Set(policy.values())).toEqual(new Set(["'none'"]))
  expect([...policy.keys()]).toEqual(
    expect.arrayContaining(['default-src', 'base-uri', 'form-action', 'frame-ancestors']),
  )
})

test.each([
  ['X-Content-Type-Options', /^nosniff$/],
  ['X-Frame-Options', /^DENY$/],
  ['Referrer-Policy', /^strict-origin-when-cross-origin$/],
  ['Cross-Origin-Opener-Policy', /^same-origin$/],
  ['Cross-Origin-Resource-Policy', /^same-origin$/],
])('every answer carries %s', (name, value) => {
  expect(securityHeaders[name]).toMatch(value)
})

test('browsers are told to keep to https for a year at least, on every subdomain', () => {
  const [, seconds] =
    /^max-age=(\d+); includeSubDomains$/.exec(securityHeaders['Strict-Transport-Security'] ?? '') ?? []

  expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 60 * 60)
})

function readPolicy(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )
}
