import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { requestRaw } from '@/tests/support/raw-request'

const { real } = inject('sites')
const port = Number(new URL(real).port)

const targets = [
  '/%E0%A4%A',
  '/compare/%E0%A4%A',
  '/tools/%E0%A4%A',
  '/%',
  '/%00',
  '/compare/a%00b',
  '/..%2f..%2fetc/passwd',
  '/../../etc/passwd',
  '/compare/..%2f..%2fpanel',
  '/compare/../../panel',
  '//evil.example',
  '//evil.example/%2f..',
  '///evil.example',
  '/\\evil.example',
  '/%5cevil.example',
  '/%2fevil.example',
  '/.//evil.example',
  '/compare//evil.example',
  '/tools//evil.example/',
  '/compare/__proto__',
  '/compare/__proto__-vs-constructor',
  '/compare/constructor-vs-mistral-3-1',
  '/tools/constructor',
  '/tools/__proto__',
  '/__proto__',
  '/constructor',
  '/missing?path=/tools/mistral-3-1/x',
  '/refused?status=503&attempt=leaving&token=x',
  '/newsletter/left',
  '/newsletter/2026-99',
  '/newsletter/9999-01',
  '/newsletter/0000-00',
  '/newsletter/2026-47.json',
  '/newsletter/2026-47.png',
  '/newsletter/__proto__',
  '/newsletter/constructor',
  '/newsletter/..%2fpanel',
  '/newsletter/confirm?token=%00',
  '/newsletter/confirm?token=__proto__',
  '/newsletter/unsubscribe?token=%0d%0aSet-Cookie:a=b',
  '/newsletter/confirm/%00',
  '/api/newsletter',
  '/api/newsletter/',
  '/api/newsletter/x',
  '/compare/%0d%0aSet-Cookie:a=b',
  '/_next/static/%E0%A4%A',
  '/_next/static/..%2f..%2fpackage.json',
  '/_next/static/../../package.json',
  '/_next/..',
  '/_next/../',
  '/_next/..//evil.example',
  '/_next/../tools/mistral-3-1',
  '/_next/static/',
  '/_next/',
  '/_next',
  '/_next//evil.example',
  '/_next/\\evil.example',
  '/_next/%2fevil.example',
  '/_next/image',
  '/_next/image?url=x',
  '/_next/image?url=http%3A%2F%2Fevil.example%2Fa.png&w=64&q=75',
  '/_next/data/x/compare.json',
  '/_NEXT/static/',
  '/icon.svg/',
  '/icon.svg/x',
  'http://evil.example/',
  'http://evil.example/x',
  'http://evil.example//',
  'evil.example',
  '*',
]

for (const target of targets) {
  test(`${target} is refused and leads nowhere`, async () => {
    const { status, headers } = await requestRaw(port, target)

    expect([400, 404, 405]).toContain(status)
    expect(headers.location).toBeUndefined()
  })
}

for (const long of ['a', '%2e', '-vs-a', '/a']) {
  test(`8 KB of ${long} is refused and leads nowhere`, async () => {
    const { status, headers } = await requestRaw(port, `/compare/${long.repeat(8_192 / long.length)}`)

    expect([400, 404]).toContain(status)
    expect(headers.location).toBeUndefined()
  })
}

for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
  for (const path of ['/', '/compare', '/tools/mistral-3-1', '/no-such-page']) {
    test(`${method} ${path} is refused`, async () => {
      const { status, headers } = await requestRaw(port, path, method)

      expect(status).toBe(405)
      expect(headers.allow).toBe('GET, HEAD')
      expect(headers.location).toBeUndefined()
    })
  }
}

for (const headers of [
  { 'next-action': 'x', 'next-url': '/%E0%A4%A', 'next-router-state-tree': '%', 'next-resume': '1' },
  { 'x-nextjs-data': '1', 'x-matched-path': '/panel', 'x-now-route-matches': '1=x', 'x-invoke-path': '/panel' },
  { 'x-middleware-prefetch': '1', 'x-middleware-invoke': '1', 'x-middleware-rewrite': '/panel' },
] as const) {
  test(`a client that speaks as servers do among themselves gets the page: ${Object.keys(headers)[0]}`, async () => {
    const { status, body } = await requestRaw(port, '/tools/mistral-3-1', 'GET', { headers })

    expect(status).toBe(200)
    expect(body).toMatch(/<h1[^>]*>Mistral\s3.1<\/h1>/)
  })
}

test('a part that a file does not have is answered with the file', async () => {
  const { status, headers, body } = await requestRaw(port, '/icon.svg', 'GET', { headers: { Range: 'bytes=999999-' } })

  expect(status).toBe(200)
  expect(headers['content-type']).toBe('image/svg+xml')
  expect(body).toContain('</svg>')
})

test('what Next’s router asks for is sent in its own format, and never to a reader', async () => {
  const asked = { rsc: '1', 'next-router-state-tree': '%', 'next-url': '/%E0%A4%A' }
  for (let round = 0; round < 5; round++) {
    const router = await requestRaw(port, '/tools/mistral-3-1?_rsc', 'GET', { headers: asked })
    const reader = await requestRaw(port, '/tools/mistral-3-1?_rsc', 'GET')

    expect([router.status, router.headers['content-type']]).toEqual([200, 'text/x-component'])
    expect(router.headers['cache-control']).toContain('no-store')
    expect([reader.status, reader.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  }
})

test('a client that speaks as servers do is refused a vote in a page too', async () => {
  const headers = {
    Accept: 'text/html',
    'X-Middleware-Prefetch': '1',
    'Content-Type': 'application/x-www-form-urlencoded',
  }

  const { status, body } = await requestRaw(port, '/api/votes', 'POST', { headers, body: 'tool=mistral-3-1' })

  expect(status).toBe(403)
  expect(body).toContain('<h1')
})

test('what Next would send of a page as data is missing', async () => {
  const build = readFileSync('.next/BUILD_ID', 'utf8')

  const { status, body } = await requestRaw(port, `/_next/data/${build}/tools/mistral-3-1.json`)

  expect(status).toBe(404)
  expect(body).toContain('<h1')
})

test('a refusal says so in a page a reader can leave', async () => {
  const { status, headers, body } = await requestRaw(port, '/compare/%E0%A4%A', 'GET', {
    headers: { Accept: 'text/html' },
  })

  expect(status).toBe(400)
  expect(headers['content-type']).toContain('text/html')
  expect(body).toContain('<h1>')
  expect(body).toContain('<a href="/">')
})
