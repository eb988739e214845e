import { expect, test } from './test'

test('on a phone the results come first, and the filters when asked for', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/tools')
  const filter = page.getByRole('navigation', { name: 'Filters' }).getByRole('link', { name: /^Model/ })

  await expect(filter).toBeHidden()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeInViewport()
  await page.getByText('Filter', { exact: true }).click()

  await expect(filter).toBeVisible()
})

test('on a desk the filters stand beside the list and are reached by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/tools')
  const last = page.getByRole('list', { name: 'Category' }).getByRole('link').last()

  await expect(last).toBeInViewport()
  await last.focus()
  await page.keyboard.press('Tab')

  await expect(page.getByRole('list', { name: 'Kind' }).getByRole('link').first()).toBeFocused()
})
