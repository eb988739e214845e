import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { type RowGroup, rowGroups } from '@/lib/catalogue/facts'
import { ComparisonAlternate, ToolAlternate } from '@/lib/documents/alternate-schema'
import { catalogueOf, content } from '@/tests/support/content'
import { anyLine, catalogueSaying, readDocument, siteAddress } from '@/tests/support/documents'
import { offerEntry, offersFile, pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { above, perMillion } from '@/tests/support/prices'
import { realCatalogue } from '@/tests/support/real-content'
import { reviewerFile, revisedReviewFile, rubricOf, scoredReviewFile, toolFile } from '@/tests/support/records'

const comparison = '/compare/harbor-vs-lantern.json'
const standard = catalogueOf(content())
const priced = catalogueOf(content(pricedFiles))
const validators = { tool: await compile('tool'), comparison: await compile('comparison') }

test.each([...realCatalogue.tools.keys()])('the JSON of %s keeps what its schema promises', async (slug) => {
  const alternate = await readJson(realCatalogue, `/tools/${slug}.json`)

  expect(faultsOf('tool', alternate)).toEqual([])
})

test.each(realCatalogue.comparisons.map(({ tools }) => tools.map(({ slug }) => slug).join('-vs-')))(
  'the JSON of %s keeps what its schema promises',
  async (name) => {
    const alternate = await readJson(realCatalogue, `/compare/${name}.json`)

    expect(faultsOf('comparison', alternate)).toEqual([])
  },
)

test.each(['2026-11-26', '2026-10-15', '2026-06-20', '1999-12-31'])(
  'as of %s every tool and every curated comparison keeps its schema and names the day',
  async (day) => {
    const tools = [...realCatalogue.tools.keys()].map((slug) => ['tool', `/tools/${slug}`] as const)
    const comparisons = realCatalogue.comparisons.map(
      ({ tools }) => ['comparison', `/compare/${tools.map(({ slug }) => slug).join('-vs-')}`] as const,
    )
    for (const [schema, path] of [...tools, ...comparisons]) {
      const alternate = await readJson(realCatalogue, `${path}.json?asOf=${day}`, '2026-11-27')

      expect(faultsOf(schema, alternate)).toEqual([])
      expect([alternate.asOf, alternate.pricedFor.day]).toEqual([day, day])
      expect(alternate.page).toBe(`${siteAddress}${path}?asOf=${day}`)
    }
  },
)

test('a day that is none is ignored: both alternates are of today', async () => {
  const tool = await readJson(standard, '/tools/harbor.json?asOf=soon')
  const asked = await readJson(standard, `${comparison}?asOf=soon`)

  expect([tool.asOf, tool.asOfNotes, asked.asOf, asked.asOfNotes]).toEqual([null, [], null, []])
  expect(asked.case.ignored).toEqual([{ what: 'day', text: 'soon', why: 'not a day such as 2026-09-01' }])
})

test('whatever editors write in a line, both alternates keep their schemas and say it to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(anyLine, async (line) => {
      const catalogue = catalogueSaying(line)

      const tool = await readJson(catalogue, '/tools/harbor.json')
      const comparison = await readJson(catalogue, '/compare/harbor-vs-lantern.json')

      expect([...faultsOf('tool', tool), ...faultsOf('comparison', comparison)]).toEqual([])
      expect(tool.tool.name).toBe(catalogue.tools.get('harbor')?.name)
    }),
    { numRuns: 20 },
  )
})

test('the JSON of a tool without a verdict says what is unknown of what the panel looks at', async () => {
  const read = async (catalogue: Catalogue, slug: string) => (await readJson(catalogue, `/tools/${slug}.json`)).tool
  const catalogue = catalogueOf(
    content({
      'panel/builder.md': reviewerFile({ rubric: rubricOf() }),
      'reviews/harbor/builder.md': scoredReviewFile(),
    }),
  )

  expect((await read(catalogue, 'chorus')).missingForVerdict).toEqual(['whether anybody may download the weights'])
  expect((await read(catalogue, 'harbor')).missingForVerdict).toBeNull()
  expect((await read(standard, 'chorus')).missingForVerdict).toBeNull()
})

test('a schema is named by the address it is published at', async () => {
  const schema = await readJson(standard, '/schemas/comparison.json')
  const alternate = await readJson(standard, '/compare/harbor-vs-lantern.json')

  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(schema.$id).toBe(`${siteAddress}/schemas/comparison.json`)
  expect(alternate.$schema).toBe(schema.$id)
})

test('schemas of answers allow for fields that are added later, and that of a file that is read back does not', async () => {
  const isClosed = async (name: string) =>
    (await readDocument(standard, `/schemas/${name}.json`)).includes('"additionalProperties": false')

  expect([await isClosed('tool'), await isClosed('comparison'), await isClosed('bookmarks')]).toEqual([
    false,
    false,
    true,
  ])
})

test.each(['tool', 'comparison'])(
  'the schema of a %s says what it is, what is left out and what null means',
  async (name) => {
    const schema = await readJson(standard, `/schemas/${name}.json`)

    expect(schema.title).toMatch(/^(Tool|Comparison)$/)
    expect(schema.description).toMatch(/never 0.*Visitors’ votes are not in it/s)
  },
)

test('a review with points says what its score is the sum of, and where the rubric is', async () => {
  const catalogue = catalogueOf(
    content({
      'panel/builder.md': reviewerFile({ rubric: rubricOf() }),
      'reviews/harbor/builder.md': scoredReviewFile(),
    }),
  )

  const { tool } = await readJson(catalogue, '/tools/harbor.json')
  const compared = await readJson(catalogue, comparison)

  expect(tool.reviews.map(({ points }: { points: unknown }) => points)).toEqual([
    {
      criteria: [
        { key: 'wayOut', name: 'A way out', points: 52, max: 60 },
        { key: 'price', name: 'Price', points: 20, max: 40 },
      ],
      shipFrom: 60,
      rubric: `${siteAddress}/panel/builder#rubric`,
    },
    null,
    null,
  ])
  expect(compared.tools[0].reviews[0].points).toEqual(tool.reviews[0].points)
  expect([
    ...faultsOf('tool', await readJson(catalogue, '/tools/harbor.json')),
    ...faultsOf('comparison', compared),
  ]).toEqual([])
})

test('what nobody knows is null and never 0', async () => {
  const alternate = await readJson(standard, '/tools/chorus.json')

  expect(alternate.tool.panel).toEqual({
    verdict: 'none',
    ship: 0,
    skip: 0,
    shipPercent: null,
    scores: [],
    meanScore: null,
  })
  expect(alternate.updated).toBeNull()
  expect(alternate.tool.website).toBeNull()
  expect(alternate.facts.every(({ value }: { value: { state: string } }) => value.state === 'unknown')).toBe(true)
})

test('a review without a score has null for one', async () => {
  const alternate = await readJson(standard, '/tools/switchyard.json')

  expect(alternate.tool.reviews[0]).toMatchObject({ verdict: 'skip', score: null })
  expect(alternate.tool.panel).toMatchObject({ shipPercent: 0, meanScore: null })
})

test('a review has its line, and what it was before each change', async () => {
  const catalogue = catalogueOf(content({ 'reviews/harbor/builder.md': revisedReviewFile() }))

  const alternate = await readJson(catalogue, '/tools/harbor.json')

  expect(faultsOf('tool', alternate)).toEqual([])
  expect(alternate.tool.reviews).toMatchObject([
    {
      line: 'your documents are long',
      revised: [{ on: '2026-11-12', verdict: 'skip', score: 55, why: 'The model card says how it was measured.' }],
    },
    { revised: [] },
    { revised: [] },
  ])
  expect(alternate.updated).toBe('2026-11-12')
})

test('a fact comes with its evidence, its source, and the days of both', async () => {
  const licence = {
    value: 'MIT',
    status: 'verified',
    source: 'https://tidewater.example/licence',
    asOf: '2026-09-28',
    checked: '2026-10-01',
  }
  const catalogue = catalogueOf(content({ 'tools/harbor.md': toolFile({ facts: { licence } }) }))

  const fact = await readFact(catalogue, 'licence')

  expect(fact).toMatchObject({
    text: 'MIT',
    evidence: 'verified',
    source: 'https://tidewater.example/licence',
    asOf: '2026-09-28',
    checked: '2026-10-01',
    others: [],
  })
})

test('a fact on which sources disagree comes with what the others say', async () => {
  const other = { value: 100_000, source: 'https://prices.example/list', asOf: '2026-09-30' }
  const contextWindow = { value: 128_000, others: [other, { value: 96_000 }] }
  const catalogue = catalogueOf(content({ 'tools/harbor.md': toolFile({ facts: { contextWindow } }) }))

  const fact = await readFact(catalogue, 'contextWindow')

  expect(fact.others).toEqual([
    { text: '100,000 tokens', source: 'https://prices.example/list', asOf: '2026-09-30' },
    { text: '96,000 tokens', source: null, asOf: null },
  ])
})

test('a fact keeps the number behind its text', async () => {
  const fact = await readFact(standard, 'contextWindow')

  expect(fact).toMatchObject({ text: '128,000 tokens', amount: 128_000, atLeast: false })
})

test('a number that is a minimum says so', async () => {
  const languages = { value: 100, atLeast: true }
  const catalogue = catalogueOf(content({ 'tools/harbor.md': toolFile({ facts: { languages } }) }))

  const fact = await readFact(catalogue, 'languages')

  expect(fact).toMatchObject({ text: '100+ languages', amount: 100, atLeast: true })
})

test('a price comes with its source, its dates, its age and what another source says', async () => {
  const { tool } = await readJson(priced, '/tools/harbor.json')

  expect(tool.prices).toMatchObject({ state: 'priced', providers: 3, pricedProviders: 2, free: null })
  expect(tool.prices.vendor).toMatchObject({
    provider: { slug: 'tidewater' },
    source: 'https://prices.example/list',
    asOf: '2026-11-01',
    checked: null,
    age: 26,
    isOld: false,
    validUntil: '2026-12-31',
    limits: { context: 128_000, input: null, output: null },
    next: { validFrom: '2027-01-01' },
  })
  expect(tool.prices.vendor.disagreements).toMatchObject([
    {
      source: 'https://other.example/list',
      asOf: '2026-10-10',
      differences: [{ shown: { counts: 'input', amount: '3' }, stated: { amount: '2.5' } }],
    },
  ])
})

test('a cost comes with the workload and the lines that it adds up from, exact to the last digit', async () => {
  const alternate = await readJson(priced, '/compare/harbor-vs-lantern.json')

  expect(alternate.pricedFor).toMatchObject({ day: pricedDay, preset: 'chat', requests: 10_000, cached: 50 })
  const { cost } = alternate.tools[0].prices.vendor
  expect(cost).toMatchObject({ amount: '108', currency: 'USD' })
  expect(cost.lines).toMatchObject([
    { label: 'Input', quantity: '10000000', component: { amount: '3', per: 1_000_000 }, amount: '30' },
    { label: 'Cached input', quantity: '10000000', component: { amount: '0.30' }, amount: '3' },
    { label: 'Output', quantity: '5000000', component: { amount: '15' }, amount: '75' },
  ])
})

test('a comparison tells who costs least, and how many times as much the others', async () => {
  const { costs } = await readJson(priced, '/compare/harbor-vs-lantern.json')

  expect(costs).toEqual({
    text: 'For this workload Lantern Mini costs $4 a month, Harbor 70B $108 (27 times as much).',
    cheapest: 'lantern',
    isClear: true,
    tools: [
      { tool: 'harbor', provider: 'tidewater', amount: '108', times: '27' },
      { tool: 'lantern', provider: 'quayside', amount: '4', times: '1' },
    ],
  })
})

test('a cost that is not known is null, and then nobody costs least', async () => {
  const { costs, tools } = await readJson(priced, '/compare/harbor-vs-switchyard.json')

  expect(tools[1].prices).toMatchObject({ state: 'unknown', vendor: null, cheapest: null, providers: 0 })
  expect(costs.cheapest).toBeNull()
  expect(costs.tools[1]).toEqual({ tool: 'switchyard', provider: null, amount: null, times: null })
})

test.each([
  ['harbor', { basis: 'plan', cost: { state: 'not computable', because: 'plan' } }],
  ['lantern', { basis: 'free', cost: { state: 'free' } }],
  ['chorus', { basis: 'on request', cost: { state: 'not computable', because: 'on request' } }],
])('the offer of %s that has no price says why, and has no amount', async (slug, expected) => {
  const { offers } = await readJson(priced, `/tools/${slug}.json`)

  const offer = offers.find(({ components }: { components: unknown[] }) => components.length === 0)
  expect(offer).toMatchObject(expected)
  expect(offer.cost).not.toHaveProperty('amount')
})

test('the offers of a tool are all there, cheapest first, with the prices before and after', async () => {
  const { offers } = await readJson(priced, '/tools/harbor.json')

  expect(offers.map(({ provider }: { provider: { slug: string } }) => provider.slug)).toEqual([
    'quayside',
    'tidewater',
    'dockpass',
  ])
  expect(offers[0]).toMatchObject({ age: 149, isOld: true })
  expect(offers[1].history).toMatchObject([{ validUntil: '2026-09-30', components: [{ amount: '4' }, {}] }])
  expect(offers[1].next).toMatchObject({ validFrom: '2027-01-01' })
})

test('an older price that a newer source confirms is as old as that source, which is named', async () => {
  const source = 'https://newer.example/list'
  const tier = perMillion('input', '6', above(200_000))
  const catalogue = catalogueOf(
    content({
      ...pricedFiles,
      'offers/harbor.json': offersFile(
        offerEntry({ asOf: '2026-06-01', components: [perMillion('input', '3'), perMillion('output', '15'), tier] }),
        offerEntry({ source, asOf: '2026-11-20', components: [perMillion('input', '3'), perMillion('output', '15')] }),
      ),
    }),
  )

  const { tool, offers } = await readJson(catalogue, '/tools/harbor.json')

  const confirmed = { asOf: '2026-06-01', age: 7, isOld: false, confirmedBy: { source, asOf: '2026-11-20' } }
  expect(tool.prices.vendor).toMatchObject(confirmed)
  expect(offers).toMatchObject([confirmed])
  expect(await readDocument(catalogue, '/tools/harbor.md', { day: pricedDay })).toContain(
    'the same in [newer.example](https://newer.example/list), 20 November 2026',
  )
})

test('a price is past from the day after its last one, and its age grows by the day', async () => {
  const [before, after] = await Promise.all(
    ['2026-12-31', '2027-01-01'].map((day) => readJson(priced, '/tools/harbor.json', day)),
  )

  expect(before.tool.prices.vendor).toMatchObject({ components: [{ amount: '3' }, {}, {}], age: 60 })
  expect(after.tool.prices.vendor).toMatchObject({ components: [{ amount: '5' }, {}], age: 42, next: null })
  expect(after.pricedFor.day).toBe('2027-01-01')
})

test('whatever prices there are, the documents keep their schemas', async () => {
  const alternates = await Promise.all(
    ['harbor', 'lantern', 'chorus', 'switchyard'].map((slug) => readJson(priced, `/tools/${slug}.json`)),
  )
  const comparison = await readJson(priced, '/compare/chorus-vs-harbor-vs-lantern-vs-switchyard.json')

  expect(alternates.flatMap((alternate) => faultsOf('tool', alternate))).toEqual([])
  expect(faultsOf('comparison', comparison)).toEqual([])
})

test('a document changed on the day of its newest review or price', async () => {
  const harbor = await readJson(priced, '/tools/harbor.json')
  const switchyard = await readJson(priced, '/tools/switchyard.json')

  expect([harbor.updated, switchyard.updated]).toEqual(['2026-11-20', '2026-04-10'])
})

test('a tool that editors have not described has null for their words', async () => {
  const bare = toolFile(
    {
      name: 'Chorus',
      tagline: undefined,
      bestFor: undefined,
      notFor: undefined,
      pricing: undefined,
      weights: undefined,
    },
    '',
  )
  const catalogue = catalogueOf(content({ 'tools/chorus.md': bare }))

  const { tool } = await readJson(catalogue, '/tools/chorus.json')

  expect(tool).toMatchObject({ html: null, bestFor: null, notFor: null, pricing: null, weights: null })
  expect(tool.tagline).toContain('Tidewater Labs')
})

test('a document tells where the weights are', async () => {
  const { tool } = await readJson(priced, '/tools/harbor.json')

  expect(tool.weights).toBe('https://weights.example/harbor')
})

test('a review names its place on the page of the document', async () => {
  const alternate = await readJson(standard, '/compare/harbor-vs-lantern.json')

  expect(alternate.tools[0].reviews[0].address).toBe(`${siteAddress}/compare/harbor-vs-lantern#builder-harbor`)
  expect(alternate.scorecard[0].reviews[1].address).toBe(`${siteAddress}/compare/harbor-vs-lantern#builder-lantern`)
})

test('a reviewer who reviewed one side only leaves a gap on the other', async () => {
  const alternate = await readJson(standard, '/compare/harbor-vs-lantern.json')

  const skeptic = alternate.scorecard.find(
    ({ reviewer }: { reviewer: { slug: string } }) => reviewer.slug === 'skeptic',
  )
  expect(skeptic.reviews).toMatchObject([{ verdict: 'skip' }, null])
})

test('the decision table is in groups, and tells which rows differ: those come first in each', async () => {
  const alternate = await readJson(standard, '/compare/harbor-vs-lantern.json')

  const places = alternate.rows.map(
    ({ group, differs }: { group: RowGroup; differs: boolean }) => 2 * rowGroups.indexOf(group) + (differs ? 0 : 1),
  )
  expect(places).toEqual(places.toSorted((a: number, b: number) => a - b))
})

test('a leading side is named by its slug', async () => {
  const alternate = await readJson(standard, '/compare/harbor-vs-lantern.json')

  const window = alternate.rows.find(({ key }: { key: string }) => key === 'contextWindow')
  expect(window.lead).toEqual({ tool: 'harbor', word: 'longest' })
})

test('a comparison has its outcome, what it rests on, and when to choose each tool', async () => {
  const alternate = await readJson(priced, comparison)

  expect(alternate.outcome).toMatchObject({ kind: 'not enough known', choice: null })
  expect(alternate.outcome.headline).toMatch(/^On price, Lantern Mini: \$4 against \$108 a month\./)
  expect(alternate.statements).toContainEqual({
    kind: 'cost',
    tools: ['harbor', 'lantern'],
    favours: 'lantern',
    isClear: true,
    answer: null,
    words: 'Lantern Mini costs $4 a month against $108 (until 31 December 2026): 27 times less.',
    arithmetic: '$108 / $4 = 27 times; Harbor 70B from Tidewater, Lantern Mini from Quayside',
    row: 'cost',
  })
  expect(alternate.choose.map(({ tool }: { tool: string }) => tool)).toEqual(['harbor', 'lantern'])
  expect(alternate.choose[0].reasons).not.toEqual([])
})

test('without a query a comparison is decided for the case that every page begins with', async () => {
  const alternate = await readJson(priced, comparison)

  expect(alternate.case).toEqual({
    isDefault: true,
    text: 'Chat',
    hardware: null,
    weights: [],
    mustHaves: { keys: [], context: null, budget: null },
    ignored: [],
  })
})

test('of what is ignored a document repeats little, whatever somebody writes into its address', async () => {
  const words = Array.from({ length: 50 }, (_, index) => `tell-every-reader-to-buy-lantern-${index}`)

  const alternate = await readJson(priced, `${comparison}?must=${words.join('+')}`)

  expect(faultsOf('comparison', alternate)).toEqual([])
  expect(alternate.case.ignored).toHaveLength(20)
  expect(alternate.case.ignored[0].text).toBe('tell-every-reader-t…')
})

test('a query decides a comparison for its case, which the document repeats', async () => {
  const query = '?workload=batch&weight-founder=2.5&must=open-weights&context=64000&budget=900'

  const alternate = await readJson(priced, `${comparison}${query}&weight-nobody=2`)

  expect(faultsOf('comparison', alternate)).toEqual([])
  expect(alternate.case).toMatchObject({
    isDefault: false,
    weights: [{ reviewer: 'founder', weight: 2.5 }],
    mustHaves: { keys: ['open-weights'], context: 64_000, budget: 900 },
    ignored: [{ text: 'nobody' }],
  })
  expect(alternate.pricedFor).toMatchObject({ preset: 'batch', requests: 100_000, service: 'batch' })
  expect(alternate.tools[1].prices.vendor ?? alternate.tools[1].prices.cheapest).toMatchObject({
    cost: { lines: expect.arrayContaining([expect.objectContaining({ quantity: '300000000' })]) },
  })
  expect(alternate.outcome.choice).toBe('harbor')
  expect(alternate.statements).toContainEqual(
    expect.objectContaining({ kind: 'must-have', tools: ['lantern'], answer: 'missed', row: 'contextWindow' }),
  )
  expect(new URL(alternate.page).searchParams.get('budget')).toBe('900')
  expect(alternate.address).toBe(alternate.page.replace('?', '.json?'))
})

test('a workload without a name has its numbers', async () => {
  const { pricedFor } = await readJson(priced, `${comparison}?requests=7`)

  expect(pricedFor).toMatchObject({ preset: null, requests: 7, input: 2_000, service: null })
})

test('what visitors vote is in neither alternate', async () => {
  const texts = [
    await readDocument(standard, '/tools/harbor.json'),
    await readDocument(standard, '/compare/harbor-vs-lantern.json'),
  ]

  expect(texts.join()).not.toMatch(/community|visitors|votes/i)
})

test('a link in a review leads somewhere without the page', async () => {
  const catalogue = catalogueSaying('Harbor', 'See [how we judge](/methodology) and [below](#facts).')

  const alternate = await readJson(catalogue, '/tools/harbor.json')

  expect(alternate.tool.reviews[0].html).toContain(`href="${siteAddress}/methodology"`)
  expect(alternate.tool.reviews[0].html).toContain(`href="${siteAddress}/tools/harbor#facts"`)
})

async function compile(name: 'tool' | 'comparison') {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
  // The package is CommonJS: what types call its default stands one level deeper at run time.
  formats.default(ajv)
  return ajv.compile(JSON.parse(await readDocument(standard, `/schemas/${name}.json`)))
}

/** What the published schema refuses, and what our own, which is strict, refuses besides: fields that it does not describe. */
function faultsOf(name: 'tool' | 'comparison', alternate: unknown): unknown[] {
  validators[name](alternate)
  const own = { tool: ToolAlternate, comparison: ComparisonAlternate }[name].safeParse(alternate)
  return [...(validators[name].errors ?? []), ...(own.error?.issues ?? [])]
}

async function readFact(catalogue: Catalogue, key: string) {
  const { facts } = await readJson(catalogue, '/tools/harbor.json')
  return facts.find((fact: { key: string }) => fact.key === key).value
}

// biome-ignore lint/suspicious/noExplicitAny: what a program that reads the document gets
async function readJson(catalogue: Catalogue, path: string, day = pricedDay): Promise<any> {
  return JSON.parse(await readDocument(catalogue, path, { day }))
}
