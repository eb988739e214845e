import { expect, test } from 'vitest'
import { documentAddress } from '@/lib/documents/address'
import { resolveAddress } from '@/lib/routing'
import { catalogueOf, content } from '@/tests/support/content'

const catalogue = catalogueOf(content())

const paths = [
  '/sitemap.xml',
  '/sitemaps/1.xml',
  '/llms.txt',
  '/schemas/tool.json',
  '/schemas/comparison.json',
  '/schemas/bookmarks.json',
  '/feed.xml',
  '/feed.json',
  '/tools/harbor/feed.xml',
  '/categories/developer-tools/feed.json',
  '/tools/harbor.md',
  '/tools/harbor.json',
  '/compare/harbor-vs-lantern.md',
  '/compare/harbor-vs-lantern.csv',
  '/oembed',
  '/compare/chorus-vs-harbor-vs-lantern-vs-switchyard.json',
  '/home.png',
  '/compare.png',
  '/compare/harbor-vs-lantern.png',
  '/tools.png',
  '/tools/harbor.png',
  '/tools/harbor/alternatives.png',
  '/categories.png',
  '/categories/developer-tools.png',
  '/panel.png',
  '/bookmarks.png',
  '/panel/skeptic.png',
  '/methodology.png',
  '/newsletter.png',
  '/tools/harbor/badge.svg',
  '/compare/harbor-vs-lantern/badge.svg',
  '/embed/tools/harbor',
  '/embed/compare/chorus-vs-harbor-vs-lantern',
]

test.each(paths)('%s is a document, and that is its one address', (path) => {
  const resolution = resolveAddress(catalogue, path, '')

  expect(resolution.kind).toBe('document')
  expect(resolution.kind === 'document' && documentAddress(resolution.document)).toBe(path)
})

test.each([
  ['/compare/lantern-vs-harbor.md', '/compare/harbor-vs-lantern.md'],
  ['/compare/harbor-preview-vs-lantern.json', '/compare/harbor-vs-lantern.json'],
  ['/compare/harbor-vs-harbor.png', '/tools/harbor.png'],
  ['/compare/lantern-vs-harbor.csv', '/compare/harbor-vs-lantern.csv'],
  ['/embed/compare/harbor-vs-harbor', '/embed/tools/harbor'],
  ['/oEmbed/', '/oembed'],
  ['/Tools/HARBOR.JSON', '/tools/harbor.json'],
  ['/tools/harbor-preview/feed.xml', '/tools/harbor/feed.xml'],
  ['/Feed.xml/', '/feed.xml'],
  ['/compare/lantern-vs-harbor/badge.svg', '/compare/harbor-vs-lantern/badge.svg'],
  ['/tools/harbor-preview/badge.svg', '/tools/harbor/badge.svg'],
  ['/compare/harbor-vs-harbor-preview/badge.svg', '/tools/harbor/badge.svg'],
  ['/Embed/compare/lantern-vs-harbor-preview/', '/embed/compare/harbor-vs-lantern'],
])('%s moves to %s', (path, to) => {
  expect(resolveAddress(catalogue, path, '')).toEqual({ kind: 'moved', path: to, permanent: true })
})

test.each([
  '/tools/beacon.md',
  '/compare/harbor-vs-beacon.png',
  '/panel/skeptic.md',
  '/tools/harbor.csv',
  '/compare/harbor-vs-harbor.csv',
  '/compare/harbor-vs-harbor/copy',
  '/compare/harbor-vs-lantern/copy/copy',
  '/tools/harbor/copy',
  '/methodology.json',
  '/.png',
  '/.md',
  '//home.md',
  '/home.json',
  '/compare/feed.xml',
  '/panel/skeptic/feed.json',
  '/sitemaps/0.xml',
  '/sitemaps/01.xml',
  '/sitemaps/99999999.xml',
  '/schemas/review.json',
  '/tools/harbor.png.png',
  '/tools/beacon/badge.svg',
  '/tools/harbor/alternatives/badge.svg',
  '/panel/skeptic/badge.svg',
  '/badge.svg',
  '/embed',
  '/embed/',
  '/embed/tools',
  '/embed/panel/skeptic',
  '/embed/compare/harbor-vs-beacon',
  '/embed/embed/tools/harbor',
  '/tools/harbor/alternatives.md',
  '/tools/harbor/alternatives/more',
  '/categories/developer-tools/alternatives',
])('%s is nothing', (path) => {
  expect(['missing', 'malformed']).toContain(resolveAddress(catalogue, path, '').kind)
})
