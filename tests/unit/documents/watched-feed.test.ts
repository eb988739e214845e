import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { findDocument } from '@/lib/documents/address'
import { maxFeedEntries } from '@/lib/documents/feed-entries'
import { readWatched } from '@/lib/documents/watched'
import { catalogueOf, content } from '@/tests/support/content'
import { readDocument, siteAddress } from '@/tests/support/documents'
import { offerEntry, offersFile, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'
import { reviewFile, revisedReviewFile, toolFile } from '@/tests/support/records'

const contextWindow = {
  value: 128_000,
  status: 'vendor claim',
  source: 'https://facts.example/card',
  asOf: '2026-10-10',
  revised: [{ on: '2026-10-10', value: 256_000 }],
}
const catalogue = catalogueOf(
  content({
    ...pricedFiles,
    'tools/harbor.md': toolFile({ aliases: ['harbor-preview'], facts: { contextWindow } }),
    'offers/lantern.json': offersFile(
      offerEntry({
        provider: 'quayside',
        model: 'lantern',
        components: [perMillion('input', '4'), perMillion('output', '20')],
      }),
    ),
  }),
)
const comparison = '/compare/harbor-vs-lantern'
const feeds = [
  ...[comparison, `${comparison}?context=200000&workload=coding-agent`, '/tools/harbor?must=open-weights'],
  ...['/categories/developer-tools?budget=100', '/bookmarks?tools=harbor-preview,harbor-vs-lantern,nobody,no%20name'],
]
const atomGrammar = readFileSync('tests/support/specifications/atom.rng', 'utf8')
const ajv = new Ajv2020({ allErrors: true })
formats.default(ajv)
const isJsonFeed = ajv.compile(JSON.parse(readFileSync('tests/support/specifications/json-feed.schema.json', 'utf8')))

test.each(feeds)('the feeds of %s are by RFC 4287 and JSON Feed 1.1, with hubs and without', async (page) => {
  for (const hubs of [[], ['https://hub.example/', 'https://other.example/?a=1&b=2']]) {
    const { errors } = await validateXML({
      xml: { fileName: 'feed.xml', contents: await readDocument(catalogue, feedOf(page, 'xml'), { hubs }) },
      schema: { fileName: 'atom.rng', contents: atomGrammar },
      extension: 'relaxng',
    })
    const feed = JSON.parse(await readDocument(catalogue, feedOf(page, 'json'), { hubs }))
    isJsonFeed(feed)

    expect([...errors, ...(isJsonFeed.errors ?? [])]).toEqual([])
    expect((feed.hubs ?? []).map(({ url }: { url: string }) => url)).toEqual(hubs)
  }
})

test('a feed with hubs names them and itself', async () => {
  const xml = await readDocument(catalogue, feedOf(`${comparison}?budget=100`, 'xml'), {
    hubs: ['https://hub.example/?a&b'],
  })

  expect(xml).toContain('<link rel="hub" href="https://hub.example/?a&amp;b"/>')
  expect(xml).toContain(`<link rel="self" href="${siteAddress}${comparison}/feed.xml?budget=100"/>`)
})

test('the feed of a comparison leads to the page with the case and the row of what changed', async () => {
  const query = '?workload=coding-agent&context=200000'

  const entries = await readEntries(catalogue, `${comparison}${query}`)

  const links = new Map(entries.map(({ id, url }) => [id.replace('tag:ship.example,2026:', '').split('/')[0], url]))
  expect(links.get('costs')).toBe(`${siteAddress}${comparison}${query}#row-cost`)
  expect(links.get('facts')).toBe(`${siteAddress}${comparison}${query}#row-contextWindow`)
  expect(links.get('outcomes')).toBe(`${siteAddress}${comparison}${query}#outcome`)
})

test('the feed of a comparison tells when its outcome became another, and what it was', async () => {
  const outcomes = (await readEntries(catalogue, comparison)).filter(({ id }) => id.includes(':outcomes/'))

  expect(outcomes.length).toBeGreaterThan(0)
  for (const { title, summary } of outcomes) {
    const [, before = '', said = ''] = /^Before: (.*?)\.? After: (.*)$/.exec(summary) ?? []
    const after = title.slice('Harbor 70B vs Lantern Mini: '.length)
    expect(said.startsWith(after)).toBe(true)
    expect(`${before}.`).not.toBe(after)
  }
})

test('an outcome that changed because a price ended says so, and does not tell the price of another provider as lower', async () => {
  const prices = (input: string) => ({ components: [perMillion('input', input), perMillion('output', input)] })
  const lapsing = catalogueOf(
    content({
      ...pricedFiles,
      'offers/harbor.json': offersFile(
        offerEntry({ validFrom: '2026-08-21', validUntil: '2026-11-21', asOf: '2026-09-23', ...prices('8') }),
        offerEntry({ provider: 'quayside', model: 'harbor', asOf: '2026-09-01', ...prices('4') }),
      ),
      'offers/lantern.json': offersFile(offerEntry({ provider: 'quayside', model: 'lantern', ...prices('4') })),
    }),
  )

  const entries = await readEntries(lapsing, comparison)

  const [outcome] = entries.filter(({ id }) => id.endsWith(':outcomes/harbor-vs-lantern/2026-11-22'))
  expect(outcome?.summary).toContain(
    'Harbor 70B: Tidewater’s price is not known from 22 November 2026 on (it was $200 a month); the cheapest known price is $100 a month from Quayside.',
  )
})

test('a must-have that is met no more is told with the fact and its source', async () => {
  const facts = (await readEntries(catalogue, '/tools/harbor?context=200000')).filter(({ id }) =>
    id.includes(':facts/'),
  )

  expect(facts).toMatchObject([
    {
      id: 'tag:ship.example,2026:facts/harbor/2026-10-10/context-200000',
      summary:
        'Before: Context of at least 200,000 tokens: met (256,000 tokens). After: Context of at least 200,000 tokens: missed (128,000 tokens).',
      content_html: expect.stringContaining('<a href="https://facts.example/card">facts.example</a>, 10 October 2026'),
    },
  ])
  expect((await readEntries(catalogue, '/tools/harbor')).filter(({ id }) => id.includes(':facts/'))).toEqual([])
})

test('a day of verdicts is one entry, with the panel before and after, and each reviewer’s verdict, line and review', async () => {
  const verdicts = {
    'reviews/lantern/builder.md': reviewFile({ written: '2026-11-20' }),
    'reviews/lantern/skeptic.md': reviewFile({ written: '2026-11-20', verdict: 'skip', score: 40, line: 'it is slow' }),
    'reviews/lantern/founder.md': revisedReviewFile({ written: '2026-11-10', revised: [changedMind] }),
  }
  const judged = catalogueOf(content(verdicts))
  const isVerdict = ({ id }: Entry) => id.includes(':verdicts/')

  const [entry, first] = await readEntries(judged, '/tools/lantern')

  expect(entry).toMatchObject({
    id: 'tag:ship.example,2026:verdicts/lantern/2026-11-20',
    url: `${siteAddress}/tools/lantern#reviews`,
    title: 'Lantern Mini: the panel says Ship · 2 ship / 1 skip, before Skip · 0 ship / 1 skip',
    summary: expect.stringMatching(
      /^The panel before: Skip · 0 ship \/ 1 skip\. The panel after: Ship · 2 ship \/ 1 skip\. /,
    ),
    date_published: '2026-11-20T00:00:00.000Z',
  })
  expect(entry?.content_html).toContain(
    `<li><a href="${siteAddress}/tools/lantern#skeptic-lantern">Skeptic skips it</a>: 40/100 · skip. Skip if it is slow.</li>`,
  )
  expect(entry?.content_html).toContain('Changed on 20 November 2026 from skip 55 to ship 80: It was measured anew.')
  expect(first?.content_html).toContain('Founder skips it</a>: 55/100 · skip.</li>')
  expect(first?.content_html.match(/<li>/g)).toHaveLength(1)
  expect((await readEntries(judged, comparison)).filter(isVerdict)).toContainEqual(entry)
})

const changedMind = { on: '2026-11-20', verdict: 'skip', score: 55, why: 'It was measured anew.' }

test('many verdicts in a category push out no announced or recent price', async () => {
  const fleet = Array.from({ length: maxFeedEntries + 10 }, (_, index) => [
    [`tools/fleet-${index}.md`, toolFile({ name: `Fleet ${index}` })],
    [`reviews/fleet-${index}/builder.md`, reviewFile({ written: '2026-11-27' })],
  ]).flat()
  const crowded = catalogueOf(content({ ...pricedFiles, ...Object.fromEntries(fleet) }))

  const ids = (await readEntries(crowded, '/categories/developer-tools')).map(({ id }) => id)

  expect(ids).toHaveLength(maxFeedEntries)
  expect(ids).toContainEqual(expect.stringContaining(':costs/harbor/2027-01-01/'))
  expect(ids).toContainEqual(expect.stringContaining(':costs/harbor/2026-10-01/'))
})

test('another score alone does not move an entry to its day', async () => {
  const scored = { on: '2026-11-12', verdict: 'ship', score: 60, why: 'It was measured anew.' }
  const revised = catalogueOf(content({ 'reviews/lantern/builder.md': reviewFile({ score: 70, revised: [scored] }) }))

  const [entry] = await readEntries(revised, '/tools/lantern')
  const [ofSite] = await readEntries(revised, '')

  expect(entry?.date_modified).toBe('2026-03-01T00:00:00.000Z')
  expect(ofSite?.date_modified).toBe('2026-11-12T00:00:00.000Z')
})

test('the feed of a list follows renames, and says what of its address it left out', async () => {
  const feed = JSON.parse(await readDocument(catalogue, '/bookmarks/feed.json?tools=harbor-preview,nobody,no%20name'))

  expect(feed.description).toContain(
    'Not found: nobody. Names that cannot be read: 1. Renamed: harbor-preview is harbor now.',
  )
  expect(feed.items.map(({ id }: Entry) => id)).toEqual(
    (await readEntries(catalogue, '/tools/harbor')).map(({ id }) => id),
  )
})

test('a case is told in the title and the description of its feed', async () => {
  const feed = JSON.parse(await readDocument(catalogue, '/tools/harbor/feed.json?workload=batch&must=open-weights'))

  expect(feed.title).toBe('Ship or Skip: verdicts and prices of Harbor 70B (Batch job · must have open weights)')
  expect(feed.description).toContain('For this case: Batch job · must have open weights.')
})

test('every entry says when it was told: an announced price on the day of its source', async () => {
  for (const page of ['/tools/harbor', '/changes', comparison]) {
    const entries = await readEntries(catalogue, page)
    const announced = entries.filter(({ id }) => /:(costs|prices)\/.*2027-01-01/.test(id))

    expect(announced.map(({ date_published }) => date_published)).toEqual(['2026-11-20T00:00:00.000Z'])
    expect(entries.filter(({ date_published }) => date_published === undefined)).toEqual([])
    const xml = await readDocument(catalogue, feedOf(page, 'xml'))
    expect(xml.match(/<published>/g)).toHaveLength(entries.length)
  }
})

test('a list of which no name is known is an empty feed that says so, not one of 1970', async () => {
  const xml = await readDocument(catalogue, '/bookmarks/feed.xml?tools=nobody')

  expect(xml).toContain('Not found: nobody.')
  expect(xml).toContain('<updated>2026-05-20T00:00:00.000Z</updated>')
})

const list = (amount: number) => Array.from({ length: amount }, (_, index) => `tool-${index}`).join(',')

test.each([
  ['/bookmarks/feed.xml', '', 'tools'],
  ['/bookmarks/feed.xml', 'tools=', 'tools'],
  ['/bookmarks/feed.xml', `tools=${list(101)}`, 'tools'],
  ['/bookmarks/calendar.ics', `tools=${list(99)},a-vs-b`, 'tools'],
  ['/tools/harbor/feed.xml', 'workload=none', 'workload'],
  ['/tools/harbor/calendar.ics', 'colour=red', 'colour'],
  [`${comparison}/feed.json`, 'weight-nobody=3', 'weight-nobody'],
  [`${comparison}/feed.json`, 'budget=0', 'budget'],
  ['/categories/developer-tools/feed.xml', 'context=many', 'context'],
  ['/tools/harbor/feed.xml', `ref=${'x'.repeat(11_000)}`, 'the whole query'],
])('%s?%s is refused by the name of %s', (path, query, parameter) => {
  const request = findDocument(catalogue, path)
  if (request?.kind !== 'feed' && request?.kind !== 'calendar') throw new Error(`there is no feed ${path}`)

  const read = readWatched(catalogue, request, query)

  expect(read.state === 'faulty' && read.faults.map((fault) => fault.parameter)).toEqual([parameter])
})

test('a list of a hundred tools, and what other sites add to a link, are accepted', () => {
  const request = findDocument(catalogue, '/bookmarks/feed.xml')
  if (request?.kind !== 'feed') throw new Error('bookmarks have a feed')

  expect(readWatched(catalogue, request, `tools=${list(100)}&utm_source=mail`).state).toBe('read')
})

type Entry = {
  id: string
  url: string
  title: string
  summary: string
  content_html: string
  date_published?: string
  date_modified: string
}

async function readEntries(from: Catalogue, page: string): Promise<Entry[]> {
  return JSON.parse(await readDocument(from, feedOf(page, 'json'))).items
}

function feedOf(page: string, format: 'xml' | 'json'): string {
  const [path = '', ...query] = page.split('?')
  return [`${path}/feed.${format}`, ...query].join('?')
}
