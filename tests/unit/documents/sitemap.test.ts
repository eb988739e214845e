import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { type Catalogue, renderContent } from '@/lib/catalogue/catalogue'
import { linkCatalogue } from '@/lib/catalogue/link'
import { findCurated } from '@/lib/comparison/comparison'
import { findRelated, relatedOnTool } from '@/lib/comparison/related'
import { openSitemap, writeSitemap } from '@/lib/documents/sitemap'
import { listSitemapEntries } from '@/lib/documents/sitemap-entries'
import { writeDocument } from '@/lib/documents/write'
import { findPage } from '@/lib/page-ref'
import { resolveAddress } from '@/lib/routing'
import { catalogueOf, comparisonsFile, content } from '@/tests/support/content'
import { readDocument, siteAddress } from '@/tests/support/documents'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { realCatalogue } from '@/tests/support/real-content'
import { revisedReviewFile, toolFile } from '@/tests/support/records'

const standard = catalogueOf(content())
const schemas = {
  part: readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8'),
  index: readFileSync('tests/support/specifications/sitemap-index.xsd', 'utf8'),
}

test.each([
  ['the tests', standard],
  ['the repository', realCatalogue],
])('the sitemap of the content of %s is one by its schemas', async (_, catalogue) => {
  const faults = [
    ...(await findFaults('index', await readDocument(catalogue, '/sitemap.xml'))),
    ...(await findFaults('part', await readDocument(catalogue, '/sitemaps/1.xml'))),
  ]

  expect(faults).toEqual([])
})

test('the schemas refuse a day that is none and an address that is missing', async () => {
  const part = await readDocument(standard, '/sitemaps/1.xml')

  const faults = [
    ...(await findFaults('part', part.replace(/<lastmod>.*?</, '<lastmod>yesterday<'))),
    ...(await findFaults('index', part)),
  ]

  expect(faults.length).toBeGreaterThan(1)
})

test('every address of the sitemap is the one address of a page', async () => {
  const paths = [...listSitemapEntries(realCatalogue)].map(({ path }) => path)

  expect(paths.filter((path) => resolveAddress(realCatalogue, path, '').kind !== 'page')).toEqual([])
  expect(new Set(paths).size).toBe(paths.length)
})

test('all that should be found is in it: lists, tools, reviewers, prose and what editors chose', () => {
  const paths = pathsOf(standard)

  expect(paths).toEqual(
    expect.arrayContaining([
      ...['/', '/compare', '/tools', '/categories', '/categories/developer-tools', '/panel', '/panel/skeptic'],
      ...['/methodology', '/tools/chorus', '/tools/harbor/alternatives', '/compare/harbor-vs-switchyard'],
    ]),
  )
})

test('tools of different kinds are in it side by side only where editors chose them', () => {
  const comparisons = pathsOf(standard).filter((path) => path.startsWith('/compare/'))

  expect(comparisons).toEqual(['/compare/harbor-vs-switchyard', '/compare/harbor-vs-lantern'])
})

test('of many tools of one kind each stands beside a few, the same that its page links to', () => {
  const catalogue = fleet(60)
  const tools = [...catalogue.tools.values()]

  const listed = pathsOf(catalogue).filter((path) => path.startsWith('/compare/'))

  const linked = tools.flatMap((tool) => findRelated(catalogue, [tool], relatedOnTool))
  expect(listed.length).toBeLessThanOrEqual(tools.length * relatedOnTool)
  expect(listed.length).toBe(new Set(linked.map(({ tools }) => tools.map(({ slug }) => slug).join(' '))).size)
})

test('every comparison in it is curated or of one kind', () => {
  const catalogue = fleet(20)

  const strange = pathsOf(catalogue).filter((path) => {
    const pageRef = findPage(catalogue, path)
    if (pageRef?.kind !== 'comparison') return false
    const tools = pageRef.slugs.flatMap((slug) => catalogue.tools.get(slug) ?? [])
    return findCurated(catalogue, tools) === undefined && new Set(tools.map(({ kind }) => kind)).size > 1
  })

  expect(strange).toEqual([])
})

test('a page changed on the day of the newest review that it shows', () => {
  const days = new Map([...listSitemapEntries(standard)].map(({ path, changed }) => [path, changed]))

  expect(days.get('/tools/harbor')).toBe('2026-03-02')
  expect(days.get('/compare/harbor-vs-lantern')).toBe('2026-05-20')
  expect(days.get('/panel/founder')).toBe('2026-04-10')
  expect(days.get('/categories/developer-tools')).toBe('2026-05-20')
  expect(days.get('/methodology')).toBe('2026-03-01')
})

test('a page changed on the day that a review on it was changed', () => {
  const catalogue = catalogueOf(content({ 'reviews/harbor/founder.md': revisedReviewFile() }))

  const days = new Map([...listSitemapEntries(catalogue)].map(({ path, changed }) => [path, changed]))

  for (const path of ['/tools/harbor', '/panel/founder', '/panel']) expect(days.get(path)).toBe('2026-11-12')
})

test('a page that shows prices changed on the day of the newest review or price', () => {
  const catalogue = catalogueOf(content(pricedFiles))

  const days = new Map([...listSitemapEntries(catalogue)].map(({ path, changed }) => [path, changed]))

  expect(days.get('/tools/harbor')).toBe('2026-11-20')
  expect(days.get('/tools/switchyard')).toBe('2026-04-10')
  expect(days.get('/compare/harbor-vs-switchyard')).toBe('2026-11-20')
  expect(days.get('/tools')).toBe('2026-11-20')
  expect(days.get('/panel')).toBe('2026-05-20')
})

test('the sitemap of ten thousand tools needs none of their offers', () => {
  const records = renderContent(content(pricedFiles))
  const offers = { at: () => expect.unreachable('offers are read') }

  const entries = [...listSitemapEntries(linkCatalogue({ ...records, offers }))]

  expect(entries).toContainEqual({ path: '/tools/harbor', changed: '2026-11-20' })
})

test('the page of price changes changed on the day of the newest one', async () => {
  const part = await readDocument(catalogueOf(content(pricedFiles)), '/sitemaps/1.xml')

  expect(part).toContain(`<loc>${siteAddress}/changes</loc><lastmod>2026-11-20</lastmod>`)
  expect([...listSitemapEntries(standard)]).toContainEqual({ path: '/changes' })
})

test('a page of which no day is known has none', async () => {
  const bare = [...listSitemapEntries(standard)].filter(({ path }) =>
    ['/tools/chorus', '/tools/harbor/alternatives'].includes(path),
  )
  const part = await readDocument(standard, '/sitemaps/1.xml')

  expect(bare).toEqual([{ path: '/tools/chorus' }, { path: '/tools/harbor/alternatives' }])
  expect(part).toContain(`<url><loc>${siteAddress}/tools/chorus</loc></url>`)
})

test('a reviewer without reviews has no day', () => {
  const catalogue = catalogueOf(
    content({ 'reviews/harbor/skeptic.md': undefined, 'comparisons.json': comparisonsFile() }),
  )

  expect([...listSitemapEntries(catalogue)]).toContainEqual({ path: '/panel/skeptic' })
})

test('one entry more than a part holds makes another part, and the index lists both', async () => {
  const entries = Array.from({ length: 11 }, (_, index) => ({
    path: `/tools/t-${index}`,
    changed: `2026-01-${10 + index}`,
  }))

  const exact = await writeSitemap(entries.slice(0, 10), siteAddress, 5)
  const more = await writeSitemap(entries, siteAddress, 5)

  expect(exact.parts).toHaveLength(2)
  expect(await Promise.all(more.parts.map(async (part) => (await parsePart(part)).length))).toEqual([5, 5, 1])
  expect(await parseSitemapIndex(Readable.from([more.index]))).toEqual([
    { url: `${siteAddress}/sitemaps/1.xml`, lastmod: '2026-01-14' },
    { url: `${siteAddress}/sitemaps/2.xml`, lastmod: '2026-01-19' },
    { url: `${siteAddress}/sitemaps/3.xml`, lastmod: '2026-01-20' },
  ])
})

test('a full part stays below 50 MB even with the longest addresses', async () => {
  const longest = `/compare/${Array.from({ length: 4 }, () => 'x'.repeat(64)).join('-vs-')}`
  const one = await writeSitemap([{ path: longest, changed: '2026-01-01' }], `https://${'x'.repeat(60)}.example`)

  expect((one.parts[0]?.length ?? 0) * 50_000).toBeLessThan(50 * 1024 * 1024)
})

test('the parts together hold every entry in order', async () => {
  const entries = [...listSitemapEntries(realCatalogue)]

  const { parts } = await writeSitemap(entries, siteAddress, 7)

  const urls = (await Promise.all(parts.map(parsePart))).flat().map(({ url }) => url)
  expect(urls.map((url) => url.replace(/\/$/, ''))).toEqual(
    entries.map(({ path }) => `${siteAddress}${path}`.replace(/\/$/, '')),
  )
})

test('a part that is not there is nothing', async () => {
  const part = await writeDocument(
    { catalogue: standard, siteAddress, day: pricedDay },
    { kind: 'sitemap-part', number: 2 },
  )

  expect(part).toBeUndefined()
})

test('a sitemap is written once for a catalogue and an address', async () => {
  const first = openSitemap(standard, siteAddress)

  expect(openSitemap(standard, siteAddress)).toBe(first)
  expect(await openSitemap(standard, 'https://other.example')).not.toEqual(await first)
})

function pathsOf(catalogue: Catalogue): string[] {
  return [...listSitemapEntries(catalogue)].map(({ path }) => path)
}

/** The standard catalogue with more models. */
function fleet(models: number): Catalogue {
  const files = Array.from({ length: models }, (_, index) => [
    `tools/fleet-${index}.md`,
    toolFile({ name: `Fleet ${index}` }),
  ])
  return catalogueOf(content(Object.fromEntries(files)))
}

function parsePart(xml: string) {
  return parseSitemap(Readable.from([xml]))
}

async function findFaults(kind: 'part' | 'index', xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: xml },
    schema: { fileName: `${kind}.xsd`, contents: schemas[kind] },
  })
  return errors.map(({ message }) => message)
}
