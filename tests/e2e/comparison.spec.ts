import type { Locator } from '@playwright/test'
import { fiveComparisons } from './five-comparisons'
import { expect, test } from './test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    for (const { path, cards } of fiveComparisons) {
      const title = cards.map(({ name }) => name).join(' vs ')

      test(`${title} answers with its heading, title, address and description`, async ({ page, baseURL }) => {
        const response = await page.goto(path)

        expect(response?.status()).toBe(200)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
        await expect(page).toHaveTitle(`${title}: Which AI Tool Should You Ship? — Ship or Skip`)
        await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}${path}`)
        const description = await page.locator('meta[name=description]').getAttribute('content')
        for (const { name } of cards) expect(description).toContain(name)
      })

      test(`${title} has a card a tool, with each figure and what it is made of`, async ({ page }) => {
        await page.goto(path)

        const found = page.getByRole('article').filter({ has: page.getByRole('heading', { level: 2 }) })
        await expect(found.getByRole('heading', { level: 2 })).toHaveText(cards.map(({ name }) => name))
        for (const [index, { arithmetic, percent, mean, madeOf, price }] of cards.entries()) {
          const card = found.nth(index)
          await expect(card).toContainText(arithmetic)
          await expect(figure(card, 'Panel ships it')).toContainText([percent, /of \d+ reviewers/])
          await expect(figure(card, 'Mean score')).toContainText([mean, madeOf])
          await expect(figure(card, 'Entry price')).toContainText([price, /\S/])
        }
      })
    }
  })
}

test('the way back to all comparisons stands above the heading', async ({ page }) => {
  await page.goto('/compare/mistral-3-1-vs-mistral-3-small-22b')

  const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(breadcrumb.getByRole('link')).toHaveAttribute('href', '/compare')
  await expect(breadcrumb.locator('[aria-current=page]')).toHaveText('Mistral 3.1 vs Mistral 3 Small (22B)')
})

test('the page says who scores higher', async ({ page }) => {
  await page.goto('/compare/mistral-3-1-vs-mistral-3-small-22b')

  await expect(page.getByRole('main')).toContainText('Mistral 3.1 scores higher, 81 to 79.')
})

test('tools of different kinds are said to do different jobs', async ({ page }) => {
  await page.goto('/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion')

  const aside = page.getByRole('complementary', { name: 'Different kinds of tool' })
  await expect(aside.getByRole('listitem')).toContainText([/Mistral 8x22B.*Model:/, /OpenRouter.*Fusion layer:/])
})

test('tools of one kind are not said to do different jobs', async ({ page }) => {
  await page.goto('/compare/mistral-3-1-vs-mistral-3-small-22b')

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('complementary')).toHaveCount(0)
})

function figure(card: Locator, label: string) {
  const group = card.locator('dl > div').filter({ has: card.page().getByText(label, { exact: true }) })
  return group.getByRole('definition')
}
