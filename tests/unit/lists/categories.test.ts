import { expect, test } from 'vitest'
import { listCategories } from '@/lib/lists/categories'
import { fleetOf } from '@/tests/support/fleets'

test('every tool stands in one category', () => {
  const overviews = listCategories(fleetOf([{}, { category: 'speech' }, { category: 'speech' }]))

  expect(overviews.map(({ category, total }) => [category.slug, total])).toEqual([
    ['writing', 1],
    ['speech', 2],
    ['empty', 0],
  ])
})

test('what the panel ships leads a category, and what nobody reviewed does not', () => {
  const [writing] = listCategories(
    fleetOf([
      {},
      { reviews: { builder: { verdict: 'skip', score: 99 } } },
      { reviews: { builder: { verdict: 'ship', score: 70 } } },
    ]),
  )

  expect(writing?.leading.map(({ tool }) => tool.slug)).toEqual(['tool-2', 'tool-1'])
  expect([writing?.judged, writing?.total]).toEqual([2, 3])
})

test('without a score a tool leads only where none has one', () => {
  const unscored = { reviews: { builder: { verdict: 'ship' as const } } }
  const lead = (...others: Parameters<typeof fleetOf>[0]) =>
    listCategories(fleetOf([unscored, ...others]))[0]?.leading.map(({ tool }) => tool.slug)

  expect(lead()).toEqual(['tool-0'])
  expect(lead({ reviews: { builder: { verdict: 'skip', score: 40 } } })).toEqual(['tool-1'])
})
