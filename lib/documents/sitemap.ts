import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { address } from '@/lib/site'
import { memoizeBySite } from './memoize'
import { listSitemapEntries, type SitemapEntry } from './sitemap-entries'

/** The sitemap of a site: an index, and the parts that it lists, the first of which is number 1. */
export type Sitemap = { index: string; parts: readonly string[] }

/**
 * What sitemaps.org allows in a file. Fifty thousand addresses of three hundred letters, more than four slugs make,
 * stay below the 50 MB of the same rule.
 */
const maxEntries = 50_000

/** How many entries are found or written before other requests have their turn. */
const batchSize = 500

/** The sitemap of a catalogue, written when it is first asked for. */
export const openSitemap = memoizeBySite((catalogue, siteAddress) =>
  writeSitemap(listSitemapEntries(catalogue), siteAddress),
)

/** Writes a sitemap with at most so many entries in a part. */
export async function writeSitemap(
  entries: Iterable<SitemapEntry>,
  siteAddress: string,
  max = maxEntries,
): Promise<Sitemap> {
  const groups = await deal(entries, max)
  const parts: string[] = []
  for (const group of groups) parts.push(await writePart(group, siteAddress))
  return { index: await writeIndex(groups, siteAddress), parts }
}

async function deal(entries: Iterable<SitemapEntry>, max: number): Promise<SitemapEntry[][]> {
  const groups: SitemapEntry[][] = []
  let dealt = 0
  for (const entry of entries) {
    if (dealt % max === 0) groups.push([])
    groups.at(-1)?.push(entry)
    dealt += 1
    if (dealt % batchSize === 0) await yieldToEventLoop()
  }
  return groups
}

async function writePart(entries: readonly SitemapEntry[], siteAddress: string): Promise<string> {
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: { news: false, video: false, image: false, xhtml: false },
  })
  const text = streamToPromise(stream)
  for (const [index, { path, changed }] of entries.entries()) {
    stream.write({ url: `${siteAddress}${path}`, ...(changed !== undefined && { lastmod: changed }) })
    if (index % batchSize === batchSize - 1) await yieldToEventLoop()
  }
  stream.end()
  return String(await text)
}

async function writeIndex(groups: readonly (readonly SitemapEntry[])[], siteAddress: string): Promise<string> {
  const stream = new SitemapIndexStream({ lastmodDateOnly: true })
  const text = streamToPromise(stream)
  for (const [index, entries] of groups.entries()) {
    const newest = entries.reduce((day, { changed = '' }) => (changed > day ? changed : day), '')
    const url = `${siteAddress}${address.sitemapPart(index + 1)}`
    stream.write({ url, ...(newest !== '' && { lastmod: newest }) })
  }
  stream.end()
  return String(await text)
}

function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
