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

test('headings and text are set in the typefaces of the site', async ({ page }) => {
  await page.goto('/')

  const [heading, text, loaded] = await page.evaluate(async () => {
    const family = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body).fontFamily
    await document.fonts.ready
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').map((face) => face.family)
    return [family('h1'), family('main p'), loaded]
  })
  expect(heading).toMatch(/^"?besley/)
  expect(text).toMatch(/^"?libreFranklin/)
  expect(loaded).toEqual(expect.arrayContaining(['besley', 'libreFranklin']))
})

test('nothing moves when the typefaces arrive late', async ({ page }) => {
  const held: (() => Promise<void>)[] = []
  await page.route(/\.woff2$/, (route) => {
    held.push(() => route.continue())
  })
  await page.goto(comparison, { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).waitFor()

  const moved = page.evaluate(async () => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return sum
  })
  await Promise.all(held.map((release) => release()))

  expect(await moved).toBeLessThan(0.02)
})
