import type { Locator, Page } from '@playwright/test'
import { ports } from '@/playwright.config'
import { expect, test } from './test'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]
const three = '/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2'
const four = `http://localhost:${ports.awkward}/compare/chorus-vs-harbor-vs-quartermaster-vs-switchyard`

for (const viewport of sizes) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport })

    for (const caption of ['What is known of each, side by side', 'Each reviewer’s score and verdict']) {
      test(`the names of two tools stay in view over "${caption}"`, async ({ page }) => {
        await page.goto('/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion')

        await scrollToEnd(page, caption)

        for (const name of ['Mistral 8x22B Instruct v2', 'OpenRouter Model Fusion']) {
          await expectUncovered(page.getByRole('table', { name: caption }).getByRole('columnheader', { name }))
        }
      })
    }

    test('two tools keep their places beside each other', async ({ page }) => {
      await page.goto('/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion')

      for (const row of await page.locator('tr:has(th[scope=row])').all()) {
        const [left, right] = await Promise.all([0, 1].map((side) => row.locator('td').nth(side).boundingBox()))
        expect(right?.y).toBe(left?.y)
        expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0))
      }
    })

    test('assistive technology finds tables with headers for each column and row', async ({ page }) => {
      await page.goto('/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion')

      const roles = await countRoles(page)

      expect(roles.get('table')).toBe(2)
      expect(roles.get('columnheader')).toBe(6)
      expect(roles.get('rowheader')).toBeGreaterThan(10)
      expect(roles.get('cell')).toBeGreaterThan(20)
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  for (const [count, path] of [
    ['three', three],
    ['four', four],
  ] as const) {
    test(`a table of ${count} tools scrolls inside a labelled region that takes the focus`, async ({ page }) => {
      await page.goto(path)
      const region = page.getByRole('region', { name: 'What is known of each, side by side' })

      await region.focus()
      await page.keyboard.press('ArrowRight')

      await expect(region).toBeFocused()
      await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    })
  }

  test('the names of three tools stay in view while their table scrolls', async ({ page }) => {
    await page.goto(three)
    const region = page.getByRole('region', { name: 'What is known of each, side by side' })

    await region.scrollIntoViewIfNeeded()
    await region.evaluate((element) => element.scrollTo(0, element.scrollHeight))

    expect(await region.evaluate((element) => element.scrollTop)).toBeGreaterThan(0)
    await expectUncovered(region.getByRole('columnheader', { name: 'Mistral 3.1' }))
  })
})

async function scrollToEnd(page: Page, caption: string): Promise<void> {
  const last = page.getByRole('table', { name: caption }).getByRole('row').last()
  await last.evaluate((row) => row.scrollIntoView({ block: 'start' }))
  await expect(last).toBeInViewport()
}

async function expectUncovered(header: Locator): Promise<void> {
  await expect(header).toBeInViewport({ ratio: 1 })
  const isOnTop = await header.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const { x, y, width, height } = range.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
  expect(isOnTop).toBe(true)
}

async function countRoles(page: Page): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const roles = new Map<string, number>()
  for (const { role, ignored } of nodes) {
    if (!ignored) roles.set(String(role?.value), (roles.get(String(role?.value)) ?? 0) + 1)
  }
  return roles
}
