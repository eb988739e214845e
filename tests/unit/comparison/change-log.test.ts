import { expect, test } from 'vitest'
import { getBySlug } from '@/lib/catalogue/slug'
import { listChanges } from '@/lib/comparison/change-log'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { toolFile } from '@/tests/support/records'

const { tools } = catalogueOf(
  content({
    ...pricedFiles,
    'tools/lantern.md': toolFile({
      name: 'Lantern Mini',
      facts: { released: { value: '2026-05', source: 'https://lantern.example' } },
    }),
  }),
)
const harbor = getBySlug(tools, 'harbor')
const lantern = getBySlug(tools, 'lantern')

test('verdicts, prices and releases are told with the newest first', () => {
  const entries = listChanges([harbor, lantern], pricedDay, 20)

  const dates = entries.map(({ date }) => date)
  expect(dates).toEqual(dates.toSorted().reverse())
  expect(new Set(entries.map(({ what }) => what))).toEqual(new Set(['verdict', 'price', 'release']))
})

test('a price of a later day is announced, before all that happened', () => {
  const [first, ...others] = listChanges([harbor], pricedDay, 20)

  expect(first).toMatchObject({ date: '2027-01-01', isToCome: true, source: 'https://prices.example/list' })
  expect(first?.words).toContain('Input goes from $3 to $5')
  expect(others.every(({ isToCome }) => !isToCome)).toBe(true)
})

test('reviews of one day are one line, in the order of the panel', () => {
  const verdicts = listChanges([harbor], pricedDay, 20).filter(({ what }) => what === 'verdict')

  expect(verdicts.map(({ date }) => date)).toEqual(
    [...new Set(harbor.reviews.map(({ written }) => written))].sort().reverse(),
  )
})

test('a release keeps its month and its source', () => {
  const release = listChanges([lantern], pricedDay, 20).find(({ what }) => what === 'release')

  expect(release).toMatchObject({ date: '2026-05', source: 'https://lantern.example' })
})

test('the order of the tools changes nothing, and no more are told than asked for', () => {
  expect(listChanges([harbor, lantern], pricedDay, 3)).toEqual(listChanges([lantern, harbor], pricedDay, 3))
  expect(listChanges([harbor, lantern], pricedDay, 3)).toHaveLength(3)
})
