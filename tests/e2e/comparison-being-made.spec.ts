import type { Page } from '@playwright/test'
import { expectNoViolationsInAnyColours, phone } from './axe'
import { expect, test } from './test'

const key = 'comparison-being-made'
const tools = [
  ['mistral-3-1', 'Mistral 3.1'],
  ['mistral-8x22b-v2', 'Mistral 8x22B v2'],
  ['openrouter-model-fusion', 'OpenRouter Model Fusion'],
  ['hugging-face-inference-providers-hub', 'Hugging Face Inference Providers Hub'],
  ['mistral-3-small-22b', 'Mistral 3 Small (22B)'],
].map(([slug = '', name = '']) => ({ slug, name }))
const [mistral, mixture, fusion] = tools

test('a tool put in on its page is joined by a second, and both are compared', async ({ page }) => {
  await page.goto('/tools/mistral-3-1')
  await putIn(page)
  await expect(bar(page)).toContainText('Mistral 3.1')
  await expect(bar(page).getByRole('link', { name: 'Add another tool' })).toHaveAttribute(
    'href',
    '/compare?tool=mistral-3-1',
  )

  await page.goto('/tools/openrouter-model-fusion')
  await putIn(page)
  await bar(page).getByRole('link', { name: 'Compare' }).click()

  await expect(page).toHaveURL('/compare/mistral-3-1-vs-openrouter-model-fusion')
})

test('the page of the comparison ends its making, and another comparison does not', async ({ page }) => {
  await store(page, [mistral, fusion])

  await page.goto('/compare/mistral-3-1-vs-mistral-8x22b-v2')
  await expect(bar(page)).toContainText('OpenRouter Model Fusion')
  await page.goto('/compare/mistral-3-1-vs-openrouter-model-fusion')

  await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key)).toBeNull()
  await expect(bar(page).getByRole('link')).toHaveCount(0)
})

test('all tools are removed at once, and the keyboard goes on in the content', async ({ page }) => {
  await store(page, [mistral, fusion])
  await page.goto('/tools/mistral-8x22b-v2')

  await bar(page).getByRole('button', { name: 'Clear all' }).click()

  await expect(bar(page).getByRole('status')).toHaveText('All tools were removed.')
  await expect(bar(page).getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull()
})

test('on a phone the bar is one line, a tenth of the screen at most, and unfolds its tools', async ({ page }) => {
  await page.setViewportSize(phone)
  await store(page, tools.slice(0, 4))
  await page.goto('/compare/mistral-3-1-vs-mistral-8x22b-v2')
  await expect(bar(page).getByRole('link', { name: /^Compare/ })).toBeVisible()

  expect((await bar(page).boundingBox())?.height).toBeLessThanOrEqual(phone.height / 10)
  await expect(removers(page)).toHaveCount(0)
  await bar(page).getByRole('button', { name: '4 tools' }).click()
  await removers(page).first().click()

  await expect(bar(page).getByRole('button', { name: '3 tools' })).toBeVisible()
})

test('the link says whether its tool is in, and takes it out by mouse', async ({ page }) => {
  await page.goto('/tools/mistral-3-1')

  await putIn(page)
  await expect(toggle(page)).toHaveAccessibleName('Added · Remove Mistral 3.1')
  await toggle(page).click()

  await expect(toggle(page)).toHaveAccessibleName('Compare Mistral 3.1')
  await expect(bar(page).getByRole('status')).toHaveText('Mistral 3.1 was removed.')
  await expect(bar(page).getByRole('button')).toHaveCount(0)
})

for (const path of [
  '/',
  '/tools',
  '/categories',
  '/categories/developer-tools',
  '/panel/skeptic',
  '/tools/mistral-3-1/alternatives',
]) {
  test(`a tool is put in and taken out again from ${path}`, async ({ page }) => {
    await page.goto(path)

    await putIn(page)
    await expect(removers(page)).toHaveCount(1)
    await toggle(page).click()

    await expect(bar(page).getByRole('button')).toHaveCount(0)
  })
}

test('tools are put in and taken out by the keyboard alone, which keeps its place', async ({ page }) => {
  await store(page, [fusion, mixture])
  await page.goto('/tools/mistral-3-1')
  await expect(bar(page)).toContainText('OpenRouter Model Fusion')

  await toggle(page).focus()
  await page.keyboard.press('Space')
  await expect(bar(page).getByRole('status')).toHaveText('Mistral 3.1 was added.')
  await bar(page).getByRole('button', { name: 'Remove OpenRouter Model Fusion' }).focus()
  await page.keyboard.press('Enter')
  await expect(bar(page).getByRole('button', { name: 'Remove Mistral 8x22B v2' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bar(page).getByRole('button', { name: 'Remove Mistral 3.1' })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('main')).toBeFocused()
})

test('a fifth tool is refused with words', async ({ page }) => {
  await store(page, tools.slice(0, 4))
  await page.goto('/tools/mistral-3-small-22b')
  await expect(bar(page)).toContainText('Mistral 3.1')

  await toggle(page).click()

  await expect(bar(page).getByRole('status')).toHaveText(/up to four tools/)
  await expect(toggle(page)).toHaveAccessibleName('Compare Mistral 3 Small (22B)')
  await expect(removers(page)).toHaveCount(4)
})

test('every tab shows the same comparison', async ({ page, context }) => {
  await page.goto('/tools/mistral-3-1')
  const other = await context.newPage()
  await other.goto('/tools/openrouter-model-fusion')

  await putIn(other)
  await expect(bar(page)).toContainText('OpenRouter Model Fusion')
  await putIn(page)
  await expect(bar(other)).toContainText('Mistral 3.1')
  await bar(page).getByRole('button', { name: 'Remove OpenRouter' }).click()

  await expect(toggle(other)).toHaveAccessibleName('Compare OpenRouter Model Fusion')
})

for (const text of ['{', '"text"', '[{"slug":"../../evil","name":"<b>Evil</b>"}]', 'x'.repeat(100_000)]) {
  test(`a stored ${text.slice(0, 20)} is set aside, and a comparison can be made`, async ({ page }) => {
    await storeText(page, text)
    await page.goto('/tools/mistral-3-1')

    await putIn(page)

    await expect(removers(page)).toHaveCount(1)
  })
}

test('where storage is forbidden a comparison is made for as long as the page is open', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
  await page.goto('/tools/mistral-3-1')

  await putIn(page)
  await expect(removers(page)).toHaveCount(1)
  await toggle(page).click()

  await expect(bar(page).getByRole('button')).toHaveCount(0)
})

test('the bar gives axe nothing to find', async ({ page }) => {
  await store(page, [mistral, mixture])
  await page.goto('/tools/openrouter-model-fusion')
  await expect(bar(page)).toContainText('Mistral 3.1')

  await expectNoViolationsInAnyColours(page)
})

for (const width of [phone.width, 320]) {
  test(`the bar of four tools covers neither the footer nor the keyboard at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ ...phone, width })
    await store(page, tools.slice(0, 4))
    await page.goto('/tools/mistral-3-small-22b')
    await expect(bar(page)).toContainText('Mistral 3.1')

    const covered = await page.evaluate(async () => {
      const inBar = (found: Element | null) => found?.closest('.comparison-bar') !== null
      const stops = [...document.querySelectorAll<HTMLElement>('main a, main button, main input, footer a')]
      return stops
        .filter((stop) => stop.checkVisibility())
        .flatMap((stop) => {
          stop.focus()
          const { left, top, width, height } = stop.getClientRects()[0] ?? new DOMRect()
          return inBar(document.elementFromPoint(left + width / 2, top + height / 2)) ? [stop.outerHTML] : []
        })
    })

    expect(covered).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}

const bar = (page: Page) => page.getByRole('region', { name: 'Your comparison' })
const removers = (page: Page) => bar(page).getByRole('button', { name: /^Remove/ })
const toggle = (page: Page) => page.locator('a.compare-link').first()

async function putIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Bookmark/ }).first()).toHaveAttribute('aria-pressed')
  await toggle(page).click()
  await expect(toggle(page)).toHaveText(/Added · Remove/)
}

/** As if the visitor had put these in before. */
async function store(page: Page, stored: unknown[]): Promise<void> {
  await storeText(page, JSON.stringify(stored))
}

async function storeText(page: Page, text: string): Promise<void> {
  await page.goto('/privacy')
  await page.evaluate(([name = '', value = '']) => localStorage.setItem(name, value), [key, text])
}
