import { expect, test } from 'vitest'
import { listTools } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'
import { faultsOf, readApi, readParts } from '@/tests/support/api'
import { catalogueOf, content } from '@/tests/support/content'
import { siteAddress } from '@/tests/support/documents'
import { offerEntry, offersFile, pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'
import { realCatalogue } from '@/tests/support/real-content'
import { toolFile } from '@/tests/support/records'

const priced = catalogueOf(content(pricedFiles))

test.each([
  '',
  'order=cost',
  'order=name',
  'kind=model&order=context',
  'input=image,pdf&must=tool-calling&order=panel',
  'workload=batch&budget=100&order=cost',
  'category=language-models&verdict=ship',
])('the parts of the list %j are together the list of the page, each tool once', async (query) => {
  const parts = await readParts(realCatalogue, `/api/v1/tools?limit=33&${query}`)

  const slugs = parts.flatMap(({ tools }) => tools.map(({ slug }: { slug: string }) => slug))
  const scope = { path: address.tools(), day: pricedDay }
  const raw = Object.fromEntries(new URLSearchParams(query.replaceAll(',', ' ')))
  const list = listTools(realCatalogue, scope, raw, 1_000)
  expect(slugs).toEqual(list.tools.map(({ tool }) => tool.slug))
  expect(parts.map(({ total }) => total)).toEqual(parts.map(() => list.paging.total))
  expect(parts[0].page).toBe(`${siteAddress}${list.address}`)
})

test('another limit may continue a list', async () => {
  const { next } = await readApi(priced, '/api/v1/tools?limit=2&order=name')

  const { tools } = await readApi(priced, next.slice(siteAddress.length).replace('limit=2', 'limit=1'))

  expect(tools).toHaveLength(1)
})

test('a list that is empty or fits into one part has no next', async () => {
  expect(await readApi(priced, '/api/v1/tools?limit=100')).toMatchObject({ total: 4, next: null })
  expect(await readApi(priced, '/api/v1/tools?must=video-input')).toMatchObject({ total: 0, tools: [], next: null })
})

test('the cursor of another list is refused', async () => {
  const { next } = await readApi(priced, '/api/v1/tools?limit=1&order=name')
  const cursor = new URL(next).searchParams.get('cursor')

  const faults = await faultsOf(priced, `/api/v1/tools?limit=1&order=cost&cursor=${cursor}`)

  expect(faults).toMatchObject([{ parameter: 'cursor', allowed: 'the cursor of an answer to the same query' }])
})

test('a cursor whose tool has left the list says that it is out of date', async () => {
  const { next } = await readApi(priced, '/api/v1/tools?limit=1&order=name&kind=model')
  const later = catalogueOf(content({ ...pricedFiles, 'tools/harbor.md': toolFile({ kind: 'router' }) }))

  const faults = await faultsOf(later, next.slice(siteAddress.length))

  expect(faults).toMatchObject([{ parameter: 'cursor', allowed: expect.stringMatching(/out of date/) }])
})

test('a new tool at the front neither repeats nor hides others', async () => {
  const { next, tools } = await readApi(priced, '/api/v1/tools?limit=2&order=name')
  const later = catalogueOf(content({ ...pricedFiles, 'tools/atlas.md': toolFile({ name: 'Atlas' }) }))

  const second = await readApi(later, next.slice(siteAddress.length))

  const slugs = [...tools, ...second.tools].map(({ slug }: { slug: string }) => slug)
  expect(slugs).toEqual(['chorus', 'harbor', 'lantern', 'switchyard'])
})

test('a tool comes with its verdict, its cost, who says so and when', async () => {
  const { tools, pricedFor } = await readApi(priced, '/api/v1/tools?order=name')

  expect(pricedFor).toMatchObject({ preset: 'chat', day: pricedDay })
  expect(tools[1]).toMatchObject({
    slug: 'harbor',
    vendor: 'Tidewater Labs',
    vendorSlug: 'tidewater-labs',
    kind: { slug: 'model' },
    category: { page: `${siteAddress}/categories/developer-tools` },
    panel: { verdict: 'ship' },
    cost: {
      state: 'computed',
      amount: '108',
      currency: 'USD',
      provider: { slug: 'tidewater' },
      source: 'https://prices.example/list',
      asOf: '2026-11-01',
      isOld: false,
    },
    page: `${siteAddress}/tools/harbor`,
    api: `${siteAddress}/api/v1/tools/harbor`,
  })
})

test('no offer is null, and a price on request has a reason and no amount', async () => {
  const { tools } = await readApi(priced, '/api/v1/tools?order=name')

  expect(tools.find(({ slug }: { slug: string }) => slug === 'switchyard').cost).toBeNull()
  expect(tools.find(({ slug }: { slug: string }) => slug === 'chorus').cost).toMatchObject({
    state: 'not computable',
    amount: null,
    currency: null,
    reason: expect.stringMatching(/request/),
  })
})

test('the workload of a query is that of the costs, and goes along with next', async () => {
  const { tools, next, page } = await readApi(priced, '/api/v1/tools?kind=model&order=name&requests=20000&limit=1')

  expect(tools[0].cost.amount).toBe('216')
  expect(new URL(next).searchParams.get('requests')).toBe('20000')
  expect(page).toContain('requests=20000')
})

test('the offers of a tool are those of its document, for the workload that was asked', async () => {
  const { offers } = await readApi(priced, '/api/v1/tools/harbor')

  const asked = await readApi(priced, '/api/v1/tools/harbor/offers')
  const twice = await readApi(priced, '/api/v1/tools/harbor/offers?requests=20000')

  expect(asked.offers).toEqual(offers)
  expect(twice.prices.vendor.cost.amount).toBe('216')
  expect(twice.page).toMatch(/\/tools\/harbor\?requests=20000/)
})

test('a search finds by name what was probably meant, at most as many as asked', async () => {
  const found = await readApi(priced, '/api/v1/search?q=harbr')

  expect(found.tools[0]).toMatchObject({ slug: 'harbor', cost: { amount: '108' } })
  expect((await readApi(priced, '/api/v1/search?q=model&limit=1')).tools).toHaveLength(1)
  expect((await readApi(priced, '/api/v1/search?q=zzzzzz')).tools).toEqual([])
})

test('the panel says who judges, and by which parameter each counts', async () => {
  const { reviewers } = await readApi(priced, '/api/v1/panel')

  expect(reviewers.map(({ slug, weight }: Record<string, string>) => [slug, weight])).toEqual(
    [...priced.reviewers.keys()].map((slug) => [slug, `weight-${slug}`]),
  )
  const given = [...priced.tools.values()].flatMap(({ reviews }) => reviews).length
  expect(reviewers.reduce((sum: number, { reviews }: { reviews: number }) => sum + reviews, 0)).toBe(given)
})

test('what the panel has judged is asked for in one request', async () => {
  const { tools, total } = await readApi(realCatalogue, '/api/v1/tools?judged=yes&limit=100')
  const totals = await Promise.all(
    ['ship', 'skip', 'split'].map(
      async (verdict) => (await readApi(realCatalogue, `/api/v1/tools?verdict=${verdict}`)).total,
    ),
  )

  expect(total).toBe(totals.reduce((sum, each) => sum + each))
  expect(tools.every(({ panel }: { panel: { verdict: string } }) => panel.verdict !== 'none')).toBe(true)
})

test('with a budget a tool is shown and ordered by the offer that meets it, beside what the vendor asks', async () => {
  // Harbor: $108 from its vendor, $60 from Quayside. Lantern: 20M × $1 + 5M × $12 = $80.
  const components = [perMillion('input', '1'), perMillion('output', '12')]
  const lantern = offersFile(offerEntry({ provider: 'quayside', model: 'lantern', components }))
  const catalogue = catalogueOf(content({ ...pricedFiles, 'offers/lantern.json': lantern }))
  const list = '/api/v1/tools?kind=model&order=cost'

  expect(await readApi(catalogue, `${list}&budget=100`)).toMatchObject({
    tools: [
      {
        slug: 'harbor',
        cost: { amount: '60', provider: { slug: 'quayside' }, isVendors: false },
        otherCosts: [{ amount: '108', provider: { slug: 'tidewater' }, isVendors: true }],
      },
      { slug: 'lantern', cost: { amount: '80' }, otherCosts: [] },
    ],
  })
  const vendorFirst = { slug: 'harbor', cost: { amount: '108' }, otherCosts: [{ amount: '60' }] }
  for (const query of [list, `${list}&budget=108`]) {
    const { tools } = await readApi(catalogue, query)
    expect(tools.slice(0, 2)).toMatchObject([{ slug: 'lantern' }, vendorFirst])
  }
})
