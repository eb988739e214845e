import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import FeedParser from 'feedparser'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { maxFeedEntries } from '@/lib/documents/feed-entries'
import { catalogueOf, content } from '@/tests/support/content'
import { anyLine, catalogueSaying, readDocument, siteAddress } from '@/tests/support/documents'
import { realCatalogue } from '@/tests/support/real-content'
import { reviewFile, revisedReviewFile, toolFile } from '@/tests/support/records'

const standard = catalogueOf(content())
const atomGrammar = readFileSync('tests/support/specifications/atom.rng', 'utf8')
const ajv = new Ajv2020({ allErrors: true })
formats.default(ajv)
const isJsonFeed = ajv.compile(JSON.parse(readFileSync('tests/support/specifications/json-feed.schema.json', 'utf8')))

const feeds = ['', '/categories/developer-tools', '/tools/harbor', '/tools/chorus']

test.each(feeds)('the Atom feed at %s/feed.xml is one by RFC 4287', async (path) => {
  const { valid, errors } = await validateAtom(await readDocument(standard, `${path}/feed.xml`))

  expect(errors).toEqual([])
  expect(valid).toBe(true)
})

test.each(feeds)('the JSON feed at %s/feed.json is one by version 1.1', async (path) => {
  isJsonFeed(JSON.parse(await readDocument(standard, `${path}/feed.json`)))

  expect(isJsonFeed.errors ?? []).toEqual([])
})

test('the grammar refuses a feed without a moment and an entry without an id', async () => {
  const feed = await readDocument(standard, '/feed.xml')

  const results = [
    await validateAtom(feed.replace(/<updated>.*?<\/updated>/, '')),
    await validateAtom(feed.replace(/(<entry>.*?)<id>.*?<\/id>/s, '$1')),
  ]

  expect(results.map(({ valid }) => valid)).toEqual([false, false])
})

test('the feeds of the repository are valid', async () => {
  const { errors } = await validateAtom(await readDocument(realCatalogue, '/feed.xml'))
  isJsonFeed(JSON.parse(await readDocument(realCatalogue, '/feed.json')))

  expect([...errors, ...(isJsonFeed.errors ?? [])]).toEqual([])
})

test('whatever editors write, a strict parser reads it back to the letter', async () => {
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

  await fc.assert(
    fc.asyncProperty(anyLine, async (line) => {
      const catalogue = catalogueSaying(line, 'It *works* ]]> <'.concat('\u{fffe} and on.'))

      const xml = await readDocument(catalogue, '/tools/harbor/feed.xml')
      const { meta, items } = await parseFeed(xml)
      const { name } = catalogue.tools.get('harbor') ?? { name: '' }
      const said = (text: string) => text.replace(forbidden, '').trim()

      expect(xml).not.toMatch(forbidden)
      expect(rawTitle(meta)).toBe(said(`${catalogue.site.name}: verdicts and prices of ${name}`))
      expect(items.map((item) => decode(rawTitle(item)))).toContainEqual(
        expect.stringContaining(said(`${name}: the panel says `)),
      )
      const ofSite = await parseFeed(await readDocument(catalogue, '/feed.xml'))
      expect(ofSite.items.map((item) => decode(rawTitle(item)))).toContain(said(`Skeptic skips ${name}`))
    }),
    { numRuns: 20 },
  )
})

test('a title says who ships what and who skips it', async () => {
  const titles = (await readEntries(standard, '')).map(({ title }) => title)

  expect(titles).toContain('Skeptic skips Harbor 70B')
  expect(titles).toContain('Builder ships Lantern Mini')
})

test('both feeds tell the same, the newest first', async () => {
  const { items } = await parseFeed(await readDocument(standard, '/feed.xml'))
  const entries = await readEntries(standard, '')

  expect(items.map(({ guid }) => guid)).toEqual(entries.map(({ id }) => id))
  expect(entries.map(({ date_modified }) => date_modified.slice(0, 10))).toEqual([
    '2026-05-20',
    '2026-04-10',
    '2026-03-02',
    '2026-03-01',
    '2026-03-01',
  ])
})

test('an entry keeps its id when its tool is called anew, its reviewer changes the verdict and the site is called anew', async () => {
  const before = await readEntries(standard, '')
  const changed = catalogueOf(
    content({
      'site.json': JSON.stringify({ name: 'Yes or No', tagline: 'Other.', description: 'Other.' }),
      'tools/harbor.md': toolFile({ name: 'Harbour 71B', vendor: 'Other' }),
      'reviews/harbor/builder.md': reviewFile({ verdict: 'skip', score: 12, written: '2026-06-01' }, 'It broke.'),
    }),
  )

  const after = await readEntries(changed, '')

  expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
  expect(after[0]).toMatchObject({ title: 'Builder skips Harbour 71B', date_modified: '2026-06-01T00:00:00.000Z' })
})

test('no two entries share an id, and ids are no addresses that could move', async () => {
  const ids = (await readEntries(realCatalogue, '')).map(({ id }) => id)

  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(ids.map(() => expect.stringMatching(/^tag:ship\.example,2026:reviews\/[a-z0-9-]+\/[a-z0-9-]+$/)))
})

test('a feed changed when its newest review was written, whatever the clock says', async () => {
  const { meta } = await parseFeed(await readDocument(standard, '/feed.xml'))
  const { meta: ofTool } = await parseFeed(await readDocument(standard, '/tools/harbor/feed.xml'))

  expect(meta.date).toEqual(new Date('2026-05-20'))
  expect(ofTool.date).toEqual(new Date('2026-03-02'))
})

test('a feed without entries has the day of the newest review on the site', async () => {
  const { meta, items } = await parseFeed(await readDocument(standard, '/tools/chorus/feed.xml'))

  expect(items).toEqual([])
  expect(meta.date).toEqual(new Date('2026-05-20'))
})

test('an entry comes from its reviewer, leads to the review and holds all of it, its line first', async () => {
  const entry = (await readEntries(standard, '')).find(({ title }) => title === 'Builder ships Lantern Mini')

  expect(entry).toMatchObject({
    url: `${siteAddress}/tools/lantern#builder-lantern`,
    authors: [{ name: 'Builder', url: `${siteAddress}/panel/builder` }],
    tags: ['Developer Tools'],
    summary:
      '70/100 · ship. Ship if your documents are long. It answered all twenty of our questions, two of them late.',
  })
  expect(entry?.content_html).toContain(
    '<p>70/100 · ship</p>\n<p><strong>Ship if your documents are long.</strong></p>\n<p>It answered all twenty of our questions, <strong>two of them</strong> late.</p>',
  )
})

test('a link in a review leads somewhere without the page', async () => {
  const catalogue = catalogueSaying('Harbor', 'See [how](/methodology).')

  const entries = await readEntries(catalogue, '')

  expect(entries.map(({ content_html }) => content_html).join()).toContain(`href="${siteAddress}/methodology"`)
})

test('a category and a tool have only their own verdicts', async () => {
  const catalogue = catalogueOf(
    content({
      'categories.json': JSON.stringify({
        categories: {
          'developer-tools': { name: 'Developer Tools', description: 'To build on.' },
          voice: { name: 'Voice', description: 'To speak with.' },
        },
      }),
      'tools/lantern.md': toolFile({ name: 'Lantern Mini', category: 'voice' }),
    }),
  )

  const titles = async (path: string) => (await readEntries(catalogue, path)).map(({ title }) => title)

  const lantern = 'Lantern Mini: the panel says Ship · 1 ship / 0 skip'
  expect(await titles('/categories/voice')).toEqual([lantern])
  expect(await titles('/categories/developer-tools')).not.toContain(lantern)
  expect(await titles('/tools/switchyard')).toEqual(['Switchyard: the panel says Skip · 0 ship / 1 skip'])
})

test('a review that was changed is as new as its last change, under the same id', async () => {
  const revised = catalogueOf(content({ 'reviews/harbor/founder.md': revisedReviewFile() }))
  const read = async (catalogue: Catalogue) => JSON.parse(await readDocument(catalogue, '/feed.json')).items

  const [first] = await read(revised)
  const before = await read(standard)

  expect(first.date_modified ?? first.date_published).toMatch(/^2026-11-12/)
  expect(before.map(({ id }: { id: string }) => id)).toContain(first.id)
})

test('an entry of a review that was changed says what it was, since when and why', async () => {
  const revised = catalogueOf(content({ 'reviews/harbor/founder.md': revisedReviewFile({ score: 72 }) }))
  const said = 'Changed on 12 November 2026 from skip 55 to ship 72: The model card says how it was measured.'

  const [entry, ...others] = await readEntries(revised, '')
  const { items } = await parseFeed(await readDocument(revised, '/feed.xml'))

  expect(entry?.summary).toContain(said)
  expect(entry?.content_html).toContain(`<p>${said}</p>`)
  expect(items[0]?.summary).toContain(said)
  expect(items[0]?.description).toContain(said)
  for (const { content_html } of others) expect(content_html).not.toContain('Changed on')
})

test('both feeds say when a review was first written and when it changed last', async () => {
  const revised = catalogueOf(content({ 'reviews/harbor/founder.md': revisedReviewFile() }))

  const [entry] = await readEntries(revised, '')
  const xml = await readDocument(revised, '/feed.xml')
  const { items } = await parseFeed(xml)

  expect(entry).toMatchObject({
    date_published: '2026-03-01T00:00:00.000Z',
    date_modified: '2026-11-12T00:00:00.000Z',
  })
  expect(items[0]).toMatchObject({ pubdate: new Date('2026-03-01'), date: new Date('2026-11-12') })
  expect((await validateAtom(xml)).errors).toEqual([])
})

test('a feed of many reviews has the newest of them and no more', async () => {
  const files = Array.from({ length: maxFeedEntries + 10 }, (_, index) => [
    [`tools/fleet-${index}.md`, toolFile({ name: `Fleet ${index}` })],
    [
      `reviews/fleet-${index}/builder.md`,
      reviewFile({ written: `2027-${String(1 + (index % 12)).padStart(2, '0')}-${10 + (index % 17)}` }),
    ],
    [`reviews/fleet-${index}/skeptic.md`, reviewFile({ written: '2026-01-01' })],
  ]).flat()
  const catalogue = catalogueOf(content(Object.fromEntries(files)))
  const all = [...catalogue.tools.values()].flatMap(({ reviews }) => reviews.map(({ written }) => written))

  const days = (await readEntries(catalogue, '')).map(({ date_modified }) => date_modified.slice(0, 10))

  expect(days).toEqual(all.toSorted().toReversed().slice(0, maxFeedEntries))
})

type JsonEntry = {
  id: string
  title: string
  summary: string
  content_html: string
  date_published?: string
  date_modified: string
}

async function readEntries(catalogue: Catalogue, path: string): Promise<JsonEntry[]> {
  return JSON.parse(await readDocument(catalogue, `${path}/feed.json`)).items
}

function validateAtom(xml: string) {
  const file = { fileName: 'feed.xml', contents: xml }
  return validateXML({ xml: file, schema: { fileName: 'atom.rng', contents: atomGrammar }, extension: 'relaxng' })
}

/** Reads a feed as a strict reader would. Rejects what is not well formed. */
async function parseFeed(xml: string): Promise<{ meta: FeedParser.Meta; items: FeedParser.Item[] }> {
  const parser = new FeedParser({ strict: true, normalize: true, addmeta: false })
  parser.end(xml)
  const items: FeedParser.Item[] = []
  for await (const item of parser) items.push(item)
  return { meta: parser.meta, items }
}

/** A title as it stands in the feed; the parser's own `title` leaves out what looks like a tag. */
function rawTitle(part: FeedParser.Meta | FeedParser.Item): string {
  return part['atom:title']['#']
}

/** What HTML that is only text says. */
function decode(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
