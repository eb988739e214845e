import { expect, test } from 'vitest'
import { headersByKind, securityHeaders } from '@/lib/http/headers'
import { readPolicy } from '@/tests/support/policy'

test('an answer that is no page may load nothing', () => {
  const policy = readPolicy(securityHeaders['content-security-policy'] ?? '')

  expect(new Set(policy.values())).toEqual(new Set(["'none'"]))
  expect([...policy.keys()]).toEqual(
    expect.arrayContaining(['default-src', 'base-uri', 'form-action', 'frame-ancestors']),
  )
})

test.each([
  ['x-content-type-options', /^nosniff$/],
  ['x-frame-options', /^DENY$/],
  ['referrer-policy', /^strict-origin-when-cross-origin$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^same-origin$/],
])('every answer carries %s', (name, value) => {
  expect(securityHeaders[name]).toMatch(value)
})

test('browsers are told to keep to https for a year at least, on every subdomain', () => {
  const [, seconds] =
    /^max-age=(\d+); includeSubDomains$/.exec(securityHeaders['strict-transport-security'] ?? '') ?? []

  expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 60 * 60)
})

test('a badge differs from every other answer only in that other sites may show it', () => {
  expect(headersByKind.badge).toEqual({ ...securityHeaders, 'cross-origin-resource-policy': 'cross-origin' })
})

test('of all kinds of address an embed alone may be framed by other sites', () => {
  const framed = Object.entries(headersByKind).filter(
    ([, headers]) =>
      headers['x-frame-options'] === undefined &&
      readPolicy(headers['content-security-policy'] ?? '').get('frame-ancestors') === '*',
  )

  expect(framed.map(([kind]) => kind)).toEqual(['embed'])
})
