import { lastingKindsOfPage } from './kinds-of-page'
import { expect, test } from './test'

test.use({ javaScriptEnabled: false })

for (const [name, path] of lastingKindsOfPage) {
  test(`${name} tells what it is, where it is, and what a link to it looks like`, async ({ page, request }) => {
    await page.goto(path)
    const read = (tag: string) => page.locator(`head ${tag}`).getAttribute('content')

    const canonical = await page.locator('head link[rel=canonical]').getAttribute('href')
    expect(new URL(canonical ?? '').pathname).toBe(new URL(page.url()).pathname)
    expect(await read('meta[property="og:url"]')).toBe(canonical)
    expect(await page.title()).toContain(await read('meta[property="og:title"]'))
    expect(await read('meta[property="og:description"]')).toBe(await read('meta[name=description]'))
    expect(await read('meta[property="og:site_name"]')).toMatch(/\S/)
    expect(await read('meta[name="twitter:card"]')).toBe('summary_large_image')

    const picture = await read('meta[property="og:image"]')
    expect(await read('meta[name="twitter:image"]')).toBe(picture)
    expect(await read('meta[property="og:image:alt"]')).toMatch(/\S/)
    const response = await request.get(picture ?? '', { maxRedirects: 0 })
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/png'])
    expect(response.headers()['cache-control']).toContain('immutable')
  })
}

for (const [name, path] of lastingKindsOfPage) {
  test(`${name} says in the words of schema.org what it is, and rates no tool by the panel`, async ({ page }) => {
    await page.goto(path)

    const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
    expect(texts).toHaveLength(1)
    const data = JSON.parse(texts[0] ?? '')
    expect(data['@context']).toBe('https://schema.org')
    const types: string[] = data['@graph'].map((part: { '@type': string }) => part['@type'])
    expect(types).toContain(new URL(page.url()).pathname === '/' ? 'WebSite' : 'BreadcrumbList')
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
    ['.md', '.json'].map((end) => `/compare/mistral-3-1-vs-mistral-3-small-22b${end}`),
  ],
] as const) {
  test(`${path} names its alternates and feeds, and each is there`, async ({ page, request }) => {
    await page.goto(path)

    const links = await page.locator('head link[rel=alternate]').all()
    const found = await Promise.all(
      links.map(async (link) => ({
        path: new URL((await link.getAttribute('href')) ?? '', page.url()).pathname,
        type: await link.getAttribute('type'),
      })),
    )
    expect(found.map((each) => each.path).sort()).toEqual([...alternates, ...siteFeeds].sort())
    for (const each of found) {
      const response = await request.get(each.path, { maxRedirects: 0 })
      expect([response.status(), response.headers()['content-type']?.split(';')[0]]).toEqual([200, each.type])
    }
  })
}

test('no two pages have the same title or description', async ({ page }) => {
  const heads = []
  for (const path of [
    '/',
    '/compare',
    '/tools',
    '/categories',
    '/panel',
    '/newsletter',
    '/methodology',
    '/tools/mistral-3-1',
  ]) {
    await page.goto(path)
    heads.push([await page.title(), await page.locator('meta[name=description]').getAttribute('content')])
  }

  expect(new Set(heads.map(([title]) => title)).size).toBe(heads.length)
  expect(new Set(heads.map(([, description]) => description)).size).toBe(heads.length)
})
