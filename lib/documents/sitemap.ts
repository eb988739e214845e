import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { findNewestPriceChange } from '@/lib/lists/price-changes'
import { address } from '@/lib/site'
import { memoizeBySite } from './memoize'
import { listSitemapEntries, type SitemapEntry } from './sitemap-entries'

/** The sitemap index and the parts that it lists. Part 1 comes first. */
export type Sitemap = { index: string; parts: readonly string[] }

/**
 * The limit of sitemaps.org for one file. The longest addresses, four slugs, have under 300 characters, so 50,000 of
 * them also stay below its limit of 50 MB.
 */
const maxEntries = 50_000

/** How many entries are processed before the event loop can handle other requests. */
const batchSize = 500

/** The cached sitemap of a catalogue, written on first use. */
export const openSitemap = memoizeBySite(async (catalogue, siteAddress) =>
  writeSitemap(listSitemapEntries(catalogue, await findNewestPriceChange(catalogue)), siteAddress),
)

/** Writes a sitemap with at most `max` entries per part. */
export async function writeSitemap(
  entries: Iterable<SitemapEntry>,
  siteAddress: string,
  max = maxEntries,
): Promise<Sitemap> {
  const groups = await splitIntoParts(entries, max)
  const parts: string[] = []
  for (const group of groups) parts.push(await writePart(group, siteAddress))
  return { index: await writeIndex(groups, siteAddress), parts }
}

async function splitIntoParts(entries: Iterable<SitemapEntry>, max: number): Promise<SitemapEntry[][]> {
  const groups: SitemapEntry[][] = []
  let count = 0
  for (const entry of entries) {
    if (count % max === 0) groups.push([])
    groups.at(-1)?.push(entry)
    count += 1
    if (count % batchSize === 0) await yieldToEventLoop()
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
