import Validator from '@adobe/structured-data-validator'
import WebAutoExtractor from '@marbec/web-auto-extractor'
import fc from 'fast-check'
import jsonld from 'jsonld'
import type { Graph } from 'schema-dts'
import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import {
  describeComparison,
  describeHome,
  describeList,
  describePageRef,
  describeTool,
  formatStructuredData,
} from '@/lib/documents/structured-data'
import { findPage } from '@/lib/page-ref'
import { catalogueOf, content } from '@/tests/support/content'
import { anyLine, catalogueSaying, siteAddress } from '@/tests/support/documents'
import { offerEntry, offersFile, pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { above, perMillion } from '@/tests/support/prices'
import { realCatalogue } from '@/tests/support/real-content'
import { revisedReviewFile } from '@/tests/support/records'

const standard = catalogueOf(content())
const priced = catalogueOf(content(pricedFiles))

test.each([
  ['the tests', standard],
  ['the tests with prices', priced],
  ['the repository', realCatalogue],
])('a search engine finds no fault in the pages of %s but reviews without a score', async (_, catalogue) => {
  for (const [path, data] of describeAll(catalogue)) {
    const faults = await findFaults(data)
    const unexpected = faults.filter(({ fieldNames }) => fieldNames.join() !== 'reviewRating')

    expect(unexpected, path).toEqual([])
  }
})

test('the validator sees what it is given: without its author a review has a fault', async () => {
  const data = JSON.parse(JSON.stringify(describeTool(standard, siteAddress, toolOf(standard, 'harbor'), pricedDay)))
  data['@graph'][1].review[0].author = undefined

  expect((await findFaults(data)).map(({ fieldNames }) => fieldNames)).toContainEqual(['author'])
})

test('every key expands to a term of schema.org', async () => {
  for (const [path, data] of describeAll(realCatalogue)) {
    const expanded = await expand(data)

    const keys = [...listKeys(expanded)].filter((key) => !key.startsWith('@'))
    expect(keys.length, path).toBeGreaterThan(0)
    expect(keys.filter((key) => !/^https:\/\/schema\.org\/[a-z][A-Za-z]+$/.test(key))).toEqual([])
  }
})

test('nothing is ever given an aggregate rating', () => {
  for (const catalogue of [standard, realCatalogue]) {
    for (const [, data] of describeAll(catalogue)) expect(JSON.stringify(data)).not.toMatch(/aggregateRating/i)
  }
})

test('a review is by a persona of the site, and by no person', () => {
  const [review] = reviewsOf(describeTool(standard, siteAddress, toolOf(standard, 'harbor'), pricedDay))

  expect(review).toMatchObject({
    name: 'Builder ships Harbor 70B',
    author: {
      '@type': 'Organization',
      name: 'Builder, a reviewer persona of Ship or Skip',
      url: `${siteAddress}/panel/builder`,
      parentOrganization: { name: 'Ship or Skip' },
    },
    datePublished: '2026-03-02',
    abstract: 'Ship if your documents are long.',
    reviewBody: 'It answered all twenty of our questions, two of them late.',
    reviewRating: { ratingValue: 90, bestRating: 100, worstRating: 0 },
  })
})

test('a review that was changed says when, from what and why, and another has neither', () => {
  const catalogue = catalogueOf(content({ 'reviews/harbor/builder.md': revisedReviewFile() }))

  const [revised, other] = reviewsOf(describeTool(catalogue, siteAddress, toolOf(catalogue, 'harbor'), pricedDay))

  expect(revised).toMatchObject({
    datePublished: '2026-03-01',
    dateModified: '2026-11-12',
    correction: ['Changed on 12 November 2026 from skip 55 to ship 80: The model card says how it was measured.'],
  })
  expect(other).not.toHaveProperty('dateModified')
  expect(other).not.toHaveProperty('correction')
})

test('a review without a score is not rated', () => {
  const [review] = reviewsOf(describeTool(standard, siteAddress, toolOf(standard, 'switchyard'), pricedDay))

  expect(review).toMatchObject({ name: 'Founder skips Switchyard' })
  expect(review).not.toHaveProperty('reviewRating')
})

test('the vendor’s list price is an offer, with what each price is for and until when it holds', () => {
  const [offer] = offersOf(priced, 'harbor')

  expect(offer).toMatchObject({
    '@type': 'Offer',
    seller: { '@type': 'Organization', name: 'Tidewater' },
    validFrom: '2026-10-01',
    validThrough: '2026-12-31',
    priceSpecification: [
      {
        name: 'input',
        price: '3',
        priceCurrency: 'USD',
        unitText: '1M tokens',
      },
      { name: 'cached input', price: '0.30' },
      { name: 'output', price: '15' },
    ],
  })
})

test('what providers ask is a range where there are several recent prices in US dollars', () => {
  const quayside = offerEntry({ provider: 'quayside', model: 'harbor', components: [perMillion('input', '2.50')] })
  const inEuros = [{ ...perMillion('input', '1'), currency: 'EUR' }]
  const catalogue = pricedAs(offerEntry(), quayside, offerEntry({ provider: 'dockpass', components: inEuros }))

  const ranges = offersOf(catalogue, 'harbor').filter((offer) => offer['@type'] === 'AggregateOffer')

  expect(ranges).toMatchObject([
    { name: 'input, 1M tokens', lowPrice: '2.5', highPrice: '3', offerCount: 2, priceCurrency: 'USD' },
  ])
})

test.each([
  ['a plan', { basis: 'plan' }],
  ['a trial', { basis: 'free trial' }],
  ['a price on request', { basis: 'on request', components: [] }],
  ['a price that is not published', { components: [] }],
  ['a list of zeros', { components: [perMillion('input', '0'), perMillion('output', '0')] }],
  ['a price under conditions', { components: [perMillion('input', '1', above(1_000))] }],
  ['an old price', { asOf: '2026-08-28' }],
  ['a price that is over', { validUntil: '2026-11-26' }],
  ['a price that is announced', { validFrom: '2026-11-28' }],
])('%s is no offer for search engines', (_, keys) => {
  expect(offersOf(pricedAs(offerEntry(keys)), 'harbor')).toEqual([])
})

test('only what is free of charge, or free to editors, has a price of 0', () => {
  const free = ['chorus', 'harbor', 'lantern', 'switchyard'].map((slug) =>
    offersOf(priced, slug).filter(({ price }) => price === 0),
  )

  expect(free).toMatchObject([[], [], [{ description: 'The weights are free.' }, { seller: { name: 'Quayside' } }], []])
})

test('a comparison is a list of its tools in their order, and leaves their reviews to the pages of the tools', () => {
  const tools = ['harbor', 'lantern', 'switchyard'].map((slug) => toolOf(standard, slug))

  const data = describeComparison(standard, siteAddress, tools, { day: pricedDay })

  expect(partOf(data, 'ItemList')).toMatchObject({
    numberOfItems: 3,
    itemListElement: tools.map(({ name }, index) => ({ position: index + 1, item: { name } })),
  })
  expect(JSON.stringify(data)).not.toContain('"Review"')
})

test('a comparison tells its outcome as a text and not as a rating', () => {
  const tools = ['harbor', 'lantern'].map((slug) => toolOf(standard, slug))

  const data = describeComparison(standard, siteAddress, tools, { day: pricedDay, outcome: someOutcome })

  expect(partOf(data, 'ItemList')).toMatchObject({ description: 'Harbor 70B. The panel prefers it by 5 points.' })
  expect(JSON.stringify(data)).not.toMatch(/rating|award/i)
})

test('a later page of a list counts on', () => {
  const data = describeList(standard, siteAddress, { kind: 'tools' }, [{ name: 'Chorus', path: '/tools/chorus' }], 51)

  expect(partOf(data, 'ItemList')).toMatchObject({
    itemListElement: [{ position: 51, name: 'Chorus', url: `${siteAddress}/tools/chorus` }],
  })
})

test.each([
  ['/compare/harbor-vs-lantern', ['Ship or Skip', 'Compare', 'Harbor 70B vs Lantern Mini']],
  ['/tools/harbor/alternatives', ['Ship or Skip', 'Tools', 'Harbor 70B', 'Alternatives']],
  ['/categories/developer-tools', ['Ship or Skip', 'Categories', 'Developer Tools']],
  ['/panel/skeptic', ['Ship or Skip', 'Panel', 'Skeptic']],
  ['/methodology', ['Ship or Skip', 'Methodology']],
])('the way to %s goes through the lists it stands in', (path, names) => {
  const pageRef = findPage(standard, path)
  if (pageRef === undefined) throw new Error(`no page ${path}`)

  const data = describePageRef(standard, siteAddress, pageRef)

  expect(partOf(data, 'BreadcrumbList')).toMatchObject({ itemListElement: names.map((name) => ({ name })) })
})

test('the price of a seat is not told as that of a plan for one person', () => {
  const seat = { counts: 'seat', unit: 'seat-month', per: 1, amount: '19', currency: 'USD' }

  const [offer] = offersOf(pricedAs(offerEntry({ model: 'Harbor Business', components: [seat] })), 'harbor')

  expect(offer.priceSpecification).toMatchObject([{ price: '19', unitText: 'month for a seat' }])
})

test('whatever editors write, it cannot end the script element it stands in, and reads back the same', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const catalogue = catalogueSaying(line)
      const data = describeTool(catalogue, siteAddress, toolOf(catalogue, 'harbor'), pricedDay)

      const text = formatStructuredData(data)

      expect(text).not.toContain('<')
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)))
    }),
    { numRuns: 20 },
  )
})

const someOutcome = { headline: 'Harbor 70B.', because: 'The panel prefers it by 5 points.' }

function describeAll(catalogue: Catalogue): [path: string, data: Graph][] {
  const tools = [...catalogue.tools.values()]
  const entries = tools.map(({ slug, name }) => ({ name, path: `/tools/${slug}` }))
  return [
    ['/', describeHome(catalogue, siteAddress)],
    ['/tools', describeList(catalogue, siteAddress, { kind: 'tools' }, entries)],
    ['/methodology', describePageRef(catalogue, siteAddress, { kind: 'page', slug: 'methodology' })],
    ...tools.map((tool) => [tool.slug, describeTool(catalogue, siteAddress, tool, pricedDay)] as [string, Graph]),
    ...catalogue.comparisons.map(
      ({ tools, question }) =>
        [question, describeComparison(catalogue, siteAddress, tools, { day: pricedDay, outcome: someOutcome })] as [
          string,
          Graph,
        ],
    ),
  ]
}

/** What a search engine would object to in a page that carries the data. */
async function findFaults(data: Graph) {
  const html = `<html><script type="application/ld+json">${formatStructuredData(data)}</script></html>`
  const found = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(html)
  const faults = await new Validator().validate(found)
  expect(Object.keys(found.jsonld).length).toBeGreaterThan(0)
  return faults
}

/** Expands with a context that stands in for that of schema.org, because tests ask nothing of the network. */
function expand(data: Graph): Promise<unknown> {
  return jsonld.expand({ ...JSON.parse(JSON.stringify(data)), '@context': { '@vocab': 'https://schema.org/' } })
}

function* listKeys(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, below] of Object.entries(value)) {
    if (!Array.isArray(value)) yield key
    yield* listKeys(below)
  }
}

function partOf(data: Graph, type: string) {
  return data['@graph'].find((part) => (part as { '@type'?: unknown })['@type'] === type)
}

function reviewsOf(data: Graph): unknown[] {
  return (partOf(data, 'SoftwareApplication') as unknown as { review: unknown[] }).review
}

// biome-ignore lint/suspicious/noExplicitAny: what a search engine gets
function offersOf(catalogue: Catalogue, slug: string): any[] {
  const data = describeTool(catalogue, siteAddress, toolOf(catalogue, slug), pricedDay)
  return JSON.parse(JSON.stringify(partOf(data, 'SoftwareApplication'))).offers ?? []
}

/** The standard content with these offers of Harbor. */
function pricedAs(...offers: Record<string, unknown>[]): Catalogue {
  return catalogueOf(content({ ...pricedFiles, 'offers/harbor.json': offersFile(...offers) }))
}

function toolOf({ tools }: Catalogue, slug: string) {
  const tool = tools.get(slug)
  if (tool === undefined) throw new Error(`no tool ${slug}`)
  return tool
}
