import { expect, inject, test } from 'vitest'
import { resolveAddress } from '@/lib/routing'
import { isOfApi } from '@/lib/site'
import { isSampled } from '@/tests/support/page-sample'
import { realCatalogue } from '@/tests/support/real-content'
import { ask } from './page'

const { real } = inject('sites')

test('all that pages link to and load is there without a redirect, and every fragment is a part of its page', async () => {
  const listed = await listSitemap()

  const files = await crawl(['/', ...listed])

  const pages = [...files].filter(([, { isPage }]) => isPage)
  const faults = [...files].flatMap(([path, { status, links }]) => [
    ...(status === 200 ? [] : [`${path} answers ${status}`]),
    ...links.flatMap(({ pathname, search, hash }) => {
      const target = files.get(`${pathname}${search}`)
      const isThere = target === undefined ? leadsToFile(pathname) : hash === '' || target.ids.has(hash.slice(1))
      return isThere ? [] : [`${path} links to ${pathname}${search}${hash}, which is not there`]
    }),
  ])
  expect(faults).toEqual([])
  expect(pages.map(([path]) => path)).toEqual(
    expect.arrayContaining(['/compare', '/panel', '/methodology', '/privacy', '/tools/openrouter-model-fusion']),
  )
  expect(files.size).toBeGreaterThan(pages.length + 100)
}, 180_000)

type Crawled = { status: number; isPage: boolean; links: URL[]; ids: Set<string> }

/** Reads every sampled page and file that links lead to from the start, eight at a time. */
async function crawl(start: readonly string[]): Promise<Map<string, Crawled>> {
  const files = new Map<string, Crawled>()
  const waiting = new Set(start)
  for (let paths = takeSome(waiting); paths.length > 0; paths = takeSome(waiting)) {
    const read = await Promise.all(paths.map(async (path) => [path, await readLinks(real + path)] as const))
    for (const [path, file] of read) files.set(path, file)
    const links = read.flatMap(([, file]) => file.links.filter(isSampled))
    for (const path of links.map(({ pathname, search }) => `${pathname}${search}`)) {
      if (!files.has(path)) waiting.add(path)
    }
  }
  return files
}

function takeSome(waiting: Set<string>): string[] {
  const taken = [...waiting].slice(0, 8)
  for (const path of taken) waiting.delete(path)
  return taken
}

/** For links that the crawl does not follow. Whether the API has an address is for tests of the API. */
function leadsToFile(path: string): boolean {
  return isOfApi(path) || ['page', 'document'].includes(resolveAddress(realCatalogue, path, '').kind)
}

/** How a page names what it links to and loads, and a stylesheet its fonts. */
const references: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['text/html', /<(?:a|link|script|img)\s[^>]*?(?:href|src)="([^"]*)"/g],
  ['text/css', /url\("?([^")]+)"?\)/g],
]

async function readLinks(address: string): Promise<Crawled> {
  const response = await ask(address)
  const [type, pattern] = references.find(([type]) => response.headers.get('content-type')?.startsWith(type)) ?? []
  const text = (await response.text()).replace(/(<script\b[^>]*>).*?<\/script>/gs, '$1')
  const links = [...(pattern === undefined ? [] : text.matchAll(pattern))]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), address))
    .filter(({ origin }) => origin === real)
  const ids = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))
  return { status: response.status, isPage: type === 'text/html', links, ids }
}

/** The sampled addresses of the sitemap. */
async function listSitemap(): Promise<string[]> {
  const parts = await listLocations(`${real}/sitemap.xml`)
  const listed = await Promise.all(parts.map(({ href }) => listLocations(href)))
  return listed
    .flat()
    .filter(isSampled)
    .map(({ pathname }) => pathname)
}

async function listLocations(address: string): Promise<URL[]> {
  const xml = await (await ask(address)).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => new URL(location))
}
