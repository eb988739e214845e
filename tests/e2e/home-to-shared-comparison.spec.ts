import type { Page } from '@playwright/test'
import { storeOneBookmark, waitForScripts } from './bookmark-test'
import { expect, test } from './test'

const path = '/compare/mistral-3-1-vs-openrouter-model-fusion'
const heading = 'Mistral 3.1 vs OpenRouter Model Fusion'

test.describe('with JavaScript', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('a mouse goes from home to a comparison and hands it on', async ({ page }) => {
    await page.goto('/')

    await page.getByLabel('First tool').fill('mistral 3.1')
    await page.getByRole('option', { name: 'Mistral 3.1' }).click()
    await page.getByLabel('Second tool').fill('openruter fusoin')
    await page.getByRole('option', { name: 'OpenRouter Model Fusion' }).click()
    await compareButton(page).click()
    await expect(page).toHaveURL(path)
    await page.getByRole('link', { name: 'Copy link to this comparison' }).click()

    await expectSameElsewhere(page)
  })

  test('a keyboard goes from home to a comparison and hands it on', async ({ page }) => {
    await storeOneBookmark(page)
    await page.goto('/')
    await waitForScripts(page)

    await page.keyboard.press('/')
    await expect(page.getByLabel('First tool')).toBeFocused()
    await choose(page, 'mistral 3.1', 'Mistral 3.1')
    await expect(page.getByLabel('Second tool')).toBeFocused()
    await choose(page, 'openruter fusoin', 'OpenRouter Model Fusion')
    await expect(compareButton(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(path)
    const link = page.getByRole('link', { name: 'Copy link to this comparison' })
    for (let stops = 0; stops < 60 && !(await isFocused(link)); stops++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    await expectSameElsewhere(page)
  })
})

async function choose(page: Page, text: string, name: string): Promise<void> {
  await page.keyboard.type(text)
  await expect(page.getByRole('option', { name })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

function compareButton(page: Page) {
  return page.getByRole('main').getByRole('button', { name: 'Compare', exact: true })
}

function isFocused(link: ReturnType<Page['getByRole']>): Promise<boolean> {
  return link.evaluate((element) => element === document.activeElement)
}

/** Whoever opens the link that was copied sees the same tables. */
async function expectSameElsewhere(page: Page): Promise<void> {
  await expect(page.getByText(/^Copied/)).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const elsewhere = await page.context().newPage()
  await elsewhere.goto(copied)

  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(heading)
  expect(await elsewhere.locator('main tr').allTextContents()).toEqual(await page.locator('main tr').allTextContents())
}
