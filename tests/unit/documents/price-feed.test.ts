import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { catalogueOf, content, type Files } from '@/tests/support/content'
import { readDocument, siteAddress } from '@/tests/support/documents'
import { offerEntry, offersFile, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'
import { toolFile } from '@/tests/support/records'

const priced = catalogueOf(content(pricedFiles))
const atomGrammar = readFileSync('tests/support/specifications/atom.rng', 'utf8')
const ajv = new Ajv2020({ allErrors: true })
formats.default(ajv)
const isJsonFeed = ajv.compile(JSON.parse(readFileSync('tests/support/specifications/json-feed.schema.json', 'utf8')))

test('the feed of price changes is one by RFC 4287 and by JSON Feed 1.1, also without changes', async () => {
  for (const catalogue of [priced, catalogueOf(content())]) {
    const contents = await readDocument(catalogue, '/changes/feed.xml')
    const { errors } = await validateXML({
      xml: { fileName: 'feed.xml', contents },
      schema: { fileName: 'atom.rng', contents: atomGrammar },
      extension: 'relaxng',
    })
    isJsonFeed(JSON.parse(await readDocument(catalogue, '/changes/feed.json')))

    expect([...errors, ...(isJsonFeed.errors ?? [])]).toEqual([])
  }
})

test('a change says what went from where to where, at whom and by which source', async () => {
  const entries = await readEntries(priced, '/changes')

  expect(entries.map(({ title, date_modified }) => [date_modified.slice(0, 10), title])).toEqual([
    [
      '2026-11-20',
      'Harbor 70B: input goes from $3 to $5 per 1M tokens (67% more) and output from $15 to $25 per 1M tokens (67% more) at Tidewater from 1 January 2027 on',
    ],
    [
      '2026-10-01',
      'Harbor 70B: input went from $4 to $3 per 1M tokens (25% less) and output from $20 to $15 per 1M tokens (25% less) at Tidewater',
    ],
  ])
  expect(entries[1]).toMatchObject({ url: `${siteAddress}/tools/harbor#prices`, tags: ['Developer Tools'] })
  expect(entries[1]?.content_html).toContain(
    '<a href="https://prices.example/list">prices.example</a>, 1 November 2026',
  )
})

test('an announced change and the same one on its day are one entry', async () => {
  const [announced] = await readEntries(priced, '/changes', '2026-11-27')
  const [changed] = await readEntries(priced, '/changes', '2027-01-01')

  expect(announced?.id).toBe('tag:ship.example,2026:prices/harbor/tidewater/harbor-70b/2027-01-01')
  expect(changed?.id).toBe(announced?.id)
  expect(changed).toMatchObject({ date_modified: '2027-01-01T00:00:00.000Z' })
  expect(changed?.title).toContain('input went from $3 to $5')
})

test('entries keep their ids when later changes come, and a model may have any name', async () => {
  const slashed = { model: 'tidewater/harbor 70b:free' }
  const files = (until?: string): Files => ({
    ...pricedFiles,
    'offers/harbor.json': offersFile(
      offerEntry({ ...slashed, validUntil: '2026-05-31' }),
      offerEntry({ ...slashed, validFrom: '2026-06-01', validUntil: until, components: [perMillion('input', '2')] }),
      ...(until === undefined
        ? []
        : [offerEntry({ ...slashed, validFrom: '2026-11-01', components: [perMillion('input', '1')] })]),
    ),
  })
  const before = await readEntries(catalogueOf(content(files())), '/changes')

  const after = await readEntries(catalogueOf(content(files('2026-10-31'))), '/changes')

  expect(before.map(({ id }) => id)).toEqual([
    'tag:ship.example,2026:prices/harbor/tidewater/tidewater%2Fharbor%2070b%3Afree/2026-06-01',
  ])
  expect(after.map(({ id }) => id)).toContain(before[0]?.id)
  expect(after).toHaveLength(2)
})

test('the feed of a tool tells its verdicts and its price for a case, newest first', async () => {
  const entries = await readEntries(priced, '/tools/harbor')

  expect(entries.map(({ id }) => id.split('/')[0])).toEqual([
    ...['tag:ship.example,2026:costs', 'tag:ship.example,2026:costs'],
    ...['tag:ship.example,2026:verdicts', 'tag:ship.example,2026:verdicts'],
  ])
  expect((await readEntries(priced, '/tools/lantern')).map(({ title }) => title)).toEqual([
    'Lantern Mini: the panel says Ship · 1 ship / 0 skip',
  ])
})

test('the feed of the site tells verdicts alone, that of a category prices for a case too', async () => {
  const others = async (path: string) =>
    (await readEntries(priced, path)).map(({ id }) => id).filter((id) => !/:(reviews|verdicts)\//.test(id))

  expect(await others('')).toEqual([])
  expect(await others('/categories/developer-tools')).toEqual(
    (await others('/tools/harbor')).filter((id) => id.includes(':costs/')),
  )
})

test('what editors write beside a price stays text', async () => {
  const note = 'Until <b>stock</b> lasts & "no" longer'
  const catalogue = catalogueOf(
    content({
      ...pricedFiles,
      'tools/harbor.md': toolFile({ name: 'Harbor <i>70B</i>' }),
      'offers/harbor.json': offersFile(offerEntry({ validUntil: '2026-05-31', note })),
    }),
  )

  const [entry] = await readEntries(catalogue, '/changes')

  expect(entry?.content_html).toContain('Until &lt;b&gt;stock&lt;/b&gt; lasts &amp; "no" longer')
  expect(entry?.title).toBe('Harbor <i>70B</i>: the price at Tidewater ended: its last day was 31 May 2026')
})

type JsonEntry = { id: string; title: string; content_html: string; date_modified: string }

async function readEntries(catalogue: Catalogue, path: string, day?: string): Promise<JsonEntry[]> {
  const options = day === undefined ? {} : { day }
  return JSON.parse(await readDocument(catalogue, `${path}/feed.json`, options)).items
}
