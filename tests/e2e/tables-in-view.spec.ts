import type { Locator, Page } from '@playwright/test'
import { longestName } from '@/tests/support/awkward'
import { scoredComparison } from '@/tests/support/five-comparisons'
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

test('yes and no have different signs', async ({ page }) => {
  await page.goto('/compare/azure-ai-foundry-model-routing-vs-mistral-3-1')
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Self-hosting' }) })
  const readSign = (answer: string) =>
    row.getByText(answer, { exact: true }).evaluate((element) => getComputedStyle(element, '::before').content)

  expect(await readSign('Yes')).toContain('✓')
  expect(await readSign('No')).toContain('—')
})

test('what is the same unfolds by keyboard', async ({ page }) => {
  await page.goto('/compare/azure-ai-foundry-model-routing-vs-mistral-3-1')
  const same = page.getByRole('table', { name: 'What is the same' })
  await expect(same).toBeHidden()

  await page.getByText(/rows? (is|are) the same/).focus()
  await page.keyboard.press('Enter')

  await expect(same.getByRole('rowheader', { name: 'Category' })).toBeVisible()
})

for (const [count, path] of [
  ['two', '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1'],
  ['three', three],
] as const) {
  test(`the columns of ${count} tools begin where their cards do`, async ({ page }) => {
    await page.goto(path)

    const cards = await page.locator('.decision-side header').evaluateAll(readStarts)
    const table = page.getByRole('table', { name: 'Facts side by side' })
    const columns = await table.locator('thead th + th').evaluateAll(readStarts)
    // Beside the labels of two tools the first column begins later.
    const aligned = count === 'two' ? 1 : 0
    expect(columns.slice(aligned)).toEqual(cards.slice(aligned))
  })
}

test('a long name takes two lines of the head, and is whole for those who hear it', async ({ page }) => {
  await page.goto(findSites().awkward + four)

  const header = page
    .getByRole('table', { name: 'Facts side by side' })
    .getByRole('columnheader', { name: longestName })
  await expect(header).toHaveAttribute('title', longestName)
  const lines = await header.locator('span').evaluate((element) => {
    return element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight)
  })
  expect(Math.round(lines)).toBe(2)
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
    await page.goto(`${findSites().awkward}${scoredComparison.path}`)
    const review = page.locator('#futurist-desk-20')
    await expect(review.locator('.prose')).toBeHidden()

    await page.getByText('Scores as a table').click()
    await page.getByRole('link', { name: '82/100 · ship' }).click()

    await expect(page).toHaveURL(/#futurist-desk-20$/)
    await expect(review.getByRole('heading')).toBeInViewport()
    await expect(review.locator('.prose')).toBeVisible()
    await expect(page.locator('#builder-desk-20 .prose')).toBeHidden()
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

for (const [count, path, site] of [
  ['three', three, 'real'],
  ['four', four, 'awkward'],
] as const) {
  test(`on a phone ${count} tools stand below each other, each value after the name of its tool`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(findSites()[site] + path)
    const table = page.getByRole('table', { name: 'Facts side by side' })

    const names = await table
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.slice(1).map((head) => head.getAttribute('title')))
    const rows = await table.locator('tbody tr:has(td)').evaluateAll(readStacks)
    expect(rows.length).toBeGreaterThan(5)
    for (const cells of rows) {
      expect(cells.map(({ name }) => name)).toEqual(names)
      expect(cells.map(({ top }) => top)).toEqual(cells.map(({ top }) => top).toSorted((a, b) => a - b))
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBe(0)
  })
}

function readStarts(elements: Element[]): number[] {
  return elements.map((element) => Math.round(element.getBoundingClientRect().left))
}

/** What stands before each cell of rows, and where the cell is. */
function readStacks(rows: Element[]): { name: string; top: number }[][] {
  return rows.map((row) =>
    [...row.querySelectorAll('td')].map((cell) => ({
      name: /^"(.*?)"/.exec(getComputedStyle(cell, '::before').content)?.[1] ?? '',
      top: cell.getBoundingClientRect().top,
    })),
  )
}

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
