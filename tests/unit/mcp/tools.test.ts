import { expect, test } from 'vitest'
import { z } from 'zod'
import { newest, newestReview } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { getBySlug } from '@/lib/catalogue/slug'
import { awkwardContent } from '@/tests/support/awkward'
import { catalogueOf, content } from '@/tests/support/content'
import { call, connectTo } from '@/tests/support/mcp'
import { offerEntry, offersFile, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'
import { realCatalogue } from '@/tests/support/real-content'

const catalogue = catalogueOf(content(pricedFiles))

test('a comparison is decided for the case of the question, and its page has the same case', async () => {
  const client = await connectTo(catalogue)

  const { text, data } = await call(client, 'compare_tools', {
    tools: ['Lantern', 'harbor-preview'],
    workload: 'retrieval',
    weights: { founder: 3, skeptic: 1 },
    must: ['open-weights'],
    context: 100_000,
    budget: 200,
    hardware: 1500.5,
  })

  const page =
    'https://ship.example/compare/harbor-vs-lantern?workload=retrieval&hardware=1500.5&weight-founder=3&must=open-weights&context=100000&budget=200'
  expect(text).toContain(`Page: ${page}\n`)
  expect(data).toMatchObject({
    page,
    case: {
      weights: [{ reviewer: 'founder', weight: 3 }],
      mustHaves: { keys: ['open-weights'], context: 100_000, budget: 200 },
      hardware: '1500.5',
      ignored: [],
    },
    pricedFor: { preset: 'retrieval' },
  })
})

test('what of a case does not count is said', async () => {
  const client = await connectTo(catalogue)
  const weights = { builder: 0, founder: 0, skeptic: 0 }

  const { text } = await call(client, 'compare_tools', { tools: ['harbor', 'lantern'], weights })

  expect(text).toContain('somebody has to count')
})

test('a cost that is not known is said to be so, is never 0 and wins nothing', async () => {
  const client = await connectTo(catalogue)

  const { text, data } = await call(client, 'cost_of_workload', { tools: ['chorus', 'harbor', 'switchyard'] })

  expect(text).toContain('The cost of 2 tools is not known.')
  expect(text).not.toMatch(/\$0(?![.\d])/)
  expect(data).toMatchObject({
    costs: { cheapest: null, tools: [{ amount: null }, { amount: '108' }, { amount: null }] },
    tools: [
      { slug: 'chorus', fromVendor: { amount: null, text: 'Price on request' }, cheapest: null },
      { slug: 'harbor' },
      { slug: 'switchyard', state: 'unknown', fromVendor: null, cheapest: null },
    ],
  })
})

test.each(['compare_tools', 'cost_of_workload'])('%s ranks no prices of tools that do different jobs', async (name) => {
  const client = await connectTo(realCatalogue)

  const { text, data } = await call(client, name, { tools: ['text-embedding-3-small', 'gpt-6-sol'] })

  expect(text).toContain('They do different jobs: these prices are for different things')
  expect(text).not.toContain('times as much')
  expect(data).toMatchObject({
    costs: { cheapest: null, isClear: false, tools: [{ times: null }, { times: null }] },
  })
})

test('the lowest amount is named, and that it is too close to decide by', async () => {
  const components = [perMillion('input', '3'), perMillion('cached input', '0.30'), perMillion('output', '16')]
  const lantern = offersFile(offerEntry({ provider: 'quayside', model: 'lantern', components }))
  const client = await connectTo(catalogueOf(content({ ...pricedFiles, 'offers/lantern.json': lantern })))

  const { text, data } = await call(client, 'cost_of_workload', { tools: ['harbor', 'lantern'] })

  expect(text).toContain(
    'Harbor 70B costs $108 a month, Lantern Mini $113 (1.05 times as much, too close to decide by).',
  )
  expect(data).toMatchObject({ costs: { cheapest: 'harbor', isClear: false } })
})

test('the numbers of a workload stand in the address of the page, and old prices are marked', async () => {
  const client = await connectTo(catalogue)

  const { text, data } = await call(client, 'cost_of_workload', { tools: ['harbor'], requests: 20_000, cached: 0 })

  expect(text).toContain('Page: https://ship.example/tools/harbor?requests=20000&in=2000&out=500&cached=0\n')
  expect(text).toContain('old: 149 days old')
  expect(data).toMatchObject({ tools: [{ cheapest: { provider: 'Quayside', isOld: true } }] })
})

test('more than four tools have a page each', async () => {
  const client = await connectTo(realCatalogue)
  const tools = [...realCatalogue.tools.keys()].slice(0, 10)

  const { text, data } = await call(client, 'cost_of_workload', { tools, workload: 'batch' })

  expect(data).toMatchObject({ page: null })
  for (const slug of tools) expect(text).toContain(`https://ship.example/tools/${slug}?workload=batch`)
})

test('a tool is described with the line of each reviewer, its facts with sources, and what is not known', async () => {
  const client = await connectTo(catalogue)

  const { text, data } = await call(client, 'get_tool', { tool: 'Harbor 70B' })

  expect(text).toMatch(/^# Harbor 70B\n/)
  expect(text).toMatch(/\[Builder\]\(https:\/\/ship\.example\/tools\/harbor#builder-harbor\): .+ written on \d/)
  expect(text).toContain('Not known: ')
  expect(text).toContain('Page: https://ship.example/tools/harbor\n')
  expect(data).toMatchObject({ tool: { slug: 'harbor' }, json: 'https://ship.example/tools/harbor.json' })
})

test('a search says the slug, the verdict and the price with its source and day', async () => {
  const client = await connectTo(catalogue)

  const { text, data } = await call(client, 'search_tools', { query: 'harbour', kind: 'model' })

  expect(text).toContain('(harbor)')
  expect(text).toContain('$108 a month, Tidewater · [prices.example](https://prices.example/list), 1 November 2026')
  expect(data).toMatchObject({
    total: 1,
    tools: [{ slug: 'harbor', cost: { amount: '108', source: 'https://prices.example/list', asOf: '2026-11-01' } }],
  })
})

test('filters and must-haves choose among all tools, and the page of the list has them', async () => {
  const client = await connectTo(catalogue)

  const { text, data } = await call(client, 'search_tools', { kind: 'model', budget: 60, order: 'cost' })

  expect(data).toMatchObject({
    page: 'https://ship.example/tools?kind=model&order=cost&budget=60',
    tools: [{ slug: 'lantern' }, { slug: 'harbor', cost: { amount: '60' }, otherCosts: [{ amount: '108' }] }],
  })
  expect(text).toMatch(/\$60 a month, Quayside · .*; \$108 from Tidewater · /)
})

test('filters and must-haves hold for the words of a query too', async () => {
  const client = await connectTo(catalogue)

  expect((await call(client, 'search_tools', { query: 'harbor', kind: 'router' })).data).toMatchObject({ total: 0 })
  expect((await call(client, 'search_tools', { query: 'harbor', budget: 1 })).data).toMatchObject({ total: 0 })
})

test('news have what was before, what is now, the day and the source', async () => {
  const client = await connectTo(catalogue)

  const { text, data } = await call(client, 'what_changed', { since: '2026-09-01', tools: ['harbor'] })

  expect(text).toContain('**1 January 2027** (still to come)')
  expect(text).toContain('[prices.example](https://prices.example/list)')
  expect(data).toMatchObject({
    isComplete: true,
    changes: [
      { tool: { slug: 'harbor' }, day: '2027-01-01', subject: 'price', isToCome: true, asOf: '2026-11-20' },
      { tool: { slug: 'harbor' }, day: '2026-10-01', subject: 'price', isToCome: false },
    ],
  })
})

test('each sentence about a change ends with one full stop', async () => {
  const { text } = await call(await connectTo(realCatalogue), 'what_changed', { since: '2000-01-01', limit: 50 })

  expect(text).toContain(' changes from ')
  expect(text).not.toContain('..')
})

test('an answer says that the limit cut it', async () => {
  const client = await connectTo(catalogue)

  const { text, data } = await call(client, 'what_changed', { since: '2000-01-01', limit: 1 })

  expect(text).toContain('there are more')
  expect(data).toMatchObject({ isComplete: false, changes: [{ isToCome: true }] })
})

test.each([
  ['of the real content', realCatalogue],
  ['of the awkward content', catalogueOf(awkwardContent())],
])('every tool %s is answered by what its schema allows', async (_, all) => {
  const client = await connectTo(all)
  // With the published schemas the client checks every answer.
  await client.listTools()

  for (const slug of [...all.tools.keys()].filter((_, index) => index % 7 === 0)) {
    const beside = [...all.tools.keys()].find((other) => other !== slug)
    for (const [name, args] of [
      ['get_tool', { tool: slug }],
      ['compare_tools', { tools: [slug, beside] }],
      ['cost_of_workload', { tools: [slug], workload: 'batch' }],
    ] as const) {
      expect((await call(client, name, args)).isError).toBe(false)
    }
  }
})

test('the day of an answer is the one on which it is given', async () => {
  const { data } = await call(await connectTo(catalogue), 'what_changed', {})

  expect(data).toMatchObject({ today: '2026-11-27', since: '2026-10-28' })
})

test.each([
  ['compare_tools', { tools: ['harbor', 'lantern'] }],
  ['get_tool', { tool: 'harbor' }],
  ['search_tools', { query: 'harbor' }],
])('what %s quotes of the panel comes with who the reviewers are, once', async (name, args) => {
  const { text } = await call(await connectTo(catalogue), name, args)

  expect(text.split('Reviewers are editorial personas that judge from records; nobody ran the tools.')).toHaveLength(2)
})

test('a comparison has the day of the newest verdict on its tools', async () => {
  const { text, data } = await call(await connectTo(catalogue), 'compare_tools', { tools: ['harbor', 'lantern'] })

  const reviewed = newest(['harbor', 'lantern'].map((slug) => newestReview(getBySlug(catalogue.tools, slug))))
  expect(text).toContain(`Their newest verdict here is of ${formatDate(reviewed)}.`)
  expect(data).toMatchObject({ newestVerdict: reviewed })
})

test('a fact whose source has no day says that the day is not known', async () => {
  const { text, data } = await call(await connectTo(realCatalogue), 'get_tool', { tool: 'gpt-6-sol' })

  const { facts } = z
    .object({ facts: z.array(z.object({ label: z.string(), asOf: z.string().nullable() })) })
    .parse(data)
  expect(facts.some(({ asOf }) => asOf === null)).toBe(true)
  for (const { label, asOf } of facts) {
    const row = text.split('\n').find((line) => line.startsWith(`| ${label} |`))
    expect(row?.includes('not known'), label).toBe(asOf === null)
  }
})
