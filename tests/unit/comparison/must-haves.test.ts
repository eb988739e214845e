import { expect, test } from 'vitest'
import type { Fact, Facts } from '@/lib/catalogue/schema'
import { checkMustHaves, listMustHaves } from '@/lib/comparison/case/must-haves'
import { computeQuote } from '@/lib/pricing/quote'
import { catalogueOf, content } from '@/tests/support/content'
import { buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'
import { toolFile } from '@/tests/support/records'

const day = '2026-11-27'

test('what a fact says is met or missed, and what nobody says is neither', () => {
  const facts = { openWeights: known('yes'), selfHosting: known('no') }

  expect(check({ keys: ['open-weights', 'self-hosting', 'reasoning'] }, facts)).toEqual([
    { key: 'open-weights', label: 'Open weights', answer: 'met', found: 'Yes', row: 'openWeights' },
    { key: 'self-hosting', label: 'Self-hosting', answer: 'missed', found: 'No', row: 'selfHosting' },
    { key: 'reasoning', label: 'Reasoning', answer: 'not known', found: 'Not known', row: 'reasoning' },
  ])
})

test('a fact that does not apply is neither met nor missed', () => {
  const [answer] = check({ keys: ['open-weights'] }, { openWeights: { applies: false } })

  expect(answer).toMatchObject({ answer: 'not known', found: 'Does not apply' })
})

test('what a tool takes and gives is looked for in its lists', () => {
  const facts = { input: known(['text', 'image']), output: known(['text']) }

  expect(check({ keys: ['image-input', 'pdf-input', 'image-output'] }, facts).map(({ answer }) => answer)).toEqual([
    'met',
    'missed',
    'missed',
  ])
})

test.each([
  [128_000, 'met'],
  [128_001, 'missed'],
] as const)('a window of 128,000 tokens against %i asked for is %s', (context, answer) => {
  const [found] = check({ keys: [], context }, { contextWindow: known(128_000) })

  expect(found).toMatchObject({ answer, found: '128,000 tokens', row: 'contextWindow' })
})

test('a budget is met by the least that is known, and the row that shows it is named', () => {
  const cheap = buildOffer({ provider: { slug: 'cove', name: 'Cove' }, components: rates('1', '1') })
  const vendors = buildOffer({ isVendors: true, components: rates('10', '10') })

  expect(checkBudget([vendors, cheap], 30)).toMatchObject({
    answer: 'met',
    found: '$25 a month from Cove',
    row: 'cheapest',
  })
  expect(checkBudget([vendors], 30)).toMatchObject({
    answer: 'missed',
    found: '$250 a month from Tidewater',
    row: 'cost',
  })
  expect(checkBudget([], 30)).toMatchObject({ answer: 'not known', found: 'Not known' })
})

test('a budget of exactly the cost is met', () => {
  expect(checkBudget([buildOffer({ components: rates('1', '1') })], 25)).toMatchObject({ answer: 'met' })
  expect(checkBudget([buildOffer({ components: rates('1', '1') })], 24)).toMatchObject({ answer: 'missed' })
})

test('where no price fits and somebody offers it free of charge, it is not known and said', () => {
  const free = buildOffer({ provider: { slug: 'cove', name: 'Cove' }, basis: 'free', components: [] })

  const answer = checkBudget([buildOffer(), free], 5)

  expect(answer?.answer).toBe('not known')
  expect(answer?.found).toMatch(/^\$\d+ a month from Tidewater; Cove offers it free of charge/)
})

test('only what some tool of the kinds is known to have is offered', () => {
  const catalogue = catalogueOf(
    content({
      'tools/lantern.md': toolFile({ name: 'Lantern Mini', facts: { input: ['text', 'image'], reasoning: 'no' } }),
    }),
  )

  expect(listMustHaves(catalogue, ['model']).map(({ key }) => key)).toEqual(['open-weights', 'image-input'])
  expect(listMustHaves(catalogue, ['router'])).toEqual([])
})

function known(value: string | number | readonly string[]): Fact {
  return { applies: true, value, evidence: 'unverified' }
}

function check(wanted: Parameters<typeof checkMustHaves>[0], facts: Facts) {
  return checkMustHaves(wanted, { facts }, computeQuote({ offers: [] }, buildWorkload(), day))
}

function checkBudget(offers: Parameters<typeof computeQuote>[0]['offers'], budget: number) {
  return checkMustHaves({ keys: [], budget }, { facts: {} }, computeQuote({ offers }, buildWorkload(), day))[0]
}

function rates(input: string, output: string) {
  return [perMillion('input', input), perMillion('output', output)]
}
