import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { countVote } from '@/lib/community/vote-counts'
import { makePageCache, PageNotKept, type RenderedPage, readBytes } from '@/lib/http/page-cache'
import type { PageKey } from '@/lib/http/page-key'

const html = { 'content-type': 'text/html; charset=utf-8' }

test('two hundred requests for a page at once cost one rendering', async () => {
  const { cache, rendered } = setUp()

  const pages = await Promise.all(Array.from({ length: 200 }, () => cache.read(key('/tools'))))

  expect(rendered()).toBe(1)
  expect(new Set(pages).size).toBe(1)
})

test('a page is sent as it is for five seconds', async () => {
  const { cache, clock, rendered } = setUp()
  await cache.read(key('/tools'))

  clock.now += 4_999
  await cache.read(key('/tools'))

  expect(rendered()).toBe(1)
})

test('after five seconds the page is sent once more while it is rendered again', async () => {
  const { cache, clock, rendered } = setUp()
  const first = await cache.read(key('/tools'))

  clock.now += 5_000
  const meanwhile = await cache.read(key('/tools'))

  expect(meanwhile).toBe(first)
  await expect.poll(async () => text(await cache.read(key('/tools')))).toBe('/tools 2')
  expect(rendered()).toBe(2)
})

test('it is said whether a page was kept, is rendered again, or had to be waited for', async () => {
  const { clock, readState } = setUp()

  const first = await readState(key('/tools'))
  const kept = await readState(key('/tools'))
  clock.now += 5_000
  const meanwhile = await readState(key('/tools'))
  clock.now += 10_000

  expect([first, kept, meanwhile, await readState(key('/tools'))]).toEqual(['miss', 'hit', 'stale', 'miss'])
})

test('what is kept and what is being rendered can be counted', async () => {
  const release = withResolvers()
  const { cache, measure } = setUp({ hold: () => release.promise })

  const reading = cache.read(key('/tools'))
  const during = measure()
  release.resolve()
  await reading

  expect(during.renderings).toBe(1)
  expect(measure()).toMatchObject({ entries: 1, renderings: 0 })
  expect(measure().bytes).toBeGreaterThan(0)
})

test('of two pages that are asked for at once one is rendered first, so that neither makes the other late', async () => {
  const release = withResolvers()
  const { cache, rendered } = setUp({ hold: () => release.promise })

  const reading = [cache.read(key('/tools')), cache.read(key('/compare'))]
  await expect.poll(rendered).toBe(1)
  const during = rendered()
  release.resolve()
  await Promise.all(reading)

  expect([during, rendered()]).toEqual([1, 2])
})

test('a rendering that waits does not keep others waiting', async () => {
  const release = withResolvers()
  const holds = [release.promise]
  const { cache } = setUp({ hold: async () => holds.pop() })

  const waiting = cache.read(key('/tools'))
  const other = await cache.read(key('/compare'))
  release.resolve()

  expect(text(other)).toBe('/compare 2')
  expect(text(await waiting)).toBe('/tools 1')
})

test('nothing older than ten seconds is sent', async () => {
  const { cache, clock } = setUp()
  await cache.read(key('/tools'))

  clock.now += 10_000

  expect(text(await cache.read(key('/tools')))).toBe('/tools 2')
})

test('after a vote the pages of its tool are rendered again, and no others', async () => {
  const { cache } = setUp()
  for (const slug of ['ferry', 'anchor']) await cache.read(key(`/tools/${slug}`, [slug]))

  countVote('ferry')

  expect(text(await cache.read(key('/tools/ferry', ['ferry'])))).toBe('/tools/ferry 3')
  expect(text(await cache.read(key('/tools/anchor', ['anchor'])))).toBe('/tools/anchor 2')
})

test('a vote during a rendering is in the next page', async () => {
  const release = withResolvers()
  const { cache, rendered } = setUp({ hold: () => release.promise })
  const before = cache.read(key('/tools/buoy', ['buoy']))

  countVote('buoy')
  const after = cache.read(key('/tools/buoy', ['buoy']))
  release.resolve()

  expect([text(await before), text(await after)]).toEqual(['/tools/buoy 1', '/tools/buoy 2'])
  expect(text(await cache.read(key('/tools/buoy', ['buoy'])))).toBe('/tools/buoy 2')
  expect(rendered()).toBe(2)
})

test('a new catalogue is never mixed with pages of the one before', async () => {
  const { cache, catalogue } = setUp()
  await cache.read(key('/tools'))

  catalogue.version = 'b'

  expect(text(await cache.read(key('/tools')))).toBe('/tools 2')
})

test.each([
  ['not found', { status: 404, headers: html }],
  ['failed', { status: 500, headers: html }],
  ['moved', { status: 308, headers: { location: '/tools' } }],
  ['with a cookie', { status: 200, headers: { ...html, 'set-cookie': 'visitor=1' } }],
  ['not a document', { status: 200, headers: { 'content-type': 'text/x-component' } }],
])('an answer that is %s is not kept, and reaches all who wait', async (_, answer) => {
  const { cache, rendered } = setUp({ answer })

  const waiting = await Promise.allSettled([cache.read(key('/tools')), cache.read(key('/tools'))])
  await expect(cache.read(key('/tools'))).rejects.toBeInstanceOf(PageNotKept)

  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(rendered()).toBe(2)
})

test('a rendering that fails is tried again with the next request', async () => {
  let fails = true
  const { cache } = setUp({ hold: () => (fails ? Promise.reject(new Error('no ink')) : Promise.resolve()) })
  await expect(cache.read(key('/tools'))).rejects.toThrow('no ink')

  fails = false

  expect(text(await cache.read(key('/tools')))).toBe('/tools 2')
})

test('pages take no more than the memory they may', async () => {
  const { cache, rendered } = setUp({ maxBytes: 40_000 })
  for (let number = 0; number < 20; number++) await cache.read(key(`/tools/${number}`))

  await cache.read(key('/tools/0'))

  expect(rendered()).toBe(21)
})

test('an address counts towards that memory, however long somebody makes it', async () => {
  const { cache, rendered } = setUp({ maxBytes: 40_000 })
  const targets = ['a', 'b'].map((letter) => `/tools?must=${letter.repeat(20_000)}`)
  for (const target of targets) await cache.read(key(target))

  for (const target of targets) await cache.read(key(target))

  expect(rendered()).toBe(4)
})

test('views with parameters push out no page', async () => {
  const { cache, rendered } = setUp({ maxBytes: 40_000 })
  await cache.read(key('/tools'))
  for (let page = 2; page < 40; page++) await cache.read({ ...key(`/tools?page=${page}`), isPlain: false })
  const before = rendered()

  await cache.read(key('/tools'))

  expect(rendered()).toBe(before)
})

test('a page has the same text in every encoding', async () => {
  const { cache } = setUp()

  const page = await cache.read(key('/tools'))

  expect(brotliDecompressSync(await readBytes(page, 'br')).toString()).toBe('/tools 1')
  expect(gunzipSync(await readBytes(page, 'gzip')).toString()).toBe('/tools 1')
  expect((await readBytes(page, 'identity')).toString()).toBe('/tools 1')
})

test('a kept page tells caches how long it is good, and what it differs by', async () => {
  const { cache } = setUp()

  const { headers } = await cache.read(key('/tools'))

  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=10, stale-while-revalidate=60')
  expect(headers.vary).toBe('Accept-Encoding')
  expect(headers['content-security-policy']).toContain("script-src 'self'")
})

const svg = { 'content-type': 'image/svg+xml; charset=utf-8' }

test('a badge is kept, may be shown by other sites as a picture, and framed by none', async () => {
  const { cache, rendered } = setUp({ answer: { status: 200, headers: svg } })
  await cache.read({ ...key('/tools/harbor/badge.svg'), kind: 'badge' })

  const { headers } = await cache.read({ ...key('/tools/harbor/badge.svg'), kind: 'badge' })

  expect(rendered()).toBe(1)
  expect(headers).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin', 'x-frame-options': 'DENY' })
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

test('an embed is kept, and may be framed by other sites', async () => {
  const { cache, rendered } = setUp()
  await cache.read({ ...key('/embed/tools/harbor'), kind: 'embed' })

  const { headers } = await cache.read({ ...key('/embed/tools/harbor'), kind: 'embed' })

  expect(rendered()).toBe(1)
  expect(headers['x-frame-options']).toBeUndefined()
  expect(headers['content-security-policy']).toContain('frame-ancestors *')
})

test.each([
  ['a picture', 'page', svg],
  ['a document', 'badge', html],
] as const)('%s is not kept at an address of the kind %s', async (_, kind, headers) => {
  const { cache } = setUp({ answer: { status: 200, headers } })

  await expect(cache.read({ ...key('/somewhere'), kind })).rejects.toBeInstanceOf(PageNotKept)
})

function key(target: string, tools: readonly string[] = []): PageKey {
  return { kind: 'page', target, isPlain: true, tools }
}

type Setting = { hold?: () => Promise<void>; answer?: Omit<RenderedPage, 'body'>; maxBytes?: number }

/** A cache whose pages say what was asked for and how many renderings there were. */
function setUp({ hold = async () => {}, answer = { status: 200, headers: html }, maxBytes = 1_000_000 }: Setting = {}) {
  const clock = { now: 0 }
  const catalogue = { version: 'a' }
  let count = 0
  const cache = makePageCache({
    render: async (target) => {
      count += 1
      const body = Buffer.from(`${target} ${count}`)
      await hold()
      return { ...answer, body }
    },
    catalogueVersion: () => catalogue.version,
    maxBytes,
    now: () => clock.now,
  })
  const read = async (pageKey: PageKey) => (await cache.read(pageKey)).page
  return { cache: { read }, clock, catalogue, rendered: () => count, readState, measure: cache.measure }

  async function readState(pageKey: PageKey) {
    return (await cache.read(pageKey)).state
  }
}

function text({ brotli }: { brotli: Buffer }): string {
  return brotliDecompressSync(brotli).toString()
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((settlePromise) => {
    resolve = settlePromise
  })
  return { promise, resolve }
}
