import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { securityHeaders } from '@/lib/http/headers'

test('what the edge answers by itself carries the headers of the site', () => {
  const lines = readFileSync('deploy/nginx/ship-or-skip/headers.conf', 'utf8').matchAll(
    /^add_header (\S+) "(.*)" always;$/gm,
  )

  expect(Object.fromEntries([...lines].map(([, name = '', value]) => [name.toLowerCase(), value]))).toEqual(
    securityHeaders,
  )
})
