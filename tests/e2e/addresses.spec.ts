import type { APIRequestContext } from '@playwright/test'
import { ports } from '@/playwright.config'
import { expect, test } from './test'

const awkward = `http://localhost:${ports.awkward}`

const moves = [
  ['the reverse order', '/compare/mistral-3-small-22b-vs-mistral-3-1', '/compare/mistral-3-1-vs-mistral-3-small-22b'],
  ['upper case', '/Compare/Mistral-3-1-VS-Mistral-3-Small-22B', '/compare/mistral-3-1-vs-mistral-3-small-22b'],
  ['a slash at the end', '/compare/mistral-3-1-vs-mistral-3-small-22b/', '/compare/mistral-3-1-vs-mistral-3-small-22b'],
  [
    'a tool twice among three',
    '/compare/mistral-3-1-vs-mistral-3-1-vs-mistral-8x22b-v2',
    '/compare/mistral-3-1-vs-mistral-8x22b-v2',
  ],
  ['a tool against itself', '/compare/mistral-3-1-vs-mistral-3-1', '/tools/mistral-3-1'],
  [
    'all of it with a query',
    '/COMPARE/mistral-3-small-22b-vs-mistral-3-1/?only=differences',
    '/compare/mistral-3-1-vs-mistral-3-small-22b?only=differences',
  ],
  ['a tool in upper case', '/tools/Mistral-3-1', '/tools/mistral-3-1'],
  ['a tool with a slash and a query', '/tools/mistral-3-1/?a=b&c=%20d', '/tools/mistral-3-1?a=b&c=%20d'],
  ['a page with a slash', '/panel/', '/panel'],
  ['a page in upper case', '/Methodology', '/methodology'],
  ['a former name of a tool', `${awkward}/tools/harbor-preview`, '/tools/harbor'],
  ['a former name in a comparison', `${awkward}/compare/harbor-preview-vs-chorus`, '/compare/chorus-vs-harbor'],
  [
    'everything at once',
    `${awkward}/Compare/Harbor-Preview-vs-CHORUS/?only=differences`,
    '/compare/chorus-vs-harbor?only=differences',
  ],
  ['a tool against its former name', `${awkward}/compare/harbor-vs-harbor-preview`, '/tools/harbor'],
] as const

for (const [description, from, to] of moves) {
  test(`${description} moves to the one address in one step`, async ({ request }) => {
    const response = await request.get(from, { maxRedirects: 0 })

    expect(response.status()).toBe(308)
    expect(response.headers().location).toBe(to)
    const origin = new URL(response.url()).origin
    expect((await request.get(`${origin}${to}`, { maxRedirects: 0 })).status()).toBe(200)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  const missing = [
    [
      'a comparison with a typing error',
      '/compare/mistrl-3-1-vs-openrouter-model-fusion',
      'Mistral 3.1 vs OpenRouter Model Fusion',
      '/compare/mistral-3-1-vs-openrouter-model-fusion',
    ],
    [
      'a comparison with half a name',
      '/compare/mistral-3-1-vs-openrouter',
      'Mistral 3.1 vs OpenRouter Model Fusion',
      '/compare/mistral-3-1-vs-openrouter-model-fusion',
    ],
    [
      'a tool with a typing error',
      '/tools/hugging-face-inference-provider',
      'Hugging Face Inference Providers Hub',
      '/tools/hugging-face-inference-providers-hub',
    ],
    ['a tool where a page would be', '/openrouter', 'OpenRouter Model Fusion', '/tools/openrouter-model-fusion'],
  ] as const

  for (const [description, path, name, target] of missing) {
    test(`${description} is a 404 that suggests what was meant`, async ({ page }) => {
      const response = await page.goto(path)

      expect(response?.status()).toBe(404)
      await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toHaveAttribute('href', target)
    })
  }

  for (const path of ['/compare/nothing-vs-nobody', '/compare/nothing', '/tools/zzz', '/zzz', '/zzz/zzz/zzz']) {
    test(`${path} is a 404 with a readable page and the form`, async ({ page }) => {
      const response = await page.goto(path)

      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^There is no such (comparison|tool|page)$/)
      await expect(page.getByRole('combobox')).toHaveCount(2)
      await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible()
      await expect(page.locator('meta[name=robots][content*=noindex]')).not.toHaveCount(0)
      await expect(page.locator('link[rel=canonical]')).toHaveCount(0)
    })
  }

  test('a 404 has a title that says so', async ({ page }) => {
    await page.goto('/compare/nothing-vs-nobody')

    await expect(page).toHaveTitle('Not found — Ship or Skip')
  })
})

test('every link from page to page leads to a page, and every fragment to a part of it', async ({ request }) => {
  const pages = await crawl(request, '/')
  const faults = [...pages].flatMap(([path, { status, links }]) => [
    ...(status === 200 ? [] : [`${path} answers ${status}`]),
    ...links.flatMap(({ pathname, search, hash }) => {
      const isThere = hash === '' || pages.get(`${pathname}${search}`)?.ids.has(hash.slice(1))
      return isThere ? [] : [`${path} links to ${pathname}${search}${hash}, which is not there`]
    }),
  ])

  expect(faults).toEqual([])
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining(['/compare', '/panel', '/methodology', '/privacy', '/tools/openrouter-model-fusion']),
  )
})

type Crawled = { status: number; links: URL[]; ids: Set<string> }

async function crawl(request: APIRequestContext, start: string): Promise<Map<string, Crawled>> {
  const pages = new Map<string, Crawled>()
  const waiting = [start]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue
    const page = await readLinks(request, path)
    pages.set(path, page)
    waiting.push(...page.links.map(({ pathname, search }) => `${pathname}${search}`))
  }
  return pages
}

async function readLinks(request: APIRequestContext, path: string): Promise<Crawled> {
  const response = await request.get(path, { maxRedirects: 0 })
  const html = (await response.text()).replace(/<script.*?<\/script>/gs, '')
  const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), response.url()))
    .filter(({ origin }) => origin === new URL(response.url()).origin)
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))
  return { status: response.status(), links, ids }
}
