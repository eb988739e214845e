import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { hostileTargets } from '@/tests/support/hostile-targets'
import { requestRaw } from '@/tests/support/raw-request'

const { real } = inject('sites')
const port = Number(new URL(real).port)

for (const target of hostileTargets) {
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
