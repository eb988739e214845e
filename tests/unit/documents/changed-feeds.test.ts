import { expect, test } from 'vitest'
import { listChangedFeeds } from '@/lib/documents/changed-feeds'
import { catalogueOf, comparisonsFile, content } from '@/tests/support/content'
import { readDocument } from '@/tests/support/documents'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'

const catalogue = catalogueOf(
  content({ ...pricedFiles, 'comparisons.json': comparisonsFile(['harbor', 'lantern'], ['lantern', 'switchyard']) }),
)

test('a price that was announced since a day changed the feeds of its tool, category, comparisons and of all prices', async () => {
  const feeds = await listChangedFeeds(catalogue, { since: '2026-11-20', today: pricedDay })

  expect(feeds.filter((path) => path.endsWith('.xml'))).toEqual([
    '/changes/feed.xml',
    '/categories/developer-tools/feed.xml',
    '/compare/harbor-vs-lantern/feed.xml',
    '/tools/harbor/feed.xml',
  ])
  expect(feeds.filter((path) => path.endsWith('.json'))).toHaveLength(4)
})

test('a review changed the feed of the site too, and every feed that is named is there', async () => {
  const feeds = await listChangedFeeds(catalogue, { since: '2026-03-01', today: pricedDay })

  expect(feeds[0]).toBe('/feed.xml')
  for (const path of feeds) expect(await readDocument(catalogue, path)).not.toBe('')
})

test('without a change no feed changed', async () => {
  expect(await listChangedFeeds(catalogue, { since: pricedDay, today: pricedDay })).toEqual([])
})
