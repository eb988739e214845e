import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { expectNoViolationsInAnyColours } from './axe'
import { expect, test } from './test'

const mails: Record<string, string> = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/print-mails.ts'], { encoding: 'utf8' }),
)

/** What a mail is shown in has landmarks of its own. */
const rulesForPages = ['landmark-one-main', 'region']

for (const [name, html] of Object.entries(mails)) {
  test(`${name} can be read by everybody, wherever it is opened`, async ({ page }) => {
    await page.setContent(html)

    await test.step('axe finds nothing', () => expectNoViolationsInAnyColours(page, rulesForPages))
    await test.step('it is as dark as the site where the reader wants it dark', async () => {
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await readPaper(page)).toBe('rgb(19, 22, 24)')
    })
    await test.step('nothing scrolls sideways', async () => {
      for (const width of [320, 390, 700]) {
        await page.setViewportSize({ width, height: 800 })
        const needed = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(needed, `at ${width} px`).toBeLessThanOrEqual(width)
      }
    })
    await test.step('axe finds nothing when a mail program drops its stylesheet', async () => {
      await page.setContent(html.replaceAll(/<style>.*?<\/style>/gs, ''))
      await expectNoViolationsInAnyColours(page, rulesForPages)
    })
  })
}

/** The colour behind the heading. */
function readPaper(page: Page): Promise<string | undefined> {
  return page.locator('h1').evaluate((heading) => {
    const behind: string[] = []
    for (let element: Element | null = heading; element !== null; element = element.parentElement)
      behind.push(getComputedStyle(element).backgroundColor)
    return behind.find((colour) => colour !== 'rgba(0, 0, 0, 0)')
  })
}
