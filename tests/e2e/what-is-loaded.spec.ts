import { expect, test } from './test'

const comparison = '/compare/mistral-3-1-vs-mistral-3-small-22b'

test('no script of a page holds what the server draws', async ({ page, request }) => {
  await page.goto(comparison)

  const addresses = await page
    .locator('script[src]')
    .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src))
  const scripts = await Promise.all(addresses.map(async (address) => (await request.get(address)).text()))
  expect(scripts.join('').length).toBeGreaterThan(10_000)
  expect(scripts.filter((script) => /Key differences|What the panel says|Related comparisons/.test(script))).toEqual([])
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
