import { expect, test } from 'vitest'
import { findNewestPriceChange, findPriceChanges, readPriceChanges } from '@/lib/lists/price-changes'
import { catalogueOf, content } from '@/tests/support/content'
import { offerEntry, offersFile, pricedDay, pricedFiles } from '@/tests/support/priced-content'

const catalogue = catalogueOf(content(pricedFiles))

test('changes of the past come newest first, those to come soonest first', async () => {
  const { past, coming } = await findPriceChanges(
    catalogueOf(
      content({
        ...pricedFiles,
        'offers/lantern.json': offersFile(
          offerEntry({ provider: 'quayside', validUntil: '2026-11-30' }),
          offerEntry({ provider: 'dockpass', validUntil: '2026-11-10' }),
        ),
      }),
    ),
    pricedDay,
  )

  expect(past.map(({ day, tool }) => [day, tool])).toEqual([
    ['2026-11-11', 'lantern'],
    ['2026-10-01', 'harbor'],
  ])
  expect(coming.map(({ day, tool }) => [day, tool])).toEqual([
    ['2026-12-01', 'lantern'],
    ['2027-01-01', 'harbor'],
  ])
})

test('each entry leads to its change and its tool', async () => {
  const { past } = await findPriceChanges(catalogue, pricedDay)

  expect(readPriceChanges(catalogue, past)).toMatchObject([
    { tool: { slug: 'harbor' }, change: { kind: 'changed', day: '2026-10-01', differences: [{}, {}] } },
  ])
})

test('only tools whose offers have dates have a price history', () => {
  const withHistory = [...catalogue.tools.values()].filter((tool) => tool.hasPriceHistory)

  expect(withHistory.map(({ slug }) => slug)).toEqual(['harbor'])
})

test('the catalogue knows the day of its oldest price, and that there is none', () => {
  expect(catalogue.pricesSince).toBe('2026-06-01')
  expect(catalogueOf(content()).pricesSince).toBeUndefined()
})

test('the newest change is that of the newest source, whatever the day is', async () => {
  expect(await findNewestPriceChange(catalogue)).toBe('2026-11-20')
  expect(await findNewestPriceChange(catalogueOf(content()))).toBeUndefined()
})
