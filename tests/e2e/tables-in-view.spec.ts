import type { Locator, Page } from '@playwright/test'
import { findSites } from './sites'
import { expect, test } from './test'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]
const three = '/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2'
const four = '/compare/chorus-vs-harbor-vs-quartermaster-vs-switchyard'

for (const viewport of sizes) {
  test(`at ${viewport.width} px two tools stand beside each other, under names that stay in view`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto('/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion')
    await page.getByText('Scores as a table').click()

    await test.step('assistive technology finds tables with headers for each column and row', async () => {
      const roles = await countRoles(page)
      expect(roles.get('table')).toBe(2)
      expect(roles.get('columnheader')).toBe(6)
      expect(roles.get('rowheader')).toBeGreaterThan(10)
      expect(roles.get('cell')).toBeGreaterThan(20)
    })
    await test.step('the sides keep their places', async () => {
      const rows = await page.locator('.versus tr:has(th[scope=row])').evaluateAll(readPlaces)
      expect(rows.length).toBeGreaterThan(10)
      for (const { left, right } of rows) {
        expect(right.top).toBe(left.top)
        expect(right.start).toBeGreaterThanOrEqual(left.end)
      }
    })
    for (const caption of ['Facts side by side', 'Each reviewer’s score and verdict']) {
      await test.step(`the names stay in view over "${caption}"`, async () => {
        await scrollToEnd(page, caption)
        for (const name of ['Mistral 8x22B Instruct v2', 'OpenRouter Model Fusion']) {
          await expectUncovered(page.getByRole('table', { name: caption }).getByRole('columnheader', { name }))
        }
      })
    }
  })
}

test('a row that differs bears another sign than one that does not', async ({ page }) => {
  await page.goto('/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2')
  const readSign = (label: string) => {
    const table = page.getByRole('table', { name: 'Facts side by side' })
    const header = table.getByRole('rowheader', { name: label })
    return header.evaluate((element) => getComputedStyle(element, '::before').content)
  }

  expect(await readSign('Mean score')).toContain('≠')
  expect(await readSign('Category')).toContain('=')
})

for (const [place, path] of [
  ['a comparison', '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1#skeptic-mistral-3-1'],
  ['a tool', '/tools/mistral-3-1#skeptic-mistral-3-1'],
] as const) {
  test(`the address of a review on the page of ${place} brings it into view, unfolded`, async ({ page }) => {
    await page.goto(path)

    const review = page.locator('#skeptic-mistral-3-1')
    await expect(review).toHaveRole('article')
    await expect(review.getByRole('heading')).toBeInViewport()
    await expect(review.locator('.prose')).toBeVisible()
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a score leads to the review it stands for, in view and unfolded', async ({ page }) => {
    await page.goto('/compare/azure-ai-foundry-model-routing-vs-mistral-3-1')
    const review = page.locator('#skeptic-mistral-3-1')
    await expect(review.locator('.prose')).toBeHidden()

    await page.getByText('Scores as a table').click()
    await page.getByRole('link', { name: '82/100 · ship' }).click()

    await expect(page).toHaveURL(/#skeptic-mistral-3-1$/)
    await expect(review.getByRole('heading')).toBeInViewport()
    await expect(review.locator('.prose')).toBeVisible()
    await expect(page.locator('#builder-mistral-3-1 .prose')).toBeHidden()
  })

  test('a review unfolds and folds again', async ({ page }) => {
    await page.goto('/tools/mistral-3-1')
    const reasons = page.locator('#skeptic-mistral-3-1 .prose')

    for (const isOpen of [true, false]) {
      await page.getByText('Read the review of Mistral 3.1 by Skeptic').click()
      await expect(reasons).toBeVisible({ visible: isOpen })
    }
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  for (const [count, path, site] of [
    ['three', three, 'real'],
    ['four', four, 'awkward'],
  ] as const) {
    test(`a table of ${count} tools scrolls inside a labelled region that takes the focus`, async ({ page }) => {
      await page.goto(findSites()[site] + path)
      const region = page.getByRole('region', { name: 'Facts side by side' })

      await region.focus()
      await page.keyboard.press('ArrowRight')

      await expect(region).toBeFocused()
      await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    })
  }

  test('the names of three tools stay in view while their table scrolls', async ({ page }) => {
    await page.goto(three)
    const region = page.getByRole('region', { name: 'Facts side by side' })

    await region.scrollIntoViewIfNeeded()
    await region.evaluate((element) => element.scrollTo(0, element.scrollHeight))

    expect(await region.evaluate((element) => element.scrollTop)).toBeGreaterThan(0)
    await expectUncovered(region.getByRole('columnheader', { name: 'Mistral 3.1' }))
  })
})

type PageRef = { top: number; start: number; end: number }

/** Where the first two cells of each row are. */
function readPlaces(rows: Element[]): { left: PageRef; right: PageRef }[] {
  const read = (cell: Element | undefined): PageRef => {
    const { top, left, right } = cell?.getBoundingClientRect() ?? new DOMRect()
    return { top, start: left, end: right }
  }
  return rows.map((row) => {
    const [left, right] = [...row.querySelectorAll('td')]
    return { left: read(left), right: read(right) }
  })
}

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
