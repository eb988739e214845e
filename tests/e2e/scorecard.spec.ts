import type { Page } from '@playwright/test'
import { expect, test } from './test'

const gaps = '/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a cell of the scorecard gives the score and the verdict', async ({ page }) => {
      await page.goto('/compare/azure-ai-foundry-model-routing-vs-mistral-3-1')

      await expect(row(page, 'Builder').getByRole('cell')).toHaveText(['78/100 · ship', '87/100 · ship'])
      await expect(row(page, 'Skeptic').getByRole('cell')).toHaveText(['72/100 · ship', '82/100 · ship'])
    })

    test('a score that was not given is said to be missing', async ({ page }) => {
      await page.goto('/compare/hugging-face-inference-providers-hub-vs-mistral-8x22b-v2')

      await expect(row(page, 'Founder').getByRole('cell')).toHaveText([
        'no score given · ship',
        'no score given · skip',
      ])
    })

    test('a review of one side only leaves a labelled gap in its row', async ({ page }) => {
      await page.goto(gaps)

      await expect(row(page, 'Founder').getByRole('cell')).toHaveText(['72/100 · ship', 'No review'])
      await expect(row(page, 'Creator').getByRole('cell')).toHaveText(['No review', 'no score given · ship'])
    })

    test('a review of one side only leaves a labelled gap beside its text', async ({ page }) => {
      await page.goto(gaps)

      await expect(said(page, 'Founder').getByRole('article')).toHaveCount(1)
      await expect(said(page, 'Founder')).toContainText('Founder did not review OpenRouter Model Fusion.')
      await expect(said(page, 'Creator')).toContainText('Creator did not review Mistral 8x22B Instruct v2.')
    })

    test('a review has an address that brings it into view', async ({ page }) => {
      await page.goto('/compare/azure-ai-foundry-model-routing-vs-mistral-3-1#skeptic-mistral-3-1')

      const review = page.locator('#skeptic-mistral-3-1')
      await expect(review).toHaveRole('article')
      await expect(review.getByRole('heading')).toHaveText('Mistral 3.1')
      await expect(review).toContainText('82/100 · ship')
      await expect(review.getByRole('heading')).toBeInViewport()
    })
  })
}

test('a score leads to the review it stands for', async ({ page }) => {
  await page.goto('/compare/azure-ai-foundry-model-routing-vs-mistral-3-1')

  await row(page, 'Skeptic').getByRole('link', { name: '82/100 · ship' }).click()

  await expect(page).toHaveURL(/#skeptic-mistral-3-1$/)
  await expect(page.locator('#skeptic-mistral-3-1').getByRole('heading')).toBeInViewport()
})

test('the scorecard has a row a reviewer, with a caption and scoped headers', async ({ page }) => {
  await page.goto(gaps)

  await expect(scorecard(page).locator('th[scope=row]')).toHaveText([
    'Builder',
    'Skeptic',
    'Founder',
    'Futurist',
    'Creator',
  ])
  await expect(scorecard(page).locator('th[scope=col]')).toHaveText([
    'Reviewer',
    'Mistral 8x22B Instruct v2',
    'OpenRouter Model Fusion',
  ])
})

test('a reviewer of neither side has no row', async ({ page }) => {
  await page.goto('/compare/azure-ai-foundry-model-routing-vs-mistral-3-1')

  await expect(row(page, 'Builder')).toBeVisible()
  await expect(row(page, 'Creator')).toHaveCount(0)
})

function scorecard(page: Page) {
  return page.getByRole('table', { name: 'Each reviewer’s score and verdict' })
}

function row(page: Page, reviewer: string) {
  return scorecard(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: reviewer }) })
}

function said(page: Page, reviewer: string) {
  return page.getByRole('region', { name: reviewer, exact: true })
}
