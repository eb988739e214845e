import { execFileSync } from 'node:child_process'
import { colorSchemes, expectNoViolations } from './axe'
import { expect, test } from './test'

const mails: Record<string, string> = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/print-mails.ts'], { encoding: 'utf8' }),
)

/** What a mail is shown in has landmarks of its own. */
const rulesForPages = ['landmark-one-main', 'region']

for (const [name, html] of Object.entries(mails)) {
  test.describe(name, () => {
    for (const colorScheme of colorSchemes) {
      test(`gives axe nothing to find in ${colorScheme} colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setContent(html)

        await expectNoViolations(page, rulesForPages)
      })

      test(`gives axe nothing to find in ${colorScheme} colours when a mail program drops its stylesheet`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme })
        await page.setContent(html.replaceAll(/<style>.*?<\/style>/gs, ''))

        await expectNoViolations(page, rulesForPages)
      })
    }

    for (const width of [320, 390, 700]) {
      test(`does not scroll sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 })
        await page.setContent(html)

        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    }

    test('is as dark as the site where the reader wants it dark', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setContent(html)

      const paper = await page.locator('h1').evaluate((heading) => {
        const behind: string[] = []
        for (let element: Element | null = heading; element !== null; element = element.parentElement)
          behind.push(getComputedStyle(element).backgroundColor)
        return behind.find((colour) => colour !== 'rgba(0, 0, 0, 0)')
      })
      expect(paper).toBe('rgb(19, 22, 24)')
    })
  })
}
