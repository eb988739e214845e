import makeRobots from 'robots-parser'
import { expect, inject, test } from 'vitest'

const siteAddress = inject('sites').real
const robots = makeRobots(`${siteAddress}/robots.txt`, await (await fetch(`${siteAddress}/robots.txt`)).text())

test.each([
  '/',
  '/compare/mistral-3-1-vs-openrouter-model-fusion',
  '/tools/mistral-3-1.md',
  '/feed.xml',
  '/apiary',
  '/api/v1/tools/mistral-3-1',
  '/developers/api',
  '/tools/mistral-3-1.png',
])('every crawler may read %s', (path) => {
  expect(robots.isAllowed(`${siteAddress}${path}`, 'AnyBot/1.0')).toBe(true)
})

test.each(['/api/votes', '/api/search?q=mistral'])('no crawler need ask %s', (path) => {
  expect(robots.isAllowed(`${siteAddress}${path}`, 'AnyBot/1.0')).toBe(false)
})

test('the sitemap is named by its full address', () => {
  expect(robots.getSitemaps()).toEqual([`${siteAddress}/sitemap.xml`])
})
