import { kindsOfPage } from '@/tests/support/kinds-of-page'
import { colorSchemes, expectNoViolations, phone } from './axe'
import { findSites } from './sites'
import { expect, test } from './test'

for (const [name, path, site] of kindsOfPage) {
  test.describe(name, () => {
    for (const colorScheme of colorSchemes) {
      test(`gives axe nothing to find on a phone or a desk in ${colorScheme} colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(findSites()[site] + path)

        await expectNoViolations(page)
      })
    }

    for (const width of [phone.width, 320]) {
      test(`does not scroll sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ ...phone, width })
        await page.goto(findSites()[site] + path)

        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    }

    test('has one main heading and skips no level below it', async ({ page }) => {
      await page.goto(findSites()[site] + path)

      const levels = await page
        .getByRole('heading')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
      expect(levels[0]).toBe(1)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    })
  })
}
