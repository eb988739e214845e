import { expect, test } from 'vitest'
import { checkContent, type Review, renderContent } from '@/lib/catalogue/catalogue'
import { formatFaults } from '@/lib/catalogue/fault'
import { linkCatalogue } from '@/lib/catalogue/link'
import { readContent } from '@/lib/catalogue/read'

/** The opening reviews of the catalogue: verdict and score of each reviewer, `-` where none was given. */
const reviews = {
  'azure-ai-foundry-model-routing': ['builder ship 78', 'skeptic ship 72', 'founder ship 80', 'futurist ship 75'],
  'azure-ai-foundry-real-time-voice-api-model-router': [
    'builder ship 78',
    'skeptic ship 72',
    'founder ship 81',
    'futurist ship 75',
  ],
  'hugging-face-inference-providers-hub': ['builder ship -', 'skeptic ship -', 'founder ship -', 'futurist ship -'],
  'mistral-3-1': ['builder ship 87', 'skeptic ship 82', 'founder ship 74', 'futurist ship 80'],
  'mistral-3-small-22b': ['builder ship 85', 'skeptic ship 78', 'founder ship 72', 'futurist ship 82'],
  'mistral-8x22b-instruct-v2': ['builder ship 88', 'skeptic ship 82', 'founder ship 72', 'futurist ship 85'],
  'mistral-8x22b-v2': ['builder ship -', 'skeptic ship -', 'founder skip -', 'futurist ship -'],
  'openrouter-model-fusion': ['builder ship -', 'skeptic skip -', 'futurist ship -', 'creator ship -'],
}

const curated = [
  'azure-ai-foundry-model-routing mistral-8x22b-instruct-v2',
  'azure-ai-foundry-model-routing mistral-3-1',
  'mistral-8x22b-instruct-v2 openrouter-model-fusion',
  'azure-ai-foundry-real-time-voice-api-model-router mistral-3-small-22b',
  'hugging-face-inference-providers-hub mistral-8x22b-v2',
]

const content = readContent('content')
const { records } = checkContent(content)
const catalogue = linkCatalogue(renderContent(content))
const tools = [...catalogue.tools.values()]

test('the content of this repository has no fault', () => {
  const { faults } = checkContent(content)

  expect(faults, formatFaults(faults)).toEqual([])
})

test.each(Object.entries(reviews))('%s keeps the verdicts and scores its reviewers gave first', (slug, expected) => {
  const given = catalogue.tools.get(slug)?.reviews.map(formatReview)

  expect(given).toEqual(expect.arrayContaining(expected))
})

test('every review has a line of its own', () => {
  const lines = tools.flatMap((tool) => tool.reviews.map(({ line }) => line.toLowerCase()))

  expect(lines.length).toBeGreaterThanOrEqual(32)
  expect(lines.filter((line, index) => lines.indexOf(line) < index)).toEqual([])
})

test.each(curated)('editors set side by side: %s', (slugs) => {
  const sets = catalogue.comparisons.map(({ tools }) => tools.map((tool) => tool.slug).join(' '))

  expect(sets).toContain(slugs)
})

test('there are 258 tools to choose from or more, and each has a line that says what it is', () => {
  const silent = tools.filter((tool) => !/\w \w/.test(tool.tagline))

  expect(tools.length).toBeGreaterThanOrEqual(258)
  expect(silent.map(({ slug }) => slug)).toEqual([])
})

test('editors set tools side by side for forty more decisions than the first twelve, or more', () => {
  expect(catalogue.comparisons.length).toBeGreaterThanOrEqual(52)
  expect(new Set(catalogue.comparisons.map(({ question }) => question)).size).toBe(catalogue.comparisons.length)
})

test('every fact about a tool that nobody has reviewed names its source', () => {
  const bare = tools
    .filter((tool) => tool.reviews.length === 0)
    .flatMap((tool) =>
      Object.entries(tool.facts)
        .filter(([, fact]) => fact.applies && fact.source === undefined)
        .map(([key]) => `${tool.slug}: ${key}`),
    )

  expect(bare).toEqual([])
})

test.each([
  ['claude-fable-5-1', 'released', '2026-09-01', ['2026-08-31']],
  ['grok-4', 'released', '2025-07-09', ['2024-07-09']],
  ['kimi-k3', 'maxOutput', 262_144, [1_048_576]],
  ['qwen3-coder-480b-a35b', 'released', '2025-04', ['2025-07-23']],
] as const)('%s: sources disagree about %s, and both figures are there', (slug, key, value, others) => {
  const fact = catalogue.tools.get(slug)?.facts[key]

  expect(fact).toMatchObject({ value, others: others.map((other) => ({ value: other })) })
})

test('what another source says about a fact is something else', () => {
  const same = tools.flatMap((tool) =>
    Object.values(tool.facts)
      .flatMap((fact) => (fact.applies ? [fact] : []))
      .filter(({ value, others = [] }) => others.some((other) => other.value === value))
      .map(() => tool.slug),
  )

  expect(same).toEqual([])
})

test('every price names the address and the day of its source', () => {
  const bare = tools.flatMap((tool) => tool.offers).filter(({ source, asOf }) => !source || !asOf)

  expect(tools.filter((tool) => tool.offers.length > 0).length).toBeGreaterThan(190)
  expect(bare).toEqual([])
})

test.each([
  ['gpt-5-6-luna', '2026-07-29', '2026-07-30'],
  ['gpt-5-6-sol', '2026-08-20', '2026-08-21'],
  ['deepseek-v4-pro', '2026-08-16', '2026-08-17'],
  ['gemini-3-8-flash', '2026-12-31', '2027-01-01'],
])('the price of %s that ends on %s is followed by one from %s', (slug, last, first) => {
  const offers = catalogue.tools.get(slug)?.offers.filter(({ isVendors }) => isVendors) ?? []

  const ending = offers.find(({ validUntil }) => validUntil === last)
  const next = offers.find(({ validFrom }) => validFrom === first)

  expect(ending?.components.length).toBeGreaterThan(0)
  expect(next?.components.length).toBeGreaterThan(0)
  expect(next?.model).toBe(ending?.model)
})

test('a free offer, a plan and a price that is not published have no price of 0', () => {
  const zeros = tools
    .flatMap((tool) => tool.offers)
    .filter(({ components }) => components.length > 0 && components.every(({ amount }) => Number(amount) === 0))

  expect(zeros).toEqual([])
})

test('every vendor of a tool has an entry with the providers that are its own', () => {
  const unknown = tools.map(({ vendor }) => vendor).filter((vendor) => !catalogue.vendors.has(vendor))

  expect(unknown).toEqual([])
})

test('an offer of a public list belongs to one tool, and the tool exists', () => {
  const tables = records.imports.map(({ tools }) => tools)
  const ids = tables.flatMap((table) => Object.values(table).flat())

  expect(tables.flatMap(Object.keys).filter((slug) => !catalogue.tools.has(slug))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

/** What the reviewer gave at first, before any revision. */
function formatReview({ reviewer, revised, ...now }: Review): string {
  const { verdict, score } = revised[0] ?? now
  return `${reviewer.slug} ${verdict} ${score ?? '-'}`
}
