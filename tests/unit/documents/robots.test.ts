import makeRobots from 'robots-parser'
import { expect, test } from 'vitest'
import { catalogueOf, content } from '@/tests/support/content'
import { readDocument, siteAddress } from '@/tests/support/documents'

const text = await readDocument(catalogueOf(content()), '/robots.txt')
const robots = makeRobots(`${siteAddress}/robots.txt`, text)

test.each(['/', '/compare/harbor-vs-lantern', '/tools/harbor.md', '/feed.xml', '/apiary', '/tools/harbor.png'])(
  'every crawler may read %s',
  (path) => {
    expect(robots.isAllowed(`${siteAddress}${path}`, 'AnyBot/1.0')).toBe(true)
  },
)

test.each(['/api/votes', '/api/search?q=harbor'])('no crawler need ask %s', (path) => {
  expect(robots.isAllowed(`${siteAddress}${path}`, 'AnyBot/1.0')).toBe(false)
})

test('the sitemap is named by its full address', () => {
  expect(robots.getSitemaps()).toEqual([`${siteAddress}/sitemap.xml`])
})
