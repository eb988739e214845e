import { expect, test } from './test'

for (const path of ['/', '/compare', '/no-such-page']) {
  test(`two names in the form of ${path} lead to their comparison`, async ({ page }) => {
    await page.goto(path)

    await page.getByLabel('First tool').fill('OpenRouter Model Fusion')
    await page.getByLabel('Second tool').fill('mistral 3.1')
    await page.getByRole('main').getByRole('button', { name: 'Compare', exact: true }).click()

    await expect(page).toHaveURL('/compare/mistral-3-1-vs-openrouter-model-fusion')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mistral 3.1 vs OpenRouter Model Fusion')
  })
}

test('an unclear name offers the nearest ones, and one of them leads to the comparison', async ({ page }) => {
  await page.goto('/')

  await page.getByLabel('First tool').fill('openruter')
  await page.getByLabel('Second tool').fill('Mistral 3.1')
  await page.getByRole('main').getByRole('button', { name: 'Compare', exact: true }).click()
  await page.getByRole('status').getByRole('link', { name: 'OpenRouter Model Fusion' }).click()

  await expect(page).toHaveURL('/compare/mistral-3-1-vs-openrouter-model-fusion')
})
