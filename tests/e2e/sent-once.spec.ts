import { fiveComparisons } from '@/tests/support/five-comparisons'
import { expect, test } from './test'

const comparison = '/compare/mistral-3-1-vs-mistral-3-small-22b'

test('what a page says is sent once, and not as data for a script too', async ({ request }) => {
  const html = await (await request.get(comparison)).text()

  expect(readData(html).props.pageProps).toEqual({})
  const [, sentence = ''] = /<div class="prose"><p>([^<.]{40,})\./.exec(html) ?? []
  expect(sentence).not.toBe('')
  expect(html.split(sentence)).toHaveLength(2)
})

test('what an address asks for is in no data, which pages have in common', async ({ request }) => {
  const html = await (await request.get(`${comparison}?only=differences`)).text()

  expect(readData(html).query).toEqual({})
})

test('no script of a page holds what the server draws', async ({ page, request }) => {
  await page.goto(comparison)

  const addresses = await page
    .locator('script[src]')
    .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src))
  const scripts = await Promise.all(addresses.map(async (address) => (await request.get(address)).text()))
  expect(scripts.join('').length).toBeGreaterThan(10_000)
  expect(scripts.filter((script) => /What differs, then|Reviewer scorecard|Related comparisons/.test(script))).toEqual(
    [],
  )
})

test('pages that are asked for at the same time do not mix', async ({ request }) => {
  const paths = [...fiveComparisons.map(({ path }) => path), '/', '/panel', '/tools']
  const askAll = () => Promise.all(paths.map(async (path) => readNames(await (await request.get(path)).text())))
  const alone: (string | undefined)[][] = []
  for (const path of paths) alone.push(readNames(await (await request.get(path)).text()))

  const together = await Promise.all(Array.from({ length: 10 }, askAll))

  for (const [title, heading] of alone) expect([title, heading]).toEqual([expect.any(String), expect.any(String)])
  expect(new Set(alone.map(String)).size).toBe(paths.length)
  expect(together).toEqual(Array.from({ length: 10 }, () => alone))
})

test('headings are set in the typeface of the site', async ({ page }) => {
  await page.goto('/')

  const [family, isLoaded] = await page.evaluate(async () => {
    const { fontFamily } = getComputedStyle(document.querySelector('h1') ?? document.body)
    await document.fonts.ready
    return [fontFamily, [...document.fonts].some(({ family, status }) => family === 'besley' && status === 'loaded')]
  })
  expect(family).toMatch(/^"?besley/)
  expect(isLoaded).toBe(true)
})

/** The title and the heading of a page. */
function readNames(html: string): (string | undefined)[] {
  return [/<title>(.*?)<\/title>/.exec(html)?.[1], /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1]]
}

/** What Next tells its scripts. */
function readData(html: string): { props: { pageProps: object }; query: object } {
  return JSON.parse(/<script id="__NEXT_DATA__"[^>]*>(.*?)<\/script>/.exec(html)?.[1] ?? '{}')
}
