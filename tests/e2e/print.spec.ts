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
    const facts = page.getByRole('table', { name: 'Facts side by side' })
    await expect(facts.getByText('4 ship / 0 skip')).toBeVisible()
    await expect(facts.getByText('3 ship / 1 skip')).toBeVisible()
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
    await expect(page.getByText('An underlined mark opens its source.')).toBeHidden()
  })
  await test.step('what is folded on a screen, and what the marks mean', async () => {
    await expect(page.getByRole('table', { name: 'What is the same' })).toBeVisible()
    await expect(page.getByText('Known of neither:')).toBeVisible()
    await expect(page.locator('.legend').getByText('vendor claim')).toBeVisible()
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

test('a printed comparison says from when, for which case and from where it is', async ({ page, baseURL }) => {
  const path = '/compare/claude-sonnet-5-5-vs-gpt-6-sol?must=open-weights'
  await page.goto(path)

  const stamp = page.getByText(`${baseURL}${path}`)
  await expect(stamp).toBeVisible()
  await expect(stamp).toContainText(/^As of \d+ \w+ \d{4}, for the case: Chat · must have open weights\./)
  await expect(page.getByText('Copy or cite')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect(stamp).toBeHidden()
})

test('a verdict is read on paper without backgrounds', async ({ page }) => {
  await page.goto('/')

  const stamp = page.locator('.stamp.ship').first()
  await expect(stamp).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await expect(stamp).toHaveCSS('clip-path', 'none')
  await expect(stamp).toHaveCSS('border-left-style', 'solid')
  const [letters, ink] = await stamp.evaluate((element) => [
    getComputedStyle(element).color,
    getComputedStyle(document.documentElement).color,
  ])
  expect(letters).toBe(ink)
})

test('paper leaves out the forms of the home page', async ({ page }) => {
  await page.goto('/')

  await expect(page.getByRole('region', { name: 'The panel’s best by kind' })).toBeVisible()
  await expect(page.locator('form').filter({ visible: true })).toHaveCount(0)
})

test('paper carries what an issue of the newsletter tells, and no form', async ({ page }) => {
  await page.goto(`${findSites().awkward}/newsletter/2026-47`)

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Harbor 70B', exact: true })).toBeVisible()
  await expect(page.locator('form').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByText('We’ll email a link to confirm')).toBeHidden()
})

test('headings of tables stay with what follows them, and how a cost adds up is printed', async ({ page }) => {
  await page.goto('/compare/claude-opus-4-8-vs-gpt-5-5')

  for (const group of await page.locator('.versus tr:has([scope=rowgroup])').all()) {
    await expect(group).toHaveCSS('break-after', 'avoid')
  }
  await expect(
    page
      .locator('#row-cost')
      .getByText(/^Input: 10,000,000 tokens at/)
      .first(),
  ).toBeVisible()
  await expect(page.locator('#row-cost').getByText('How it adds up').first()).toBeHidden()
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
