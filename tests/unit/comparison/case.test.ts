import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCase, isDefaultCase, readCase, writeCase } from '@/lib/comparison/case'
import { formatCase, sayCostFor } from '@/lib/comparison/case/case-words'
import { mustHaves } from '@/lib/comparison/case/must-haves'
import { parseQuery } from '@/lib/lists/query'
import { buildReviewer } from '@/tests/support/scorecards'

const reviewers = new Map(['Builder', 'Skeptic', 'Founder'].map((name) => [name.toLowerCase(), buildReviewer(name)]))
const path = '/compare/a-vs-b'

test('a case is written to the shortest address, in one order', () => {
  const buyerCase = readCase(
    {
      budget: '$100',
      context: '200,000',
      must: ['image-input', 'open-weights'],
      'weight-founder': '3.0',
      'weight-builder': '1',
      'weight-skeptic': '0.5',
      hardware: '1500',
      workload: 'chat',
    },
    reviewers,
  )

  expect(buyerCase.ignored).toEqual([])
  expect(writeCase(path, buyerCase)).toBe(
    `${path}?hardware=1500&weight-skeptic=0.5&weight-founder=3&must=open-weights&must=image-input&context=200000&budget=100`,
  )
})

test('the case that pages begin with adds nothing to an address', () => {
  const buyerCase = readCase({ must: '', context: '', 'weight-founder': '1', workload: 'chat' }, reviewers)

  expect(isDefaultCase(buyerCase)).toBe(true)
  expect(writeCase(path, buyerCase)).toBe(path)
})

test('must-haves are read from several parameters and from one with spaces', () => {
  const several = readCase({ must: ['reasoning', 'open-weights'] }, reviewers)
  const one = readCase({ must: ' reasoning  open-weights ' }, reviewers)

  expect(one.mustHaves).toEqual(several.mustHaves)
  expect(one.mustHaves.keys).toEqual(['open-weights', 'reasoning'])
})

test('however many unknown words stand before it, no must-have is lost', () => {
  const unknown = Array.from({ length: 5_000 }, (_, index) => `a${index}`)

  const { mustHaves: wanted, ignored } = readCase({ must: [unknown.join(' '), 'reasoning'] }, reviewers)

  expect(wanted.keys).toEqual(['reasoning'])
  expect(ignored).toHaveLength(5_000)
})

test.each([
  [{ 'weight-nobody': '2' }, 'weight of an unknown reviewer', 'nobody'],
  [{ 'weight-founder': '5.5' }, 'weight', '5.5'],
  [{ 'weight-founder': '1.25' }, 'weight', '1.25'],
  [{ 'weight-founder': '-1' }, 'weight', '-1'],
  [{ 'weight-founder': ['2', '3'] }, 'repeated', 'weight-founder'],
  [{ 'weight-builder': '0', 'weight-skeptic': '0', 'weight-founder': '0' }, 'weights', '0'],
  [{ must: 'magic' }, 'unknown must-have', 'magic'],
  [{ context: 'long' }, 'context window', 'long'],
  [{ budget: '0' }, 'budget', '0'],
  [{ requests: 'many' }, 'requests a month', 'many'],
  [{ colour: 'red' }, 'unknown parameter', 'colour'],
])('%j is ignored and named', (raw, what, text) => {
  const { ignored } = readCase(raw, reviewers)

  expect(ignored.map((each) => [each.what, each.text])).toEqual([[what, text]])
})

test('the page’s own parameters and those that other sites add are not named', () => {
  expect(readCase({ only: 'differences', utm_source: 'mail' }, reviewers, ['only']).ignored).toEqual([])
})

test('of a repeated weight the first counts, and a panel that nobody counts in counts alike', () => {
  expect(readCase({ 'weight-founder': ['2', '3'] }, reviewers).weights.get('founder')).toBe(2)
  expect(
    readCase({ 'weight-builder': '0', 'weight-skeptic': '0', 'weight-founder': '0' }, reviewers).weights.size,
  ).toBe(0)
})

test('a case is said in words', () => {
  const buyerCase = readCase(
    {
      workload: 'coding-agent',
      'weight-founder': '3',
      'weight-skeptic': '0',
      must: 'pdf-input open-weights',
      budget: '100',
    },
    reviewers,
  )

  expect(formatCase(buyerCase, reviewers)).toBe(
    'Coding agent · Skeptic counts not at all, Founder 3 times · must have open weights, PDF input, at most $100 a month',
  )
  expect(formatCase(readCase({}, reviewers), reviewers)).toBe('Chat')
})

test('of a workload only what counts is said', () => {
  const chosen = readCase({ workload: 'retrieval', must: 'open-weights' }, reviewers)

  expect(formatCase(chosen, reviewers, 'nothing')).toBe('must have open weights')
  expect(formatCase(defaultCase, reviewers, 'input')).toBe('10,000 texts of 2,000 tokens a month')
  expect(sayCostFor(defaultCase, 'input')).toBe('for 10,000 texts of 2,000 tokens')
  expect([sayCostFor(defaultCase, 'all'), sayCostFor(chosen, 'all')]).toEqual(['for chat', 'for your case'])
})

test('whatever a case holds, it is read from its own address as it was written', () => {
  const halves = fc.integer({ min: 0, max: 10 }).map((number) => String(number / 2))
  const asked = fc.record(
    {
      workload: fc.constantFrom('chat', 'batch', 'coding-agent'),
      requests: fc.integer({ min: 1, max: 1_000_000 }).map(String),
      in: fc.integer({ min: 0, max: 100_000 }).map(String),
      cached: fc.integer({ min: 0, max: 100 }).map(String),
      hardware: fc.constantFrom('1500', '99.5'),
      'weight-builder': halves,
      'weight-founder': halves,
      must: fc.subarray(mustHaves.map(({ key }) => key)),
      context: fc.integer({ min: 1, max: 1_000_000 }).map(String),
      budget: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    },
    { requiredKeys: [] },
  )

  fc.assert(
    fc.property(asked, (raw) => {
      const { ignored: _, ...buyerCase } = readCase(raw, reviewers)
      const written = writeCase(path, buyerCase)
      const query = new URL(written, 'https://site.example').searchParams
      const again = readCase(parseQuery(query.toString()), reviewers)

      expect(again).toEqual({ ...buyerCase, ignored: [] })
      expect(writeCase(path, again)).toBe(written)
    }),
  )
})
