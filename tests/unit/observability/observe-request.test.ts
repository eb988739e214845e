import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { logger } from '@/lib/observability/logger'
import { metrics } from '@/lib/observability/metrics'
import { type Exchange, observeRequest } from '@/lib/observability/observe-request'

const options = { trustedProxies: 0, logRequests: 'all' as 'all' | 'errors' | 'none' }
const lines: unknown[] = []
let answer: (exchange: Exchange) => { status: number; text: string }

const server = createServer((request, response) => {
  const exchange = observeRequest(request, response, options)
  const { status, text } = answer(exchange)
  response.writeHead(status).end(text)
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => void server.close().closeAllConnections())

beforeEach(() => {
  lines.length = 0
  metrics.registry.resetMetrics()
  Object.assign(options, { trustedProxies: 0, logRequests: 'all' })
  answer = () => ({ status: 200, text: 'yes' })
  for (const level of ['info', 'error', 'debug'] as const) {
    vi.spyOn(logger, level).mockImplementation((fields: unknown) => void lines.push({ level, ...(fields as object) }))
  }
})

test('a request is one line: its id, route, status, time, size and cache state', async () => {
  answer = (exchange) => {
    exchange.cache = 'hit'
    return { status: 200, text: 'yes' }
  }

  await ask('/compare/harbor-vs-raft?requests=5')

  expect(lines).toEqual([
    {
      level: 'info',
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      method: 'GET',
      route: '/compare/[comparison]',
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
      cache: 'hit',
    },
  ])
})

test('a request is counted by route, method and class of status, and so is its cache state', async () => {
  answer = (exchange) => {
    exchange.cache = 'pass'
    return { status: 404, text: 'no' }
  }

  await ask('/tools/nothing')

  const text = await metrics.registry.metrics()
  expect(text).toContain('shiporskip_http_requests_total{route="/tools/[tool]",method="GET",status="4xx"} 1')
  expect(text).toContain('shiporskip_http_request_duration_seconds_count{route="/tools/[tool]"} 1')
  expect(text).toContain('shiporskip_page_cache_reads_total{state="pass"} 1')
})

test('failures alone are logged when that is asked for', async () => {
  options.logRequests = 'errors'
  await ask('/tools')
  answer = () => ({ status: 503, text: 'later' })
  await ask('/tools')

  expect(lines).toMatchObject([{ level: 'error', status: 503 }])
})

test('health checks are quiet', async () => {
  await ask('/healthz')

  expect(lines).toMatchObject([{ level: 'debug', route: '/healthz' }])
})

test('the id of a stranger is not taken, and that of a proxy is when it is one', async () => {
  const given = 'c0ffee00c0ffee00c0ffee00c0ffee00'
  await ask('/tools', { 'x-request-id': given })
  options.trustedProxies = 1
  await ask('/tools', { 'x-request-id': given })
  await ask('/tools', { 'x-request-id': 'ada@example.org' })

  const ids = lines.map((line) => (line as Exchange).id)
  expect(ids.map((id) => id === given)).toEqual([false, true, false])
  expect(ids[2]).toMatch(/^[\da-f-]{36}$/)
})

test('nothing that a visitor sends is in a line or in a label', async () => {
  const word = fc.stringMatching(/^[a-z\d]{12,40}$/).map((text) => `zq${text}`)
  const sent = fc.record({ query: word, cookie: word, token: word, agent: word, mail: word, network: fc.ipV4() })

  await fc.assert(
    fc.asyncProperty(sent, async ({ query, cookie, token, agent, mail, network }) => {
      lines.length = 0
      await ask(`/compare/${query}?q=${query}&token=${token}&mail=${mail}@example.org`, {
        cookie: `visitor=${cookie}`,
        authorization: `Bearer ${token}`,
        'user-agent': agent,
        referer: `https://example.org/${mail}`,
        'x-forwarded-for': network,
        'x-request-id': token,
      })

      const said = JSON.stringify(lines) + (await metrics.registry.metrics())
      expect(lines).toHaveLength(1)
      for (const secret of [query, cookie, token, agent, mail]) expect(said).not.toContain(secret)
      expect(JSON.stringify(lines)).not.toContain(`"${network}"`)
    }),
    { numRuns: 30 },
  )
})

/** Sends a request, and waits until the server is done with it. */
async function ask(path: string, headers: Record<string, string> = {}): Promise<void> {
  const { port } = server.address() as AddressInfo
  const done = once(server, 'request').then(([, response]) => response.closed || once(response, 'close'))
  send({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => response.resume()).end()
  await done
}
