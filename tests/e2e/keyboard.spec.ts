import type { Page } from '@playwright/test'
import { expect, test } from './test'

test('the first stop of the keyboard is a visible link, which moves the keyboard to the content', async ({ page }) => {
  await page.goto('/compare/mistral-3-1-vs-mistral-3-small-22b')

  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')

  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
})

test('a comparison can be started with the keyboard alone', async ({ page }) => {
  await page.goto('/')

  await page.getByLabel('First tool').focus()
  await page.keyboard.type('Mistral 3.1')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Mistral 8x22B v2')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('button', { name: 'Compare', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/compare/mistral-3-1-vs-mistral-8x22b-v2')
})

for (const width of [390, 1280]) {
  test(`names that stay in view hide no stop of the keyboard at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(
      '/compare/azure-ai-foundry-real-time-voice-api-model-router-vs-hugging-face-inference-providers-hub',
    )
    await page.locator('#futurist-hugging-face-inference-providers-hub').getByRole('link').last().focus()

    const hidden: string[] = []
    for (let step = 0; step < 32; step++) {
      await page.keyboard.press('Shift+Tab')
      const found = await findHiddenFocus(page)
      if (found !== undefined) hidden.push(found)
    }

    expect(hidden).toEqual([])
  })
}

function findHiddenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement ?? document.body
    const { left, top, width, height } = focused.getClientRects()[0] ?? document.body.getBoundingClientRect()
    const isSeen = [0.1, 0.5, 0.9].some((part) =>
      focused.contains(document.elementFromPoint(left + width * part, top + height * part)),
    )
    return isSeen ? undefined : focused.outerHTML.slice(0, 120)
  })
}
