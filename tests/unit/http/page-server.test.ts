import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { countVote } from '@/lib/community/vote-counts'
import { makePageCache, type RenderedPage } from '@/lib/http/page-cache'
import { makePageServer } from '@/lib/http/page-server'

const html = { 'content-type': 'text/html; charset=utf-8', vary: 'rsc' }

test('two hundred simultaneous first requests cost one rendering', async () => {
  const site = await serve()

  const answers = await Promise.all(Array.from({ length: 200 }, () => site.ask('/tools/harbor')))

  expect(site.rendered()).toBe(1)
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['/tools/harbor 1']))
})

test('a vote during a rendering is not lost from the next page', async () => {
  const held = hold()
  const site = await serve({ wait: () => held.promise })
  const before = site.ask('/tools/raft')
  await expect.poll(site.rendered).toBe(1)

  countVote('raft')
  const after = site.ask('/tools/raft')
  await expect.poll(site.rendered).toBe(2)
  held.release()

  expect([(await before).text, (await after).text]).toEqual(['/tools/raft 1', '/tools/raft 2'])
  expect((await site.ask('/tools/raft')).text).toBe('/tools/raft 2')
})

test('a page is sent in the encoding that its reader takes, with the same tag', async () => {
  const site = await serve()

  const answers = await Promise.all(
    ['gzip, deflate, br, zstd', 'gzip', 'identity', 'br;q=0, gzip'].map((encoding) =>
      site.ask('/tools', { 'Accept-Encoding': encoding }),
    ),
  )

  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined, 'gzip'])
  expect(answers.map(({ text }) => text)).toEqual(Array(4).fill('/tools 1'))
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
})

test('a page says what caches may do with it, and how old it is', async () => {
  const { headers } = await (await serve()).ask('/tools')

  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=10, stale-while-revalidate=60')
  expect(headers.vary).toBe('rsc, Accept-Encoding')
  expect(headers.age).toBe('0')
  expect(headers['content-security-policy']).toContain("script-src 'self'")
})

test('who has the page is told so, with its policy and what caches may do', async () => {
  const site = await serve()
  const { headers } = await site.ask('/tools')

  const again = await site.ask('/tools', { 'If-None-Match': `${headers.etag}` })

  expect(again).toMatchObject({ status: 304, text: '' })
  for (const name of ['etag', 'cache-control', 'content-security-policy', 'vary'])
    expect(again.headers[name]).toBe(headers[name])
})

test('HEAD gets the headers of the page alone, and costs no rendering of its own', async () => {
  const site = await serve()
  const { headers } = await site.ask('/tools')

  const head = await site.ask('/tools', {}, 'HEAD')

  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers['content-length']).toBe(headers['content-length'])
  expect(site.rendered()).toBe(1)
})

test('Next is not told who asks for a page that is kept', async () => {
  const site = await serve()

  await site.ask('/tools', { Cookie: 'visitor=ada', 'User-Agent': 'bot', 'If-None-Match': '"x"', Accept: '*/*' })

  expect(site.headers()).toEqual([{}])
})

test('Next is not told of a cookie for a page that is not kept either', async () => {
  const site = await serve()

  await site.ask('/bookmarks?tools=harbor', { Cookie: 'visitor=ada', Accept: 'text/html' })

  expect(site.headers()[0]).toMatchObject({ accept: 'text/html' })
  expect(site.headers()[0]).not.toHaveProperty('cookie')
})

test('a page that is somebody’s own is rendered each time and not offered to caches', async () => {
  const site = await serve()
  await site.ask('/bookmarks?tools=harbor')

  const { headers } = await site.ask('/bookmarks?tools=harbor')

  expect(site.rendered()).toBe(2)
  expect(headers['cache-control']).toBeUndefined()
})

test('what is not kept learns which network asks, and a page that is kept does not', async () => {
  const site = await serve()

  await site.ask('/tools/harbor/feed.xml', { 'X-Client-Network': '198.51.100.1' })
  await site.ask('/tools/harbor')

  expect(site.headers()[0]).toMatchObject({ 'x-client-network': '203.0.113.9' })
  expect(site.headers()[1]).toEqual({})
})

test('a page that was not found is rendered again, with the policy of its own text', async () => {
  const site = await serve({ answer: { status: 404, headers: html } })
  await site.ask('/tools/nowhere')

  const { status, headers } = await site.ask('/tools/nowhere')

  expect(status).toBe(404)
  expect(headers['cache-control']).toBeUndefined()
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(site.rendered()).toBe(2)
})

test('a page that moved keeps the parameters that it does not read', async () => {
  const site = await serve({ answer: { status: 308, headers: { location: '/tools/harbor' } } })

  await site.ask('/tools/Harbor?utm_source=mail')

  expect(site.targets()).toEqual(['/tools/Harbor', '/tools/Harbor?utm_source=mail'])
})

test('what is wrong with the query of an embed is told to a program in its own format', async () => {
  const site = await serve({ answer: { status: 400, headers: { 'content-type': 'application/problem+json' } } })

  const { status, headers } = await site.ask('/embed/tools/harbor?in=many', { Accept: 'application/json' })

  expect(status).toBe(400)
  expect(site.headers().at(-1)).toMatchObject({ accept: 'application/json' })
  expect(headers['x-frame-options']).toBeUndefined()
  expect(headers['content-security-policy']).toContain('frame-ancestors *')
})

test('a badge is sent as it is kept, and not again to who has it', async () => {
  const site = await serve({ answer: { status: 200, headers: { 'content-type': 'image/svg+xml; charset=utf-8' } } })
  const { headers } = await site.ask('/tools/harbor/badge.svg?theme=dark')

  const again = await site.ask('/tools/harbor/badge.svg?theme=dark', { 'If-None-Match': `${headers.etag}` })

  expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
  expect(again).toMatchObject({ status: 304, text: '' })
  expect(again.headers['cross-origin-resource-policy']).toBe('cross-origin')
  expect(site.rendered()).toBe(1)
})

test('a question mark within a query is part of it', async () => {
  const site = await serve()

  await site.ask('/tools?page=2?order=cost')

  expect(site.targets()).toEqual(['/tools?page=2%3Forder%3Dcost'])
})

test('a page that failed says so without a script, and is not kept', async () => {
  const site = await serve({ answer: { status: 500, headers: html } })

  const { status, headers, text } = await site.ask('/tools')

  expect(status).toBe(500)
  expect(text).toContain('<h1>Something went wrong</h1>')
  expect(headers['cache-control']).toBe('no-store')
})

type Setting = { answer?: Omit<RenderedPage, 'body'>; wait?: () => Promise<void> }

/** A site whose pages say what was asked for and how many renderings there were. */
async function serve({ answer = { status: 200, headers: html }, wait = async () => {} }: Setting = {}) {
  const renderings: { target: string; headers: Record<string, string> }[] = []
  const render = async (target: string, headers: Record<string, string> = {}) => {
    renderings.push({ target, headers })
    const body = Buffer.from(`${target} ${renderings.length}`)
    await wait()
    return { ...answer, body }
  }
  const pages = makePageCache({ render: (target) => render(target), catalogueVersion: () => 'a', maxBytes: 1_000_000 })
  const servePage = makePageServer({ pages, render, findNetwork: () => '203.0.113.9', compress: async () => {} })
  const server = createServer((request, response) => void servePage(request, response)).listen(0)
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  const { port } = server.address() as AddressInfo
  return {
    ask: (path: string, headers: Record<string, string> = {}, method = 'GET') => ask(port, path, headers, method),
    rendered: () => renderings.length,
    targets: () => renderings.map(({ target }) => target),
    headers: () => renderings.map(({ headers }) => headers),
  }
}

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; text: string }

function ask(port: number, path: string, headers: Record<string, string>, method: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest({ port, path, headers, method, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        const text = decode(Buffer.concat(pieces), response.headers['content-encoding'])
        resolve({ status: response.statusCode, headers: response.headers, text })
      })
    })
    asking.on('error', reject).end()
  })
}

function decode(bytes: Buffer, encoding: string | undefined): string {
  if (bytes.length === 0 || encoding === undefined) return bytes.toString()
  return (encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()
}

function hold(): { promise: Promise<void>; release: () => void } {
  let release = () => {}
  const promise = new Promise<void>((resolve) => {
    release = resolve
  })
  return { promise, release }
}
