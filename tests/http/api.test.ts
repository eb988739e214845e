import { expect, inject } from 'vitest'
import { endpoints } from '@/lib/api/endpoints'
import { apiAddress } from '@/lib/site'
import { type RawAnswer, requestRaw } from '@/tests/support/raw-request'
import { nextNetwork } from '@/tests/support/raw-vote'
import { test } from './site-test'

const { real, awkward } = inject('sites')
const comparison = apiAddress.comparison('mistral-3-1-vs-mistral-3-small-22b')
const answered = [
  `${apiAddress.tools()}?limit=2`,
  apiAddress.tool('mistral-3-1'),
  apiAddress.offers('mistral-3-1'),
  comparison,
  `${apiAddress.search()}?q=mistral`,
  apiAddress.panel(),
  `${apiAddress.changes()}?since=2026-01-01`,
  apiAddress.description(),
]

test('every endpoint is asked here', () => {
  expect(answered).toHaveLength(endpoints.length + 1)
})

for (const path of answered) {
  test(`${path} is JSON that any site may read and caches may keep, and no page for search engines`, async () => {
    const { status, headers, body } = await ask(path)

    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    })
    expect(headers['access-control-expose-headers']).toMatch(/ETag.*Link.*RateLimit, RateLimit-Policy/)
    expect(headers['set-cookie']).toBeUndefined()
    expect(JSON.parse(body)).toBeTypeOf('object')
  })

  test(`${path} is not sent again to who has it`, async () => {
    const { headers } = await ask(path)

    const again = await ask(path, { 'If-None-Match': headers.etag ?? '' })

    expect([again.status, again.body]).toEqual([304, ''])
    expect(again.headers).toMatchObject({
      etag: headers.etag,
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
    })
  })

  test(`${path} answers HEAD with the same headers and nothing else`, async () => {
    const got = await ask(path)

    const asked = await requestRaw(portOf(real), path, 'HEAD', { headers: fromNetwork(nextNetwork()) })

    expect([asked.status, asked.body]).toEqual([200, ''])
    expect(asked.headers.etag).toBe(got.headers.etag)
  })

  test(`a script of another site may ask ${path} with any header`, async () => {
    const { status, headers } = await requestRaw(portOf(real), path, 'OPTIONS', {
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    })

    expect(status).toBe(204)
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': '*',
    })
  })
}

test('only the API answers OPTIONS', async () => {
  const answers = await Promise.all(
    ['/', '/api/search', '/api/v10/tools', '/tools/mistral-3-1.json'].map((path) =>
      requestRaw(portOf(real), path, 'OPTIONS'),
    ),
  )

  expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 405])
})

test('a tool and a comparison are the same as beside their pages', async () => {
  const pairs = [
    [apiAddress.tool('mistral-3-1'), '/tools/mistral-3-1.json'],
    [comparison, '/compare/mistral-3-1-vs-mistral-3-small-22b.json'],
    [
      `${comparison}?workload=batch&budget=50`,
      '/compare/mistral-3-1-vs-mistral-3-small-22b.json?workload=batch&budget=50',
    ],
  ]
  for (const [api = '', alternate = ''] of pairs) {
    const [one, other] = await Promise.all([ask(api), ask(alternate)])

    expect(JSON.parse(one.body)).toEqual(JSON.parse(other.body))
  }
})

test('a list names its next part in its headers too', async () => {
  const { headers, body } = await ask(`${apiAddress.tools()}?limit=2&order=name`)
  const { next } = JSON.parse(body)

  expect(headers.link).toBe(`</api/v1/openapi.json>; rel="service-desc", <${next}>; rel="next"`)
  expect((await ask(next.slice(real.length))).status).toBe(200)
})

const moves = [
  ['/api/v1/tools/harbor-preview', '/api/v1/tools/harbor'],
  ['/api/v1/tools/Harbor/offers?workload=batch', '/api/v1/tools/harbor/offers?workload=batch'],
  [
    '/api/v1/comparisons/lantern-vs-harbor?must=open-weights',
    '/api/v1/comparisons/harbor-vs-lantern?must=open-weights',
  ],
  ['/api/v1/tools/?limit=3', '/api/v1/tools?limit=3'],
  ['/api/v1/tools/harbor/', '/api/v1/tools/harbor'],
]

for (const [from = '', to = ''] of moves) {
  test(`${from} moves to its one address, and its query goes along`, async () => {
    const { status, headers } = await ask(from, {}, awkward)

    expect([status, headers.location]).toEqual([308, to])
    expect(headers['access-control-allow-origin']).toBe('*')
    expect((await ask(to, {}, awkward)).status).toBe(200)
  })
}

const refusals = [
  ['/api/v1/tools/nobody', 404],
  ['/api/v1/comparisons/mistral-3-1-vs-nobody', 404],
  ['/api/v1/nothing', 404],
  ['/api/v1', 404],
  ['/api/v1/tools?limit=0', 400],
  ['/api/v1/tools/%E0%A4%A', 400],
  ['/api/v1/tools/%00', 400],
  ['/api/v1/../tools', 400],
  [`/api/v1/search?q=${'a'.repeat(11_000)}`, 400],
] as const

for (const [path, status] of refusals) {
  test(`${path.slice(0, 60)} is refused with problem details, even where a page would be accepted`, async () => {
    const answer = await ask(path, { Accept: 'text/html' })

    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(JSON.parse(answer.body)).toMatchObject({ title: expect.any(String), status, detail: expect.any(String) })
  })
}

test('parameters that cannot be used are named one by one', async () => {
  const { body } = await ask('/api/v1/tools?limit=0&colour=%3Cscript%3E&kind=model&kind=router')

  expect(JSON.parse(body).errors).toEqual([
    { parameter: 'kind', found: '2 values', allowed: expect.stringMatching(/once$/) },
    { parameter: 'limit', found: '0', allowed: 'a whole number from 1 to 100' },
    { parameter: 'colour', found: 'an unknown parameter', allowed: expect.stringMatching(/^the parameters /) },
  ])
})

for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
  test(`${method} is refused with what is allowed`, async () => {
    const { status, headers } = await requestRaw(portOf(real), '/api/v1/tools', method, {
      headers: { Accept: 'text/html' },
    })

    expect([status, headers.allow, headers['content-type']]).toEqual([
      405,
      'GET, HEAD, OPTIONS',
      'application/problem+json',
    ])
  })
}

test('a network is told how many requests it has left, and is refused beyond them', async ({ startSite, network }) => {
  const { port } = await startSite({ environment: { API_PER_MINUTE: '2' } })
  const request = (path: string, from = network) => requestRaw(port, path, 'GET', { headers: fromNetwork(from) })

  const [first, second, third] = [
    await request('/api/v1/panel'),
    await request('/api/v1/nothing'),
    await request('/api/v1/panel'),
  ]
  const other = await request('/api/v1/panel', nextNetwork())

  expect([first, second, third, other].map(({ status }) => status)).toEqual([200, 404, 429, 200])
  expect([first, second, third].map(({ headers }) => headers['ratelimit-policy'])).toEqual(
    Array(3).fill('"default";q=2;w=60'),
  )
  expect([first, second, third].map(({ headers }) => headers.ratelimit)).toEqual([
    expect.stringMatching(/^"default";r=1;t=\d\d$/),
    expect.stringMatching(/^"default";r=0;t=\d\d$/),
    expect.stringMatching(/^"default";r=0;t=\d\d$/),
  ])
  expect(third.headers['retry-after']).toMatch(/^\d\d$/)
  expect(third.headers['content-type']).toBe('application/problem+json')
})

test('feeds count for the limit of the network that asks for them', async ({ startSite, network }) => {
  const { port } = await startSite({ environment: { API_PER_MINUTE: '2' } })
  const request = (path: string, from = network) => requestRaw(port, path, 'GET', { headers: fromNetwork(from) })

  const own = [
    await request('/api/v1/panel'),
    await request('/changes/feed.xml'),
    await request('/changes/calendar.ics'),
  ]
  const other = await request('/changes/feed.xml', nextNetwork())

  expect([...own, other].map(({ status }) => status)).toEqual([200, 200, 429, 200])
})

/** Asks as a network of its own, so that tests do not use up each other's limits. */
function ask(path: string, headers: Record<string, string> = {}, site = real): Promise<RawAnswer> {
  return requestRaw(portOf(site), path, 'GET', { headers: { ...fromNetwork(nextNetwork()), ...headers } })
}

function portOf(origin: string): number {
  return Number(new URL(origin).port)
}

function fromNetwork(network: string) {
  return { 'X-Forwarded-For': network }
}
