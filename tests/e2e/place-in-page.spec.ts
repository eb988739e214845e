import type { Page } from '@playwright/test'
import { expect, test } from './test'

const comparison = '/compare/mistral-3-1-vs-mistral-3-small-22b'

test('a page that is loaded again stays where its reader was, whatever its address names', async ({ page }) => {
  await page.goto(`${comparison}#decision`)
  await waitForScripts(page)
  await page.evaluate(() => scrollTo(0, 200))

  await page.reload()
  await waitForScripts(page)

  expect(await readPlace(page)).toBe(200)
})

test('Back and Forward are left to the browser: no script scrolls the page', async ({ page }) => {
  const scrolled: string[] = []
  await page.exposeFunction('tellScrolled', (by: string) => scrolled.push(by))
  await page.addInitScript(() => {
    const tell = (by: string) => Reflect.get(window, 'tellScrolled')(by)
    window.scrollTo = () => tell('scrollTo')
    Element.prototype.scrollIntoView = () => tell('scrollIntoView')
  })
  await page.goto(comparison)
  await waitForScripts(page)

  for (const hash of ['#scorecard', '#decision']) {
    await page.evaluate((to) => location.assign(to), hash)
    await readPlace(page)
  }
  for (const step of ['goBack', 'goBack', 'goForward', 'goForward'] as const) {
    await page[step]()
    await readPlace(page)
  }

  await expect(page).toHaveURL(/#decision$/)
  expect(scrolled).toEqual([])
})

/** Until the last script of the page has said what it has to say. */
async function waitForScripts(page: Page): Promise<void> {
  await expect(page.locator('.bookmark[aria-pressed]').first()).toBeAttached()
}

/** How far the page is scrolled, once whatever waits its turn has had it. */
function readPlace(page: Page): Promise<number> {
  return page.evaluate(
    () => new Promise<number>((resolve) => setTimeout(() => requestAnimationFrame(() => resolve(Math.round(scrollY))))),
  )
}
