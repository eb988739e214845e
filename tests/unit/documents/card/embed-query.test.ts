import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCase } from '@/lib/comparison/case'
import { mustHaves } from '@/lib/comparison/case/must-haves'
import { readEmbedQuery } from '@/lib/documents/card/embed-query'
import { type PresetKey, presets } from '@/lib/pricing/workload'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedDay as today } from '@/tests/support/priced-content'

const { reviewers } = catalogueOf(content())
const comparison = { kind: 'comparison', slugs: ['harbor', 'lantern'] } as const

function read(query: string) {
  return readEmbedQuery({ reviewers, today }, comparison, query)
}

const anyCase = fc.record({
  workload: fc.constantFrom(...(Object.keys(presets) as PresetKey[])).map((key) => presets[key].workload),
  weights: fc.integer({ min: 0, max: 10 }).map((halves) => new Map(halves === 2 ? [] : [['founder', halves / 2]])),
  mustHaves: fc.record({
    keys: fc
      .subarray(mustHaves.map(({ key }) => key))
      .map((keys) => mustHaves.map(({ key }) => key).filter((key) => keys.includes(key))),
    context: fc.option(fc.integer({ min: 1, max: 100_000_000 }), { nil: undefined }),
    budget: fc.option(fc.integer({ min: 1, max: 100_000_000 }), { nil: undefined }),
  }),
})

test('an embed takes the query of every page', () => {
  fc.assert(
    fc.property(anyCase, (buyerCase) => {
      const [, query = ''] = writeCase('/x', buyerCase).split('?')

      const found = read(query)

      expect(found.state === 'read' && writeCase('/x', found.values.buyerCase)).toBe(writeCase('/x', buyerCase))
    }),
  )
})

test('without a query an embed is of today, in the colours of the reader’s system', () => {
  expect(read('')).toMatchObject({ state: 'read', values: { theme: 'auto', asOf: undefined } })
})

test('a day is today or an earlier one', () => {
  const day = (asOf: string) => {
    const found = read(`asOf=${asOf}`)
    return found.state === 'read' ? found.values.asOf : found.faults.map(({ parameter }) => parameter)
  }

  expect(day('2026-09-01')).toBe('2026-09-01')
  expect(day(today)).toBeUndefined()
  expect(day('2027-01-01')).toEqual(['asOf'])
  expect(day('2026-02-30')).toEqual(['asOf'])
})

test.each(['theme=pink', 'theme=dark&theme=light', 'requests=many', 'weight-nobody=2', 'must=magic', 'offers=input'])(
  '%s is refused',
  (query) => {
    expect(read(query).state).toBe('faulty')
  },
)

test('an embed of a tool takes a workload and no must-haves', () => {
  const state = (query: string) => readEmbedQuery({ reviewers, today }, { kind: 'tool', slug: 'harbor' }, query).state

  expect([state('workload=batch&theme=dark'), state('must=reasoning')]).toEqual(['read', 'faulty'])
})
