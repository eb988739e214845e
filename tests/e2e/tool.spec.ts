import type { Page } from '@playwright/test'
import { ports } from '@/playwright.config'
import { expect, test } from './test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a tool answers with its heading, title, address and description', async ({ page, baseURL }) => {
      const response = await page.goto('/tools/openrouter-model-fusion')

      expect(response?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenRouter Model Fusion')
      await expect(page).toHaveTitle(/^OpenRouter Model Fusion: .+ — Ship or Skip$/)
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
        'href',
        `${baseURL}/tools/openrouter-model-fusion`,
      )
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S/)
    })

    test('a tool shows its verdict with the arithmetic behind it', async ({ page }) => {
      await page.goto('/tools/openrouter-model-fusion')

      await expect(page.getByRole('main')).toContainText('Ship · 3 ship / 1 skip')
      await expect(page.getByRole('definition')).toContainText(['75%', '3 of 4 reviewers', 'No score given', 'Paid'])
    })

    test('a tool shows every review at an address of its own', async ({ page }) => {
      await page.goto('/tools/openrouter-model-fusion#skeptic-openrouter-model-fusion')

      const reviews = page.getByRole('region', { name: 'What the panel says' }).getByRole('article')
      await expect(reviews.getByRole('heading', { level: 3 })).toHaveText(['Builder', 'Skeptic', 'Futurist', 'Creator'])
      const skeptic = page.locator('#skeptic-openrouter-model-fusion')
      await expect(skeptic).toContainText('no score given · skip')
      await expect(skeptic.getByRole('heading')).toBeInViewport()
    })
  })
}

test('a tool says whom it is for and whom it is not for', async ({ page }) => {
  await page.goto('/tools/mistral-3-1')

  for (const label of ['Best for', 'Not for']) {
    const heading = page.getByRole('heading', { name: label, exact: true })
    await expect(heading.locator('+ p')).toHaveText(/\S/)
  }
})

test('a vendor claim is marked as one', async ({ page }) => {
  await page.goto('/tools/openrouter-model-fusion')

  await expect(fact(page, 'Latency')).toContainText('vendor claim')
})

test('a fact that nobody has verified says so', async ({ page }) => {
  await page.goto('/tools/openrouter-model-fusion')

  await expect(fact(page, 'Effect on cost')).toContainText('unverified')
})

test('what does not apply is kept apart from what is not known', async ({ page }) => {
  await page.goto('/tools/openrouter-model-fusion')

  const facts = page.getByRole('region', { name: 'Facts' })
  await expect(facts.locator('p').filter({ hasText: 'Not known:' })).toContainText('Licence')
  await expect(facts.locator('p').filter({ hasText: 'Does not apply:' })).toContainText('Context window')
  await expect(facts.locator('p').filter({ hasText: 'Not known:' })).not.toContainText('Context window')
})

test('a fact that is missing has no row of its own', async ({ page }) => {
  await page.goto('/tools/openrouter-model-fusion')

  await expect(fact(page, 'Latency')).toBeVisible()
  await expect(fact(page, 'Licence')).toHaveCount(0)
})

test('the comparisons of a tool hold it and exist', async ({ page, request }) => {
  await page.goto('/tools/openrouter-model-fusion')

  const links = page.getByRole('region', { name: 'Compare OpenRouter Model Fusion with' }).getByRole('link')
  const targets = await links.evaluateAll((elements) => elements.map((link) => link.getAttribute('href') ?? ''))
  expect(targets.length).toBeGreaterThan(0)
  for (const target of targets) {
    expect(target).toContain('openrouter-model-fusion')
    expect((await request.get(target, { maxRedirects: 0 })).status(), target).toBe(200)
  }
})

test.describe('with awkward records', () => {
  test.use({ baseURL: `http://localhost:${ports.awkward}` })

  test('a verified fact shows its source and the day it was checked', async ({ page }) => {
    await page.goto('/tools/quartermaster')

    await expect(fact(page, 'Licence')).toContainText('verified on 1 October 2026')
    await expect(fact(page, 'Licence').getByRole('link', { name: 'source' })).toHaveAttribute(
      'href',
      'https://example.com/licence',
    )
  })

  test('a note stands beside the claim it belongs to', async ({ page }) => {
    await page.goto('/tools/quartermaster')

    await expect(fact(page, 'Latency')).toContainText(/Under 300 ms.*On a quiet day.*vendor claim/)
  })

  test('as many who ship as skip make a split verdict', async ({ page }) => {
    await page.goto('/tools/quartermaster')

    await expect(page.getByRole('main')).toContainText('Split · 1 ship / 1 skip')
    await expect(page.getByRole('definition')).toContainText(['50%', '50/100', 'mean of 60, 40'])
  })

  test('a tool nobody has reviewed has no verdict and no score', async ({ page }) => {
    await page.goto('/tools/chorus')

    await expect(page.getByRole('definition')).toContainText(['No verdict', 'no reviews yet', 'No score given'])
    await expect(page.getByRole('region', { name: 'What the panel says' }).getByRole('article')).toHaveCount(0)
    await expect(page.getByRole('main')).not.toContainText(/\b0%|\b0\/100|NaN|undefined/)
  })
})

function fact(page: Page, label: string) {
  return page
    .getByRole('table', { name: /^Facts about / })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
}
