import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib'
import etag from 'etag'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { voteCount } from '@/lib/community/vote-counts'
import type { AddressKind } from './address-kind'
import { contentPolicy } from './content-policy'
import { headersByKind } from './headers'
import type { PageKey } from './page-key'

/** An answer of Next to a request for a page. */
export type RenderedPage = { status: number; headers: Readonly<Record<string, string>>; body: Buffer }

export type Encoding = 'br' | 'gzip' | 'identity'

/** A page as it is kept: compressed, with the headers of every answer that sends it. */
export type CachedPage = {
  headers: Readonly<Record<string, string>>
  etag: string
  readAt: number
  brotli: Buffer
  /** Made when it is first asked for. Browsers take Brotli, so most pages never need it. */
  gzip?: Promise<Buffer>
}

/** Where an answer came from: `hit` as kept, `stale` as kept while rendered again, `miss` after a rendering, `pass` not kept. */
export type CacheState = 'hit' | 'stale' | 'miss' | 'pass'

type PageCacheOptions = {
  /** `requestId` names the first of the requests that the rendering is for. */
  render: (target: string, requestId?: string) => Promise<RenderedPage>
  /** Names the catalogue at this moment; a new one is never mixed with pages of the one before. */
  catalogueVersion: () => string
  maxBytes: number
  now?: () => number
}

export type PageCache = {
  /** The page, from memory or rendered. Throws `PageNotKept` with the answer when there is none that may be kept. */
  read: (key: PageKey, requestId?: string) => Promise<{ page: CachedPage; state: Exclude<CacheState, 'pass'> }>
  measure: () => { entries: number; bytes: number; maxBytes: number; renderings: number }
}

/** An answer that is not kept: not found, moved, failed, or somebody's own. */
export class PageNotKept extends Error {
  readonly answer: RenderedPage

  constructor(answer: RenderedPage) {
    super(`answered with status ${answer.status}`)
    this.answer = answer
  }
}

/** For how long a page is sent as it is, and for how long while it is rendered again, in milliseconds. */
const freshness = { fresh: 5_000, usable: 10_000 }

/** Of the bytes allowed, the share of views with parameters: however many a stranger makes up, pages stay. */
const shareOfViews = 0.25

/**
 * Keeps rendered pages in memory. All requests for one page that arrive while it is rendered wait for the same rendering.
 * The key holds the catalogue's version and how many votes on the page's tools were stored, so after a vote or a
 * new catalogue no page made before it is sent, not even one whose rendering began before.
 */
export function makePageCache({
  render,
  catalogueVersion,
  maxBytes,
  now = () => performance.now(),
}: PageCacheOptions): PageCache {
  const pages = makeStore(maxBytes * (1 - shareOfViews))
  const views = makeStore(maxBytes * shareOfViews)
  const turns = pLimit(1)
  let renderings = 0

  async function renderInTurn(kind: AddressKind, target: string, requestId: string | undefined): Promise<CachedPage> {
    const started = await turns(async () => {
      // What a page shows is as old as the beginning of its rendering.
      const readAt = now()
      const answer = render(target, requestId)
      await Promise.race([answer, setTimeout(longestTurn, undefined, { ref: false })])
      return { answer, readAt }
    })
    return keepPage(kind, await started.answer, started.readAt)
  }

  function makeStore(maxSize: number) {
    return new LRUCache<string, CachedPage, { pageKey: PageKey; requestId: string | undefined }>({
      maxSize,
      sizeCalculation: ({ brotli }, key) => Math.ceil(brotli.length * roomForGzip) + key.length + overhead,
      fetchMethod: async (_key, _stale, { context: { pageKey, requestId } }) => {
        renderings += 1
        try {
          return await renderInTurn(pageKey.kind, pageKey.target, requestId)
        } finally {
          renderings -= 1
        }
      },
      // Requests that wait get the page even when others have pushed it out meanwhile.
      ignoreFetchAbort: true,
    })
  }

  return {
    async read(pageKey, requestId) {
      const { target, isPlain, tools } = pageKey
      const store = isPlain ? pages : views
      const key = [catalogueVersion(), target, ...tools.map(voteCount)].join(' ')
      const known = store.get(key)
      const age = known === undefined ? Number.POSITIVE_INFINITY : now() - known.readAt
      if (known !== undefined && age < freshness.fresh) return { page: known, state: 'hit' }
      const rendering = store.fetch(key, { context: { pageKey, requestId }, forceRefresh: true })
      if (known === undefined || age >= freshness.usable) return { page: getPresent(await rendering), state: 'miss' }
      // A failure takes the page out of the store: the next request renders again, and learns of it.
      rendering.catch(() => {})
      return { page: known, state: 'stale' }
    },
    measure: () => ({
      entries: pages.size + views.size,
      bytes: pages.calculatedSize + views.calculatedSize,
      maxBytes,
      renderings,
    }),
  }
}

/**
 * Renderings begin one after another. They share one thread: side by side each takes longer, and kept pages have to wait
 * for all of them. After so many milliseconds the next one begins all the same, because this one may wait for the database.
 */
const longestTurn = 30

/** How many times its Brotli bytes a page may take once it is kept in gzip too, which is 1.3 to 1.6 times as long. */
const roomForGzip = 2.6

/** What an entry takes beside its bytes and its key: headers and objects. */
const overhead = 4_000

function getPresent(page: CachedPage | undefined): CachedPage {
  if (page === undefined) throw new Error('a page was rendered and is not there')
  return page
}

/** Pages that wait for a thread must not hold the memory that compression takes. */
const compressions = pLimit(4)

/** The media type that is kept of an address of each kind. */
const keptTypes: Readonly<Record<AddressKind, string>> = {
  page: 'text/html',
  badge: 'image/svg+xml',
  embed: 'text/html',
}

async function keepPage(kind: AddressKind, answer: RenderedPage, readAt: number): Promise<CachedPage> {
  const { status, body, headers } = answer
  const isKeptType = headers['content-type']?.startsWith(keptTypes[kind]) ?? false
  if (status !== 200 || !isKeptType || headers['set-cookie'] !== undefined) throw new PageNotKept(answer)
  // A copy: what zlib gives takes 16 KB however short it is.
  const brotli = Buffer.from(await compressions(() => compressBrotli(body)))
  return { headers: describePage(kind, answer), etag: etag(body, { weak: true }), readAt, brotli }
}

/**
 * Quality 7 takes 1.3 ms for a comparison; 11 would save a tenth of the bytes and take 82 ms. A window of 256 KB gives the same
 * bytes as that of 4 MB which Brotli takes by itself, and spares two milliseconds of asking for memory and giving it back.
 */
function compressBrotli(body: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 7,
    [constants.BROTLI_PARAM_LGWIN]: 18,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return promisify(brotliCompress)(body, { params })
}

/** The bytes of a page in an encoding. Few clients take none: for these the page is unpacked. */
export function readBytes(page: CachedPage, encoding: Encoding): Buffer | Promise<Buffer> {
  if (encoding === 'br') return page.brotli
  if (encoding === 'identity') return unpack(page)
  page.gzip ??= compressions(async () => Buffer.from(await promisify(gzip)(await unpack(page))))
  return page.gzip
}

function unpack({ brotli }: CachedPage): Promise<Buffer> {
  return promisify(brotliDecompress)(brotli)
}

/** What caches on the way may do with a page: send it for ten seconds, and while they ask for a new one. */
const pageCacheControl = 'public, max-age=0, s-maxage=10, stale-while-revalidate=60'

function describePage(kind: AddressKind, { headers, body }: RenderedPage): Record<string, string> {
  return {
    ...headersByKind[kind],
    ...headers,
    'cache-control': pageCacheControl,
    'content-security-policy': contentPolicy(body.toString(), kind),
    vary: [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', '),
  }
}

export function isHtml(headers: Readonly<Record<string, string>>): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false
}
