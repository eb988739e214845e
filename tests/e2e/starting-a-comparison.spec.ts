import { expect, test } from './test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    for (const path of ['/', '/compare', '/no-such-page']) {
      test(`two names in the form of ${path} lead to their comparison`, async ({ page }) => {
        await page.goto(path)

        await page.getByLabel('First tool').fill('OpenRouter Model Fusion')
        await page.getByLabel('Second tool').fill('mistral 3.1')
        await page.getByRole('button', { name: 'Compare' }).click()

        await expect(page).toHaveURL('/compare/mistral-3-1-vs-openrouter-model-fusion')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mistral 3.1 vs OpenRouter Model Fusion')
      })
    }

    test('an unclear name offers the nearest ones, and one of them leads to the comparison', async ({ page }) => {
      await page.goto('/')

      await page.getByLabel('First tool').fill('openruter')
      await page.getByLabel('Second tool').fill('Mistral 3.1')
      await page.getByRole('button', { name: 'Compare' }).click()
      await page.getByRole('status').getByRole('link', { name: 'OpenRouter Model Fusion' }).click()

      await expect(page).toHaveURL('/compare/mistral-3-1-vs-openrouter-model-fusion')
    })

    test('two unclear names are made clear one after the other', async ({ page }) => {
      await page.goto('/compare?tool=openruter&tool=hugging')

      await page.getByRole('status').getByRole('link', { name: 'OpenRouter Model Fusion' }).click()
      await page.getByRole('status').getByRole('link', { name: 'Hugging Face Inference Providers Hub' }).click()

      await expect(page).toHaveURL('/compare/hugging-face-inference-providers-hub-vs-openrouter-model-fusion')
    })

    test('a name that resembles nothing is said to, and what was typed is kept', async ({ page }) => {
      await page.goto('/compare?tool=zzzzzz&tool=Mistral+3.1')

      await expect(page.getByRole('status')).toContainText('zzzzzz')
      await expect(page.getByLabel('First tool')).toHaveValue('zzzzzz')
      await expect(page.getByLabel('Second tool')).toHaveValue('Mistral 3.1')
    })
  })
}

test('three tools named in the address are compared', async ({ page }) => {
  await page.goto('/compare?tool=mistral-8x22b-v2&tool=mistral-3-1&tool=openrouter-model-fusion')

  await expect(page).toHaveURL('/compare/mistral-3-1-vs-mistral-8x22b-v2-vs-openrouter-model-fusion')
})

test('one tool alone asks for a second and is kept', async ({ page }) => {
  const response = await page.goto('/compare?tool=Mistral+3.1')

  expect(response?.status()).toBe(200)
  await expect(page.getByRole('status')).toHaveText(/second/)
  await expect(page.getByLabel('First tool')).toHaveValue('Mistral 3.1')
})

test('the same tool twice leads to its page', async ({ page }) => {
  await page.goto('/compare?tool=Mistral+3.1&tool=mistral-3-1')

  await expect(page).toHaveURL('/tools/mistral-3-1')
})

test('the same unclear name twice still offers the nearest ones', async ({ page }) => {
  await page.goto('/compare?tool=openruter&tool=openruter')

  const offered = page.getByRole('status').getByRole('link', { name: 'OpenRouter Model Fusion' })
  await expect(offered.first()).toBeVisible()
})

test('a query nobody could type still gets the index', async ({ request }) => {
  for (const query of ['tool=%', 'tool=%00&tool=%E0%A4%A', 'tool[]=x', '__proto__=x', `tool=${'a'.repeat(4_000)}`]) {
    expect((await request.get(`/compare?${query}`, { maxRedirects: 0 })).status(), query).toBe(200)
  }
})
