import { expect, inject, test } from 'vitest'
import { lastingKindsOfPage } from '@/tests/support/kinds-of-page'
import { ask, open, readCanonical, readMeta } from './page'

const sites = inject('sites')

for (const [name, path, site] of lastingKindsOfPage) {
  test(`${name} tells what it is, where it is, and what a link to it looks like`, async () => {
    const page = await open(sites[site] + path)

    const canonical = readCanonical(page)
    expect(new URL(canonical ?? '').pathname).toBe(page.url.pathname)
    expect(readMeta(page, 'og:url')).toBe(canonical)
    expect(readMeta(page, 'og:title')).toMatch(/\S/)
    expect(page.document.title).toContain(readMeta(page, 'og:title'))
    expect(readMeta(page, 'description')).toMatch(/\S/)
    expect(readMeta(page, 'og:description')).toBe(readMeta(page, 'description'))
    expect(readMeta(page, 'og:site_name')).toMatch(/\S/)
    expect(readMeta(page, 'twitter:card')).toBe('summary_large_image')

    const picture = readMeta(page, 'og:image')
    expect(readMeta(page, 'twitter:image')).toBe(picture)
    expect(readMeta(page, 'og:image:alt')).toMatch(/\S/)
    const { status, headers } = await ask(picture ?? '')
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(headers.get('cache-control')).toContain('immutable')
  })

  test(`${name} says in the words of schema.org what it is, and rates no tool by the panel`, async () => {
    const { document, url } = await open(sites[site] + path)

    const texts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (script) => script.textContent ?? '',
    )
    expect(texts).toHaveLength(1)
    const data = JSON.parse(texts[0] ?? '')
    expect(data['@context']).toBe('https://schema.org')
    const types: string[] = data['@graph'].map((part: { '@type': string }) => part['@type'])
    expect(types).toContain(url.pathname === '/' ? 'WebSite' : 'BreadcrumbList')
    expect(texts[0]).not.toContain('AggregateRating')
  })
}

const siteFeeds = ['/feed.xml', '/feed.json']

for (const [path, alternates] of [
  ['/', []],
  ['/tools/mistral-3-1', ['.md', '.json', '/feed.xml', '/feed.json'].map((end) => `/tools/mistral-3-1${end}`)],
  ['/categories/developer-tools', ['/feed.xml', '/feed.json'].map((end) => `/categories/developer-tools${end}`)],
  [
    '/compare/mistral-3-1-vs-mistral-3-small-22b',
    ['.md', '.json', '.csv', '/feed.xml', '/feed.json'].map(
      (end) => `/compare/mistral-3-1-vs-mistral-3-small-22b${end}`,
    ),
  ],
] as const) {
  test(`${path} names its twins and feeds, and each is there`, async () => {
    const { document, url } = await open(sites.real + path)

    const found = [...document.querySelectorAll('head link[rel=alternate]:not([type$=oembed])')].map((link) => ({
      path: new URL(link.getAttribute('href') ?? '', url).pathname,
      type: link.getAttribute('type'),
    }))
    expect(found.map((each) => each.path).sort()).toEqual([...alternates, ...siteFeeds].sort())
    for (const each of found) {
      const { status, headers } = await ask(sites.real + each.path)
      expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, each.type])
    }
  })
}

test('no two pages have the same title or description', async () => {
  const paths = [
    '/',
    '/compare',
    '/tools',
    '/categories',
    '/panel',
    '/newsletter',
    '/methodology',
    '/tools/mistral-3-1',
  ]

  const pages = await Promise.all(paths.map((path) => open(sites.real + path)))

  expect(new Set(pages.map(({ document }) => document.title)).size).toBe(paths.length)
  expect(new Set(pages.map((page) => readMeta(page, 'description'))).size).toBe(paths.length)
})
