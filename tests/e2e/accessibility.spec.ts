import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { kindsOfPage } from './kinds-of-page'
import { expect, test } from './test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }

for (const [name, path] of kindsOfPage) {
  test.describe(name, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`gives axe nothing to find on a phone or a desk in ${colorScheme} colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(path)

        await page.setViewportSize(phone)
        const onPhone = await listViolations(page)
        await page.setViewportSize(desk)
        const onDesk = await listViolations(page)

        expect({ onPhone, onDesk }).toEqual({ onPhone: [], onDesk: [] })
      })
    }

    for (const width of [phone.width, 320]) {
      test(`does not scroll sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ ...phone, width })
        await page.goto(path)

        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    }

    test('has one main heading and skips no level below it', async ({ page }) => {
      await page.goto(path)

      const levels = await page
        .getByRole('heading')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
      expect(levels[0]).toBe(1)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    })
  })
}

async function listViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`))
}
