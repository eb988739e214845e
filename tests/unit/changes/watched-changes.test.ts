import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import { listWatchedChanges } from '@/lib/changes/watched-changes'
import { defaultCase } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { buildReview, buildTool, costing, panel } from '@/tests/support/tools'

const today = '2026-11-27'
const ownProvider = { slug: 'tidewater', name: 'Tidewater' }
const reseller = { slug: 'quayside', name: 'Quayside' }

function watch(tool: Tool, buyerCase: BuyerCase = defaultCase, day = today) {
  return listWatchedChanges([tool], { buyerCase, today: day, max: 50 })
}

function priced(...offers: Offer[]): Tool {
  return buildTool('harbor', { offers, hasPriceHistory: true })
}

/** The vendor's price until the end of September, and from October on. */
function twoPrices(before: number, after: number, from = '2026-10-01', until = '2026-09-30'): Offer[] {
  return [
    ...costing(before, { isVendors: true, validUntil: until, asOf: '2026-06-01' }),
    ...costing(after, { isVendors: true, validFrom: from, asOf: '2026-09-20' }),
  ]
}

test('a price for the case that became another says both, from whom, and by which source', () => {
  const changes = watch(priced(...twoPrices(41, 36)))

  expect(changes).toMatchObject([
    {
      day: '2026-10-01',
      subject: 'price',
      title: 'Harbor: $41 a month from Tidewater before 1 October 2026, $36 a month from Tidewater from then on',
      before: '$41 a month from Tidewater',
      after: '$36 a month from Tidewater',
      source: 'https://prices.example',
      asOf: '2026-09-20',
      path: '/tools/harbor#prices',
    },
  ])
})

test('a price that ends is not known any more, and the cheapest of another provider is not told as its successor', () => {
  const [change] = watch(
    priced(
      ...costing(144, { isVendors: true, provider: ownProvider, validUntil: '2026-09-30', asOf: '2026-08-01' }),
      ...costing(72, { provider: reseller, model: 'harbor', source: 'https://other.example', asOf: '2026-07-01' }),
    ),
  )

  expect(change).toMatchObject({
    title:
      'Harbor: Tidewater’s price is not known from 1 October 2026 on (it was $144 a month); the cheapest known price is $72 a month from Quayside',
    before: '$144 a month from Tidewater; $72 a month from Quayside',
    after: 'price from Tidewater not known; $72 a month from Quayside',
    details: ['The source of the price from Quayside is other.example, 1 July 2026'],
    source: 'https://prices.example',
    asOf: '2026-08-01',
  })
})

test('a price that ends with no other one known says that', () => {
  const [change] = watch(priced(...costing(41, { isVendors: true, validUntil: '2026-09-30' })))

  expect(change).toMatchObject({
    title:
      'Harbor: Tidewater’s price is not known from 1 October 2026 on (it was $41 a month); no other price is known',
    before: '$41 a month from Tidewater',
    after: 'price from Tidewater not known',
  })
})

test('a provider that became cheaper than another is told with what both ask', () => {
  const [change] = watch(
    priced(
      ...costing(41, { provider: ownProvider }),
      ...costing(50, { provider: reseller, model: 'harbor', validUntil: '2026-09-30' }),
      ...costing(36, { provider: reseller, model: 'harbor', validFrom: '2026-10-01' }),
    ),
  )

  expect(change).toMatchObject({
    title:
      'Harbor: Quayside is the cheapest from 1 October 2026 on: $41 a month from Tidewater; $36 a month from Quayside',
    before: '$41 a month from Tidewater; $50 a month from Quayside',
    after: '$41 a month from Tidewater; $36 a month from Quayside',
  })
})

test('a vendor’s first price is told with the price that stood for the tool before', () => {
  const [change] = watch(
    priced(
      ...costing(41, { isVendors: true, provider: ownProvider, validFrom: '2026-10-01' }),
      ...costing(36, { provider: reseller, model: 'harbor' }),
    ),
  )

  expect(change).toMatchObject({
    before: '$36 a month from Quayside; price from Tidewater not known',
    after: '$36 a month from Quayside; $41 a month from Tidewater',
  })
})

test('the price of a provider that does not stand for the tool is no change', () => {
  const changes = watch(
    priced(
      ...costing(41, { isVendors: true }),
      ...costing(60, { provider: reseller, model: 'harbor', validUntil: '2026-09-30' }),
      ...costing(20, { provider: reseller, model: 'harbor', validFrom: '2026-10-01' }),
    ),
  )

  expect(changes).toEqual([])
})

test('a change too small to be shown is none', () => {
  expect(watch(priced(...twoPrices(41, 41.001)))).toEqual([])
})

test('a price that does not matter for the workload is no change', () => {
  const offers = twoPrices(41, 36)
  const batch: BuyerCase = { ...defaultCase, workload: { ...defaultCase.workload, requests: 0, input: 0, output: 0 } }

  expect(watch(priced(...offers), batch)).toEqual([])
})

test('a source without days that came later does not hide a dated change', () => {
  const later = costing(36, { isVendors: true, asOf: '2026-11-20', source: 'https://other.example' })

  expect(watch(priced(...twoPrices(41, 36), ...later))).toHaveLength(1)
})

test('an announced price has the same id before its day and on it', () => {
  const tool = priced(...twoPrices(41, 36, '2027-01-01', '2026-12-31'))

  const [announced] = watch(tool)
  const [changed] = watch(tool, defaultCase, '2027-01-01')
  const [later] = watch(tool, defaultCase, '2027-03-01')

  expect(announced).toMatchObject({ isToCome: true, title: expect.stringContaining('before 1 January 2027') })
  expect(changed).toMatchObject({ isToCome: false, title: announced?.title })
  expect([changed?.id, later?.id]).toEqual([announced?.id, announced?.id])
})

test('prices for different workloads have different ids', () => {
  const tool = priced(...twoPrices(41, 36))
  const other = { ...defaultCase, workload: { ...defaultCase.workload, requests: 20_000 } }

  expect(watch(tool)[0]?.id).not.toBe(watch(tool, other)[0]?.id)
})

test('a budget that a cheaper provider meets is a change', () => {
  const buyerCase = { ...defaultCase, mustHaves: { keys: [], budget: 30 } }

  const [change] = watch(
    priced(
      ...costing(41, { isVendors: true }),
      ...costing(20, { provider: reseller, model: 'harbor', validFrom: '2026-10-01' }),
    ),
    buyerCase,
  )

  expect(change).toMatchObject({
    before: '$41 a month from Tidewater; price from Quayside not known',
    after: '$41 a month from Tidewater; $20 a month from Quayside',
    details: ['At most $30 a month was missed before and is met from then on'],
  })
})

test('a reviewer who changes the verdict changes the count of the panel', () => {
  const [builder, skeptic] = panel
  if (builder === undefined || skeptic === undefined) throw new Error('the panel has reviewers')
  const changed = { on: '2026-11-22', verdict: 'skip' as const, why: 'It was measured anew.' }
  const tool = buildTool('harbor', {
    reviews: [buildReview(builder), { ...buildReview(skeptic), revised: [changed] }],
  })

  expect(watch(tool)).toMatchObject([
    { day: '2026-11-22', before: 'Split · 1 ship / 1 skip', after: 'Ship · 2 ship / 0 skip' },
    { day: '2026-11-20', after: 'Split · 1 ship / 1 skip' },
  ])
})

test('another score alone is no change', () => {
  const [builder] = panel
  if (builder === undefined) throw new Error('the panel has reviewers')
  const revised = [{ on: '2026-11-22', verdict: 'ship' as const, score: 60, why: 'It was measured anew.' }]

  const days = watch(buildTool('harbor', { reviews: [{ ...buildReview(builder), score: 70, revised }] }))

  expect(days.map(({ day }) => day)).toEqual(['2026-11-20'])
})

test('a must-have that is met no more says the fact before and after; without it in the case it is no change', () => {
  const contextWindow = {
    applies: true as const,
    value: 100_000,
    evidence: 'unverified' as const,
    source: 'https://facts.example',
    asOf: '2026-11-10',
    revised: [{ on: '2026-11-10', value: 200_000 }],
  }
  const tool = buildTool('harbor', { facts: { contextWindow } })

  expect(watch(tool, { ...defaultCase, mustHaves: { keys: [], context: 150_000 } })).toMatchObject([
    {
      subject: 'fact',
      before: 'Context of at least 150,000 tokens: met (200,000 tokens)',
      after: 'Context of at least 150,000 tokens: missed (100,000 tokens)',
      path: '/tools/harbor#row-contextWindow',
      source: 'https://facts.example',
    },
  ])
  expect(watch(tool, { ...defaultCase, mustHaves: { keys: [], context: 50_000 } })).toEqual([])
  expect(watch(tool)).toEqual([])
})

const days = ['2026-03-01', '2026-06-01', '2026-09-01', '2026-12-01', '2027-02-01']
const anyOffer = fc
  .record({
    dollars: fc.integer({ min: 1, max: 4 }),
    isVendors: fc.boolean(),
    provider: fc.constantFrom(ownProvider, reseller),
    from: fc.option(fc.constantFrom(...days), { nil: undefined }),
    until: fc.option(fc.constantFrom(...days), { nil: undefined }),
    asOf: fc.constantFrom(...days.slice(0, 3)),
  })
  .map(({ dollars, from, until, ...rest }) =>
    costing(dollars * 10, {
      ...rest,
      ...(from !== undefined && { validFrom: from }),
      ...(until !== undefined && (from === undefined || until >= from) && { validUntil: until }),
    }),
  )

test('no entry has the same before and after, and ids are unique and the same on every day', () => {
  fc.assert(
    fc.property(fc.array(anyOffer, { maxLength: 6 }), fc.constantFrom(...days), (offers, day) => {
      const tool = priced(...offers.flat())
      const changes = watch(tool, { ...defaultCase, mustHaves: { keys: [], budget: 25 } }, day)
      const ids = changes.map(({ id }) => id)

      expect(changes.filter(({ before, after }) => before === after)).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
      expect(watch(tool, { ...defaultCase, mustHaves: { keys: [], budget: 25 } }, today).map(({ id }) => id)).toEqual(
        ids,
      )
    }),
  )
})
