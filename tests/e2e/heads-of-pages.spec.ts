import { kindsOfPage } from './kinds-of-page'
import { expect, test } from './test'

test.use({ javaScriptEnabled: false })

for (const [name, path] of kindsOfPage.filter(([kind]) => !kind.startsWith('an unknown'))) {
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

test('no two pages have the same title or description', async ({ page }) => {
  const heads = []
  for (const path of ['/', '/compare', '/tools', '/categories', '/panel', '/methodology', '/tools/mistral-3-1']) {
    await page.goto(path)
    heads.push([await page.title(), await page.locator('meta[name=description]').getAttribute('content')])
  }

  expect(new Set(heads.map(([title]) => title)).size).toBe(heads.length)
  expect(new Set(heads.map(([, description]) => description)).size).toBe(heads.length)
})
