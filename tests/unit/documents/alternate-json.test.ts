import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { catalogueOf, content } from '@/tests/support/content'
import { anyLine, catalogueSaying, readDocument, siteAddress } from '@/tests/support/documents'
import { realCatalogue } from '@/tests/support/real-content'
import { toolFile } from '@/tests/support/records'

const standard = catalogueOf(content())
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

test('a schema is named by the address it is published at', async () => {
  const schema = await readJson(standard, '/schemas/comparison.json')
  const alternate = await readJson(standard, '/compare/harbor-vs-lantern.json')

  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(schema.$id).toBe(`${siteAddress}/schemas/comparison.json`)
  expect(alternate.$schema).toBe(schema.$id)
})

test.each(['tool', 'comparison'])(
  'the schema of a %s says what it is, what is left out and what null means',
  async (name) => {
    const schema = await readJson(standard, `/schemas/${name}.json`)

    expect(schema.title).toMatch(/^(Tool|Comparison)$/)
    expect(schema.description).toMatch(/never 0.*Visitors’ votes are not in it/s)
  },
)

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

  expect(fact).toMatchObject({ text: '128,000 tokens', amount: 128_000 })
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

test('the decision table tells which rows differ, and those come first', async () => {
  const alternate = await readJson(standard, '/compare/harbor-vs-lantern.json')

  const differs = alternate.rows.map((row: { differs: boolean }) => row.differs)
  expect(differs).toContain(false)
  expect(differs).toEqual(differs.toSorted((a: boolean, b: boolean) => Number(b) - Number(a)))
})

test('a leading side is named by its slug', async () => {
  const alternate = await readJson(standard, '/compare/harbor-vs-lantern.json')

  const window = alternate.rows.find(({ key }: { key: string }) => key === 'contextWindow')
  expect(window.lead).toEqual({ tool: 'harbor', word: 'longest' })
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

function faultsOf(name: 'tool' | 'comparison', alternate: unknown): unknown[] {
  validators[name](alternate)
  return validators[name].errors ?? []
}

async function readFact(catalogue: Catalogue, key: string) {
  const { facts } = await readJson(catalogue, '/tools/harbor.json')
  return facts.find((fact: { key: string }) => fact.key === key).value
}

// biome-ignore lint/suspicious/noExplicitAny: what a program that reads the document gets
async function readJson(catalogue: Catalogue, path: string): Promise<any> {
  return JSON.parse(await readDocument(catalogue, path))
}
