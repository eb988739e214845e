import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { securityHeaders } from '@/lib/http/headers'
import { askEdge, type Edge, type EdgeAnswer, edgeName, startEdge } from '@/tests/support/edge'
import { requestRaw } from '@/tests/support/raw-request'
import { type Site, startSite } from '@/tests/support/site'

const comparison = '/compare/mistral-3-1-vs-mistral-8x22b-v2'
const tool = '/tools/mistral-3-1'
const origin = `https://${edgeName}`

let site: Site
let edge: Edge

beforeAll(async () => {
  site = await startSite({ environment: { SITE_ADDRESS: origin } })
  edge = await startEdge({ processes: [site.port], rate: 1_000 })
})

afterAll(async () => {
  await edge.remove()
  await site.remove()
})

test('a page is asked of the site once, and is then sent from the cache as the site sent it', async () => {
  const first = await ask(comparison)
  const second = await ask(comparison)
  const { headers, body } = await requestRaw(site.port, comparison)

  expect([first, second].map(readCache)).toEqual(['MISS', 'HIT'])
  expect(second.body).toEqual(first.body)
  expect(unpack(second)).toBe(body)
  for (const name of ['content-type', 'cache-control', 'content-security-policy', 'etag', 'vary']) {
    expect(second.headers[name]).toBe(headers[name])
  }
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (name !== 'content-security-policy') expect(second.headers[name]).toBe(value)
  }
})

test('what a client accepts comes to Brotli, gzip or neither, and each is kept once', async () => {
  const accepted = ['br', 'gzip, deflate, br, zstd', 'gzip', 'br;q=0, gzip;q=0.5', 'deflate', 'gzip;q=0', '']
  const answers: EdgeAnswer[] = []
  for (const accept of accepted) answers.push(await ask('/tools', accept))

  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([
    'br',
    'br',
    'gzip',
    'gzip',
    undefined,
    undefined,
    undefined,
  ])
  expect(answers.map(readCache)).toEqual(['MISS', 'HIT', 'MISS', 'HIT', 'MISS', 'HIT', 'HIT'])
  expect(new Set(answers.map(unpack)).size).toBe(1)
})

test('a hundred readers of a page that is not kept yet are one request to the site', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/panel')))

  expect(answers.filter((answer) => readCache(answer) === 'MISS')).toHaveLength(1)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
})

test('a reader who has a page is told that it is the same, with its policy', async () => {
  const { headers } = await ask(comparison)

  const again = await askEdge(edge, comparison, {
    headers: { 'if-none-match': headers.etag, 'accept-encoding': 'br' },
  })

  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
  expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
})

test('who votes sees it on the next page, and then everybody does', async () => {
  const before = await ask(tool)
  const voted = await vote()
  const cookie = `${voted.headers['set-cookie']}`.split(';')[0]

  const own = await askEdge(edge, tool, { headers: { cookie, 'accept-encoding': 'br' } })
  const next = await ask(tool)

  expect(unpack(before)).not.toContain('1 ship · 0 skip')
  expect(unpack(own)).toContain('1 ship · 0 skip')
  expect([own, next].map(readCache)).toEqual(['BYPASS', 'HIT'])
  expect(next.body).toEqual(own.body)
  expect(next.headers['set-cookie']).toBeUndefined()
})

test.each([
  '/api/votes?tools=mistral-3-1',
  '/api/v1/tools?limit=1',
  '/api/search?q=mistral',
  '/healthz',
  '/no-such-page',
])('%s is never kept', async (path) => {
  const answers = [await ask(path), await ask(path)]

  expect(answers.map(readCache)).not.toContain('HIT')
})

test('what the router of the page asks for is not kept in place of the page', async () => {
  const page = await ask('/methodology')
  const parts = await askEdge(edge, '/methodology', { headers: { rsc: '1', 'accept-encoding': 'br' } })

  expect(page.headers['content-type']).toContain('text/html')
  expect(parts.headers['content-type']).toContain('text/x-component')
  expect((await ask('/methodology')).body).toEqual(page.body)
})

test('scripts and styles come from disk, compressed, for good, with the headers that protect a reader', async () => {
  const names = readdirSync('.next/static/chunks').filter((name) => /\.(js|css)$/.test(name))
  expect(names).not.toHaveLength(0)

  for (const name of names) {
    const answer = await ask(`/_next/static/chunks/${name}`, 'gzip')

    expect(unpack(answer)).toBe(readFileSync(join('.next/static/chunks', name), 'utf8'))
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(answer.headers['content-type']).toBe(
      `${name.endsWith('css') ? 'text/css' : 'application/javascript'}; charset=utf-8`,
    )
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers).toMatchObject(securityHeaders)
    expect(readCache(answer)).toBeUndefined()
  }
})

test('a file that is not on this disk is asked of the site', async () => {
  const missing = await ask('/_next/static/chunks/no-such-file.js')
  const elsewhere = await startEdge({ processes: [site.port], built: '/var/empty' })
  try {
    const [name = ''] = readdirSync('.next/static/chunks').filter((file) => file.endsWith('.js'))
    const answer = await askEdge(elsewhere, `/_next/static/chunks/${name}`)
    const icon = await askEdge(elsewhere, '/icon.svg')

    expect(missing.status).toBe(404)
    expect(answer.body.toString()).toBe(readFileSync(join('.next/static/chunks', name), 'utf8'))
    expect(icon.status).toBe(200)
  } finally {
    await elsewhere.remove()
  }
})

test('a page is sent over HTTP/2', async () => {
  const session = connect(`https://127.0.0.1:${edge.port}`, { servername: edgeName, ca: edge.certificate })
  const stream = session.request({ ':path': tool, ':authority': edgeName })
  const status = await new Promise((resolve, reject) => {
    stream.once('response', (headers) => resolve(headers[':status']))
    stream.once('error', reject)
  })
  const protocol = session.alpnProtocol
  session.destroy()

  expect([status, protocol]).toEqual([200, 'h2'])
})

test('plain HTTP leads to HTTPS, and another name nowhere', async () => {
  const plain = await requestRaw(edge.plainPort, '/tools?page=2', 'GET', { headers: { Host: edgeName } })
  const other = requestRaw(edge.plainPort, '/', 'GET', { headers: { Host: 'evil.example' } })

  expect([plain.status, plain.headers.location]).toEqual([301, `${origin}/tools?page=2`])
  await expect(other).rejects.toThrow()
})

test('an address has one spelling behind the edge too', async () => {
  const { status, headers } = await ask('/compare/mistral-8x22b-v2-vs-mistral-3-1')

  expect(status).toBe(308)
  expect(new URL(`${headers.location}`, origin).href).toBe(`${origin}${comparison}`)
})

test('a visitor cannot choose the address that the site counts for', async () => {
  const statuses: number[] = []
  for (let index = 0; index < 35; index++) {
    statuses.push((await vote({ 'x-forwarded-for': `198.18.0.${index}` })).status)
  }

  expect(statuses[0]).toBe(200)
  expect(statuses.at(-1)).toBe(429)
})

test('a request has a line with neither its address nor its query, and an id of its own', async () => {
  const document = `${tool}/feed.xml?workload=retrieval`
  const first = await askEdge(edge, document)
  const kept = await askEdge(edge, document)
  const ids = [first, kept].map(({ headers }) => String(headers['x-request-id']))

  expect([first, kept].map(readCache)).toEqual(['MISS', 'HIT'])
  expect(ids.join(' ')).toMatch(/^([0-9a-f]{32}) (?!\1)[0-9a-f]{32}$/)
  const findLines = () => readLines(edge.readLog()).filter(({ id }) => ids.includes(String(id)))
  await expect.poll(findLines).toHaveLength(2)
  expect(findLines()).toMatchObject(['MISS', 'HIT'].map((cache) => ({ path: `${tool}/feed.xml`, status: 200, cache })))
  expect(edge.readLog()).not.toMatch(/retrieval|127\.0\.0\.1/)
})

test('a body beyond 128 KB is refused at the edge', async () => {
  const answer = await askEdge(edge, '/api/votes', { method: 'POST', body: 'x'.repeat(129 * 1024) })

  expect(answer.status).toBe(413)
})

test('an address that asks more than 50 times a second is told to wait', async () => {
  const shipped = await startEdge({ processes: [site.port] })
  try {
    const answers = await Promise.all(Array.from({ length: 400 }, () => askEdge(shipped, tool)))
    const refused = answers.filter(({ status }) => status === 429)

    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(100)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.headers).toMatchObject({ ...securityHeaders, 'retry-after': '2' })
  } finally {
    await shipped.remove()
  }
})

test('a page that is past its time is sent while no process answers', async () => {
  const brief = createServer((_, response) => response.setHeader('cache-control', 's-maxage=1').end('a page'))
  brief.listen(0, '127.0.0.1')
  await once(brief, 'listening')
  const shipped = await startEdge({ processes: [(brief.address() as AddressInfo).port] })
  try {
    await askEdge(shipped, '/')
    brief.close()
    brief.closeAllConnections()

    const isStale = async () => readCache(await askEdge(shipped, '/')) === 'STALE'
    await expect.poll(isStale).toBe(true)
    const answer = await askEdge(shipped, '/', { headers: { cookie: '__Host-visitor=ada' } })

    expect([answer.status, answer.body.toString()]).toEqual([200, 'a page'])
  } finally {
    await shipped.remove()
  }
})

test('while the site is down, what is kept is sent to everybody, and the rest is said not to be available', async () => {
  await ask(comparison)
  await site.stop()

  const reader = await ask(comparison)
  const voter = await askEdge(edge, comparison, { headers: { cookie: '__Host-visitor=ada', 'accept-encoding': 'br' } })
  const other = await ask('/tools/mistral-8x22b-v2')
  const posted = await vote()

  expect([reader.status, voter.status]).toEqual([200, 200])
  expect(unpack(reader)).toContain('Mistral 8x22B v2')
  expect(voter.body).toEqual(reader.body)
  expect([other.status, posted.status]).toEqual([503, 503])
  expect(other.headers).toMatchObject({ ...securityHeaders, 'cache-control': 'no-store', 'retry-after': '10' })
  expect(other.body.toString()).toContain('Ship or Skip is not available')
})

function ask(path: string, accept = 'br'): Promise<EdgeAnswer> {
  return askEdge(edge, path, { headers: { 'accept-encoding': accept } })
}

function readLines(log: string): Record<string, unknown>[] {
  return log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function readCache({ headers }: EdgeAnswer): string | undefined {
  return headers['x-cache']?.toString()
}

function unpack({ headers, body }: EdgeAnswer): string {
  const encoding = headers['content-encoding']
  const bytes = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
  return bytes.toString()
}

function vote(headers: Record<string, string> = {}): Promise<EdgeAnswer> {
  return askEdge(edge, '/api/votes', {
    method: 'POST',
    headers: { origin, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: 'tool=mistral-3-1&choice=ship',
  })
}
