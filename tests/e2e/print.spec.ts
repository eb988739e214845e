import { findSites } from './sites'
import { expect, test } from './test'

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
})

test('paper carries what a comparison says, in black on white, and nothing that can only be clicked', async ({
  page,
}) => {
  await page.goto('/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion')

  await test.step('verdicts, tables and reviews', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Ship · 4 ship / 0 skip')).toBeVisible()
    await expect(page.getByText('Ship · 3 ship / 1 skip')).toBeVisible()
    await expect(page.getByRole('table', { name: 'Facts side by side' })).toBeVisible()
    await expect(page.locator('#skeptic-openrouter-model-fusion')).toBeVisible()
  })
  await test.step('every review unfolded', async () => {
    const reviews = await page.locator('article.review').all()
    expect(reviews.length).toBeGreaterThan(0)
    for (const review of reviews) {
      await expect(review.locator('.prose')).toBeVisible()
      await expect(review.getByText('Read the review')).toBeHidden()
      await expect(review.getByText(/^(Copy l|L)ink/)).toBeHidden()
    }
  })
  await test.step('nothing to click', async () => {
    for (const role of ['banner', 'contentinfo', 'navigation', 'form', 'button'] as const) {
      await expect(page.getByRole(role).filter({ visible: true })).toHaveCount(0)
    }
    await expect(page.getByText('Related comparisons')).toBeHidden()
    await expect(page.getByText(/Show only the \d+ rows/)).toBeHidden()
  })
  await test.step('dark letters on white, whatever the screen is', async () => {
    const { background, ink } = await page.locator('html').evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element)
      return { background: backgroundColor, ink: color }
    })
    expect(background).toBe('rgb(255, 255, 255)')
    expect(ink).toMatch(/^rgb\((\d|[1-4]\d), /)
  })
  await test.step('names do not follow the reader down a table', async () => {
    const heads = await page.locator('thead').all()
    expect(heads.length).toBeGreaterThan(0)
    for (const head of heads) await expect(head).toHaveCSS('position', 'static')
  })
})

test('paper leaves out the forms of the home page', async ({ page }) => {
  await page.goto('/')

  await expect(page.getByRole('region', { name: 'Latest verdicts' })).toBeVisible()
  await expect(page.locator('form').filter({ visible: true })).toHaveCount(0)
})

test('paper carries what an issue of the newsletter tells, and no form', async ({ page }) => {
  await page.goto(`${findSites().awkward}/newsletter/2026-47`)

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Harbor 70B', exact: true })).toBeVisible()
  await expect(page.locator('form').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByText('We’ll email a link to confirm')).toBeHidden()
})

test('a printed comparison of three tools cuts off no column', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 1000 })
  await page.goto('/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2')

  for (const table of await page.getByRole('table').all()) {
    const overflow = await table.evaluate((element) => {
      const frame = element.parentElement ?? element
      return { sideways: frame.scrollWidth - frame.clientWidth, down: frame.scrollHeight - frame.clientHeight }
    })
    expect(overflow).toEqual({ sideways: 0, down: 0 })
  }
})
