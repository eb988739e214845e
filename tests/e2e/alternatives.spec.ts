import { ports } from '@/playwright.config'
import { expect, test } from './test'

const awkward = `http://localhost:${ports.awkward}`

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('from a tool one gets to its alternatives, and from there to a comparison', async ({ page }) => {
      await page.goto('/tools/mistral-3-1')

      await page.getByRole('link', { name: 'Alternatives to Mistral 3.1' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alternatives to Mistral 3.1')
      await page.getByRole('link', { name: 'Mistral 3.1 vs Mistral 3 Small (22B)' }).click()

      await expect(page).toHaveURL('/compare/mistral-3-1-vs-mistral-3-small-22b')
    })

    test('every alternative is another tool and says why it is there', async ({ page }) => {
      await page.goto('/tools/mistral-3-1/alternatives')

      const rows = page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading') })
      await expect(rows).toHaveCount(7)
      for (const row of await rows.all()) await expect(row).toContainText(/Why: same (kind|category)/)
      await expect(page.getByRole('heading', { name: 'Mistral 3.1', exact: true })).toHaveCount(0)
    })

    test('tools of the same kind come before those of the same category', async ({ page }) => {
      await page.goto('/tools/mistral-3-1/alternatives')

      const reasons = await page.getByText(/^Why: /).allTextContents()
      const kinds = reasons.map((reason) => reason.includes('same kind'))
      expect(kinds).toContain(true)
      expect(kinds).toContain(false)
      expect(kinds).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)))
    })
  })
}

test('many alternatives stand on several pages', async ({ page }) => {
  await page.goto(`${awkward}/tools/desk-1/alternatives`)

  await page.getByRole('link', { name: 'Next' }).click()

  await expect(page).toHaveURL(`${awkward}/tools/desk-1/alternatives?page=2`)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(5)
})

test('a tool alone of its kind and in its category says so', async ({ page }) => {
  const response = await page.goto(`${awkward}/tools/hermit/alternatives`)

  expect(response?.status()).toBe(200)
  await expect(page.getByRole('main')).toContainText('We know no other tool of its kind')
  await expect(page.locator('meta[name=robots][content*=noindex]')).toHaveCount(1)
})

test('the former name of a tool leads to its alternatives', async ({ request }) => {
  const response = await request.get(`${awkward}/tools/harbor-preview/alternatives`, { maxRedirects: 0 })

  expect(response.status()).toBe(308)
  expect(response.headers().location).toBe('/tools/harbor/alternatives')
})

test('the formula is explained on the methodology page', async ({ page }) => {
  await page.goto('/tools/mistral-3-1/alternatives')

  await page.getByRole('main').getByRole('link', { name: 'How we judge' }).click()

  await expect(page.getByRole('heading', { name: 'Lists and alternatives' })).toBeVisible()
})
