import { expect, test } from './test'

test('on a phone the results come first, and the filters when asked for', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/tools')
  const filter = page.getByRole('list', { name: 'Category' }).getByRole('link').first()

  await expect(filter).toBeHidden()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeInViewport()
  await page.getByText('Filter', { exact: true }).click()

  await expect(filter).toBeVisible()
})

test('on a desk the filters stand beside the list and are reached by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/tools')
  const categories = page.getByRole('list', { name: 'Category' }).getByRole('link')

  await expect(categories.first()).toBeInViewport()
  await categories.last().focus()
  await page.keyboard.press('Tab')

  await expect(page.locator('summary#filter-kind, [aria-labelledby="filter-kind"] a').first()).toBeFocused()
})

test('vendors are folded on a desk too, and open by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/tools')
  const vendor = page.getByRole('list', { name: 'Vendor' }).getByRole('link', { name: /^Anthropic/ })

  await expect(vendor).toBeHidden()
  await page.locator('summary', { hasText: 'Vendor' }).focus()
  await page.keyboard.press('Enter')

  await expect(vendor).toBeVisible()
})
