import type { Page } from '@playwright/test'
import { expect, test } from './test'

const path = '/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('every row that differs stands before the first that does not', async ({ page }) => {
      await page.goto(path)

      const rows = await readRows(page)
      const firstSame = rows.findIndex(({ cells: [first, ...others] }) => others.every((text) => text === first))
      const afterwards = rows.slice(firstSame)
      expect(firstSame).toBeGreaterThan(0)
      for (const { label, cells } of afterwards) expect(new Set(cells).size, label).toBe(1)
    })

    test('the groups of rows say in words what they are, and how many', async ({ page }) => {
      await page.goto(path)

      const rows = await readRows(page)
      const same = rows.filter(({ cells }) => new Set(cells).size === 1).length
      await expect(table(page).locator('th[scope=rowgroup]')).toHaveText([
        `Differs (${rows.length - same})`,
        `The same (${same})`,
      ])
    })

    test('the rows that are the same can be hidden, and shown again', async ({ page }) => {
      await page.goto(path)
      const all = await readRows(page)

      await page.getByRole('link', { name: /^Show only the \d+ rows that differ$/ }).click()
      await expect(page).toHaveURL(/\?only=differences/)
      const differing = await readRows(page)

      expect(differing.length).toBeGreaterThan(0)
      expect(differing).toEqual(all.filter(({ cells }) => new Set(cells).size > 1))
      await page.getByRole('link', { name: `Show all ${all.length} rows` }).click()
      await expect(table(page).locator('th[scope=row]')).toHaveCount(all.length)
    })
  })
}

test('a row that differs bears another sign than one that does not', async ({ page }) => {
  await page.goto(path)

  expect(await readSign(page, 'Mean score')).toContain('≠')
  expect(await readSign(page, 'Category')).toContain('=')
})

test('the table has a caption, and headers with a scope for every column and row', async ({ page }) => {
  await page.goto(path)

  await expect(table(page).locator('caption')).toHaveText(/\S/)
  await expect(table(page).locator('thead th[scope=col]')).toHaveText([
    /\S/,
    'Azure AI Foundry Model Routing',
    'Mistral 8x22B Instruct v2',
  ])
  await expect(table(page).locator('th:not([scope])')).toHaveCount(0)
  await expect(table(page).locator('tr:not(:has(th))')).toHaveCount(0)
})

test('the table has the rows a reader decides by', async ({ page }) => {
  await page.goto(path)

  const labels = (await readRows(page)).map(({ label }) => label)
  expect(labels).toEqual(
    expect.arrayContaining(['Panel verdict', 'Mean score', 'Pricing', 'Best for', 'Category', 'Kind', 'Vendor']),
  )
})

test('the side that leads a row is named by a word', async ({ page }) => {
  await page.goto(path)

  const row = table(page).getByRole('row').filter({ hasText: 'Mean score' })
  await expect(row.getByRole('cell').nth(0)).not.toContainText('highest')
  await expect(row.getByRole('cell').nth(1)).toContainText('82/100 ▲ highest')
})

test('a mean score nobody gave is said to be missing and leads nowhere', async ({ page }) => {
  await page.goto('/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion')

  const row = table(page).getByRole('row').filter({ hasText: 'Mean score' })
  await expect(row.getByRole('cell')).toHaveText([/^82\/100mean of/, 'No score given'])
  await expect(row).not.toContainText('highest')
})

test('only=differences is the same page to a search engine', async ({ page, baseURL }) => {
  await page.goto(`${path}?only=differences`)

  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}${path}`)
})

function table(page: Page) {
  return page.getByRole('table', { name: 'What is known of each, side by side' })
}

async function readRows(page: Page): Promise<{ label: string; cells: string[] }[]> {
  const rows = table(page).locator('tr:has(th[scope=row])')
  await expect(rows.first()).toBeVisible()
  return rows.evaluateAll((elements) =>
    elements.map((row) => ({
      label: row.querySelector('th')?.textContent ?? '',
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
    })),
  )
}

function readSign(page: Page, label: string): Promise<string> {
  const header = table(page).getByRole('rowheader', { name: label })
  return header.evaluate((element) => getComputedStyle(element, '::before').content)
}
