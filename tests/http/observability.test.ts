import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { findFreePort } from '@/tests/support/free-port'
import { readLines } from '@/tests/support/log-lines'
import { type RawAnswer, requestRaw } from '@/tests/support/raw-request'
import { postVote } from '@/tests/support/raw-vote'
import { type Site, startSite } from '@/tests/support/site'
import { withDatabase } from '@/tests/support/site-database'
import { startTraceCollector, type TraceCollector } from '@/tests/support/trace-collector'

const token = 'a token of 20 letters'
const path = '/compare/mistral-3-1-vs-mistral-8x22b-instruct-v2'
const secrets = ['zq-query', 'zq-cookie', 'zq-token', 'zq-agent', 'zq-mail', '203.0.113.77']

let site: Site
let collector: TraceCollector
let metrics: string
let failed: RawAnswer

/** One site that is watched in every way, and that answers some requests before it stops. */
beforeAll(async () => {
  collector = await startTraceCollector()
  const port = await findFreePort()
  site = await startSite({
    environment: {
      METRICS_PORT: `${port}`,
      METRICS_TOKEN: token,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
      OTEL_SERVICE_NAME: 'watched',
    },
  })
  const headers = {
    cookie: 'visitor=zq-cookie',
    authorization: 'Bearer zq-token',
    'user-agent': 'zq-agent',
    referer: 'https://example.org/?q=zq-query',
    'x-forwarded-for': '203.0.113.77',
  }
  const ask = (target: string) => requestRaw(site.port, target, 'GET', { headers })
  await ask(`${path}?requests=5&note=zq-query`)
  await ask(path)
  await ask(path)
  await ask('/api/search?q=zq-query')
  await ask('/newsletter/confirm?token=zq-token')
  await ask('/no/such/page?mail=zq-mail@example.org')
  await ask('/zq-mail%40example.org')
  await postVote(site, { tool: 'mistral-3-1', choice: 'ship' }, headers)
  await postVote(site, { tool: 'zq-query', choice: 'ship' }, headers)
  withDatabase(site, (file) =>
    file.prepare('insert into issues (id, made, digest, snapshot) values (?, ?, ?, ?)').run('2026-47', '', '{}', '{}'),
  )
  failed = await ask('/newsletter/2026-47?q=zq-query')
  metrics = await read(port, { authorization: `Bearer ${token}` })
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(401)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  expect((await fetch(`${site.origin}/metrics`)).status).toBe(404)
  await site.stop()
})
afterAll(async () => {
  collector.stop()
  await site.remove()
})

test('every line that the site prints is JSON, and each request has one with its route and cache state', () => {
  const lines = readLines(site.printed()).filter(({ msg }) => msg === 'request')

  expect(lines).toMatchObject([
    { route: '/compare/[comparison]', status: 200, cache: 'pass' },
    { route: '/compare/[comparison]', status: 200, cache: 'miss' },
    { route: '/compare/[comparison]', status: 200, cache: 'hit' },
    { route: '/api/search', status: 200 },
    { route: '/newsletter/confirm', status: 404, cache: 'pass' },
    { route: 'other', status: 404, cache: 'pass' },
    { route: '/[page]', status: 404, cache: 'pass' },
    { route: '/api/votes', method: 'POST', status: 303 },
    { route: '/api/votes', method: 'POST', status: 400 },
    { route: '/newsletter/[issue]', status: 500, level: 'error' },
  ])
})

test('a page that fails says why in one line, with the id that its answer has', () => {
  const lines = readLines(site.printed()).filter(({ level, msg }) => level === 'error' && msg !== 'request')

  expect(failed.status).toBe(500)
  expect(lines).toMatchObject([
    {
      id: failed.headers['x-request-id'],
      route: '/newsletter/[issue]',
      err: { stack: expect.stringContaining(' at ') },
    },
  ])
})

test('nothing that a visitor sends is in what is printed, counted or traced', () => {
  for (const text of [site.printed(), metrics, ...collector.received()]) {
    for (const secret of secrets) expect(text).not.toContain(secret)
  }
})

test('requests, votes, the database and the catalogue are counted', () => {
  for (const sample of [
    'shiporskip_http_requests_total{route="/compare/[comparison]",method="GET",status="2xx"} 3',
    'shiporskip_http_request_duration_seconds_count{route="/api/votes"} 2',
    'shiporskip_page_cache_reads_total{state="hit"} 1',
    'shiporskip_page_cache_entries 1',
    'shiporskip_votes_total{outcome="stored"} 1',
    'shiporskip_votes_total{outcome="refused"} 1',
    'shiporskip_database_up 1',
  ]) {
    expect(metrics).toContain(`${sample}\n`)
  }
  for (const name of ['database_duration_seconds_count', 'catalogue_tools', 'newest_source_age_days']) {
    expect(metrics).toMatch(new RegExp(`^shiporskip_${name} [1-9]\\d*$`, 'm'))
  }
})

test('every metric of the dashboard and of the alert rules is one of these', () => {
  const known = new Set([...metrics.matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name))
  const expressions = [
    ...readExpressions('deploy/grafana/ship-or-skip.json'),
    ...readExpressions('deploy/prometheus/alerts.yaml'),
  ]
  const named = expressions.flatMap((text) => text.match(/\b(?:shiporskip|nodejs|process)_\w+/g) ?? [])

  expect(expressions.length).toBeGreaterThan(35)
  expect(named.filter((name) => !known.has(name) && !known.has(name.replace(/_(?:bucket|sum|count)$/, '')))).toEqual([])
})

test('a request is one trace, with what Next did for it, and its line names it', () => {
  const [page] = collector.spans().filter(({ name }) => name === 'GET /compare/[comparison]')
  const spans = collector.spans().filter(({ traceId }) => traceId === page?.traceId)
  const ids = new Set(spans.map(({ spanId }) => spanId))

  expect(new Set(collector.services())).toEqual(new Set(['watched']))
  expect(spans.map(({ name }) => name)).toContain('render route (app) /compare/[comparison]')
  expect(spans.filter(({ parentSpanId }) => !ids.has(parentSpanId ?? ''))).toHaveLength(1)
  expect(readLines(site.printed()).map(({ traceId }) => traceId)).toContain(page?.traceId)
})

test('an answer that is not kept names its request as the log does, and a kept page names none', async () => {
  const origin = inject('sites').real
  const [kept, missing, search] = await Promise.all(
    [`${origin}/panel`, `${origin}/nothing/here`, `${origin}/api/search?q=a`].map((url) => fetch(url)),
  )

  expect(kept?.headers.get('x-request-id')).toBeNull()
  for (const answer of [missing, search]) expect(answer?.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
})

test('without settings there are no metrics', async () => {
  expect((await fetch(`${inject('sites').real}/metrics`)).status).toBe(404)
})

function read(port: number, headers: Record<string, string>): Promise<string> {
  return fetch(`http://127.0.0.1:${port}/metrics`, { headers }).then((answer) => answer.text())
}

/** All values of `expr` in a file of JSON or YAML. */
function readExpressions(file: string): string[] {
  const find = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]) => (key === 'expr' ? [String(inner)] : find(inner)))
  }
  return find(parse(readFileSync(file, 'utf8')))
}
