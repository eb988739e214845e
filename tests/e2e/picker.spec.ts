import type { Locator, Page } from '@playwright/test'
import { expectNoViolationsInAnyColours, phone } from './axe'
import { storeOneBookmark, waitForScripts } from './bookmark-test'
import { expect, test } from './test'

const pair = '/compare/mistral-3-1-vs-openrouter-model-fusion'

test.beforeEach(({ page }) => storeOneBookmark(page))

for (const path of ['/', '/compare', '/no-such-page']) {
  test(`on ${path} two tools are typed, chosen by mouse and compared`, async ({ page }) => {
    await page.goto(path)

    await type(page.getByLabel('First tool'), 'mistrl')
    await option(page, 'Mistral 3.1').click()
    await expect(page.getByLabel('First tool')).toHaveValue('Mistral 3.1')
    await expect(page.getByLabel('Second tool')).toBeFocused()
    await type(page.getByLabel('Second tool'), 'openruter fusoin')
    await option(page, 'OpenRouter Model Fusion').click()
    await page.getByRole('main').getByRole('button', { name: 'Compare', exact: true }).click()

    await expect(page).toHaveURL(pair)
  })
}

test('the second choice leads nowhere yet, so that a third can follow', async ({ page }) => {
  await page.goto('/')

  await choose(page, 'First tool', 'Mistral 3.1')
  await choose(page, 'Second tool', 'Mistral 8x22B v2')
  await expect(page.getByRole('main').getByRole('button', { name: 'Compare', exact: true })).toBeFocused()
  await page.getByRole('main').getByText('Add a third or fourth tool').click()
  await choose(page, 'Third tool', 'OpenRouter Model Fusion')
  await page.getByLabel('Fourth tool').press('Enter')

  await expect(page).toHaveURL('/compare/mistral-3-1-vs-mistral-8x22b-v2-vs-openrouter-model-fusion')
})

test('two tools are chosen and compared by the keyboard alone, from any page', async ({ page }) => {
  await page.goto('/panel')
  await waitForScripts(page)

  await page.keyboard.press('/')
  await expect(page.getByLabel('Compare', { exact: true })).toBeFocused()
  await page.keyboard.type('mistrl 3.1')
  await expect(option(page, 'Mistral 3.1')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('with', { exact: true })).toBeFocused()
  await page.keyboard.type('openruter fusoin')
  await expect(option(page, 'OpenRouter Model Fusion')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(header(page).getByRole('button', { name: 'Compare' })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(pair)
})

test('what is typed at once after the key stays in the first field', async ({ page }) => {
  await page.goto('/panel')
  await waitForScripts(page)

  await page.evaluate(async () => {
    const form = document.querySelector('details.header-picker')
    const opened = new Promise((resolve) => form?.addEventListener('toggle', resolve, { once: true }))
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }))
    document.execCommand('insertText', false, 'm')
    await opened
  })
  await page.keyboard.type('istrl 3.1')

  await expect(page.getByLabel('Compare', { exact: true })).toHaveValue('mistrl 3.1')
})

test('on a comparison the picker of the header holds its tools, asks for a third and keeps the case', async ({
  page,
}) => {
  await page.goto(`${pair}?requests=5000`)
  await waitForScripts(page)

  await page.keyboard.press('/')
  await expect(header(page).getByLabel('Compare', { exact: true })).toHaveValue('Mistral 3.1')
  await expect(header(page).getByLabel('with', { exact: true })).toHaveValue('OpenRouter Model Fusion')
  await expect(header(page).getByLabel('and', { exact: true })).toBeFocused()
  await page.keyboard.type('Mistral 8x22B v2')
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/\/compare\/mistral-3-1-vs-mistral-8x22b-v2-vs-openrouter-model-fusion\?.*requests=5000/)
})

test('a tool is added to a comparison by the keyboard, without suggesting those that are there', async ({ page }) => {
  await page.goto(pair)
  await waitForScripts(page)

  await page.getByText('Add a tool').focus()
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Tool to add')
  await expect(field).toBeFocused()
  await type(field, 'mistral')
  await expect(option(page, 'Mistral 8x22B v2')).toBeVisible()
  await expect(option(page, 'Mistral 3.1')).toHaveCount(0)
  await option(page, 'Mistral 8x22B v2').click()

  await expect(page).toHaveURL(/\/compare\/mistral-3-1-vs-mistral-8x22b-v2-vs-openrouter-model-fusion/)
})

test('four tools are chosen one after the other once the further fields are open', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByText('Add a third or fourth tool').click()

  await choose(page, 'First tool', 'Mistral 3.1')
  await choose(page, 'Second tool', 'Mistral 8x22B v2')
  await choose(page, 'Third tool', 'OpenRouter Model Fusion')
  await expect(page.getByLabel('Fourth tool')).toBeFocused()
  await choose(page, 'Fourth tool', 'Mistral 3 Small (22B)')
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(
    '/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-v2-vs-openrouter-model-fusion',
  )
})

test('Enter compares three tools when the fourth field stays empty', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByText('Add a third or fourth tool').click()

  await choose(page, 'First tool', 'Mistral 3.1')
  await choose(page, 'Second tool', 'Mistral 8x22B v2')
  await choose(page, 'Third tool', 'OpenRouter Model Fusion')
  await page.getByLabel('Fourth tool').press('Enter')

  await expect(page).toHaveURL('/compare/mistral-3-1-vs-mistral-8x22b-v2-vs-openrouter-model-fusion')
})

test('a tool that stands in one field is not suggested in another', async ({ page }) => {
  await page.goto('/')

  await choose(page, 'First tool', 'Mistral 3.1')
  await type(page.getByLabel('Second tool'), 'mistral')

  await expect(option(page, 'Mistral 8x22B v2')).toBeVisible()
  await expect(option(page, 'Mistral 3.1')).toHaveCount(0)
})

test('how many suggestions there are, and what was chosen, is announced', async ({ page }) => {
  await page.goto('/')
  const field = page.getByLabel('First tool')
  const news = page.locator('.tool-field', { has: field }).locator('[aria-live="polite"]')

  await type(field, 'fusoin')
  await expect(news).toHaveText('1 suggestion.')
  await field.press('ArrowDown')
  await expect(option(page, 'OpenRouter Model Fusion')).toHaveAttribute('aria-selected', 'true')
  await field.press('Enter')
  await expect(news).toHaveText('OpenRouter Model Fusion chosen.')
  await type(page.getByLabel('Second tool'), 'zzzzzz')

  await expect(page.locator('.news:not(.sr-only)')).toHaveText(/^No match\. We cover \d+ tools\. See all tools$/)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'See all tools' })).toBeFocused()
})

test('a tool that stands in another field is not taken for one that is unknown', async ({ page }) => {
  await page.goto('/')

  await choose(page, 'First tool', 'OpenRouter Model Fusion')
  await type(page.getByLabel('Second tool'), 'fusoin')

  await expect(page.getByText('Already chosen in another field.')).toBeVisible()
})

test('the key / can be turned off for good, and on again', async ({ page }) => {
  await page.goto('/tools/mistral-3-1')
  await waitForScripts(page)
  const field = header(page).getByLabel('Compare', { exact: true })
  await opener(page).click()

  await page.getByLabel('Press / to open').uncheck()
  await page.reload()
  await waitForScripts(page)
  await page.keyboard.press('/')
  await expect(field).toBeHidden()

  await opener(page).click()
  await page.getByLabel('Press / to open').check()
  await page.reload()
  await waitForScripts(page)
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
})

test('Escape folds the suggestions away and keeps what was typed', async ({ page }) => {
  await page.goto('/')
  const field = page.getByLabel('First tool')

  await type(field, 'mistrl')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await field.press('Escape')

  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(field).toHaveAttribute('aria-expanded', 'false')
  await expect(field).toHaveValue('mistrl')
})

test('a second Escape folds the picker of the header away and gives the keyboard back', async ({ page }) => {
  await page.goto('/panel')
  await waitForScripts(page)
  await page.keyboard.press('/')
  const field = page.getByLabel('Compare', { exact: true })
  await type(field, 'mistrl')
  await expect(option(page, 'Mistral 3.1')).toBeVisible()

  await field.press('Escape')
  await expect(field).toBeFocused()
  await field.press('Escape')

  await expect(field).toBeHidden()
  await expect(opener(page)).toBeFocused()
})

test('Escape closes the picker of the header from its button too', async ({ page }) => {
  await page.goto('/panel')
  await waitForScripts(page)
  await opener(page).click()

  await header(page).getByRole('button', { name: 'Compare' }).press('Escape')

  await expect(page.getByLabel('Compare', { exact: true })).toBeHidden()
  await expect(opener(page)).toBeFocused()
})

test('the key / goes to the picker of the page when it has one', async ({ page }) => {
  await page.goto('/')
  await waitForScripts(page)

  await page.keyboard.press('/')

  await expect(page.getByLabel('First tool')).toBeFocused()
  await expect(page.getByLabel('First tool')).toHaveValue('')
})

test('the key / is a letter to somebody who types, and nothing with a modifier', async ({ page }) => {
  await page.goto('/')
  await waitForScripts(page)

  await page.keyboard.press('Control+/')
  await expect(page.getByLabel('First tool')).not.toBeFocused()
  await page.getByLabel('Second tool').focus()
  await page.keyboard.press('/')

  await expect(page.getByLabel('Second tool')).toHaveValue('/')
})

test('the browser’s own list of names does not compete with the suggestions', async ({ page }) => {
  await page.goto('/')

  await page.getByLabel('First tool').focus()

  await expect(page.getByRole('combobox', { name: 'First tool' })).not.toHaveAttribute('list')
})

for (const [how, fail] of [
  ['fails', (page: Page) => page.route('**/api/search?*', (route) => route.fulfill({ status: 404 }))],
  ['cannot be reached', (page: Page) => page.route('**/api/search?*', (route) => route.abort())],
] as const) {
  test(`when the search ${how} the form still compares`, async ({ page }) => {
    await fail(page)
    await page.goto('/')

    await type(page.getByLabel('First tool'), 'Mistral 3.1')
    await expect(page.locator('[aria-live="polite"]').first()).toHaveText('Suggestions are unavailable right now.')
    await page.getByLabel('Second tool').fill('OpenRouter Model Fusion')
    await page.getByLabel('Second tool').press('Enter')

    await expect(page).toHaveURL(pair)
  })
}

test('when what suggests tools cannot be loaded the form still compares', async ({ page }) => {
  await page.goto('/')
  await waitForScripts(page)
  await page.route('**/*.js', (route) => route.abort())

  const refused = page.waitForEvent('requestfailed')
  await page.getByLabel('First tool').fill('Mistral 3.1')
  await refused
  await page.unroute('**/*.js')
  await page.getByLabel('Second tool').fill('OpenRouter Model Fusion')
  await page.getByLabel('Second tool').press('Enter')

  await expect(page).toHaveURL(pair)
})

test('an answer that comes late is not shown for what was typed since', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/search?q=mistral', async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  await page.goto('/')
  const field = page.getByLabel('First tool')

  const asked = page.waitForRequest('**/api/search?q=mistral')
  await type(field, 'mistral')
  await asked
  await field.fill('fusoin')
  await expect(option(page, 'OpenRouter Model Fusion')).toBeVisible()
  release()

  await expect(page.getByRole('option')).toHaveCount(1)
})

test('nothing of the picker is loaded before it is used', async ({ page }) => {
  const asked: string[] = []
  await page.goto('/', { waitUntil: 'networkidle' })
  page.on('request', (request) => asked.push(request.resourceType()))

  await page.getByLabel('First tool').focus()

  await expect(page.getByRole('combobox', { name: 'First tool' })).toBeVisible()
  expect(asked).toContain('script')
})

test('open suggestions give axe nothing to find', async ({ page }) => {
  await page.goto('/compare')
  await type(page.getByLabel('First tool'), 'mistrl')
  await expect(option(page, 'Mistral 3.1')).toBeVisible()
  await page.keyboard.press('ArrowDown')

  await expectNoViolationsInAnyColours(page)
})

test('the open picker of the header gives axe nothing to find', async ({ page }) => {
  await page.goto('/tools/mistral-3-1')
  await opener(page).click()
  await type(page.getByLabel('with', { exact: true }), 'mistrl')
  await expect(option(page, 'Mistral 8x22B v2')).toBeVisible()

  await expectNoViolationsInAnyColours(page)
})

for (const width of [phone.width, 320]) {
  test(`the pickers and their suggestions fit a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ ...phone, width })
    for (const [path, open, label] of [
      ['/', page.getByRole('main').getByText('Add a third or fourth tool'), 'First tool'],
      ['/panel', opener(page), 'Compare'],
      [
        pair,
        page.getByText('Replace OpenRouter Model Fusion', { exact: true }),
        'Replace OpenRouter Model Fusion with',
      ],
    ] as const) {
      await page.goto(path)
      await waitForScripts(page)
      await open.click()
      await type(page.getByLabel(label, { exact: true }), 'voice')
      await expect(page.getByRole('option').first()).toBeVisible()

      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
      await expect(page.getByLabel(label, { exact: true })).toBeInViewport({ ratio: 1 })
    }
  })
}

test('a page with a picker of its own has a link to the comparisons in place of a second picker', async ({ page }) => {
  await page.goto('/')

  await expect(opener(page)).toBeHidden()
  await expect(header(page).getByRole('link', { name: 'Compare' })).toHaveAttribute('href', '/compare')
  await page.goto('/panel')
  await expect(opener(page)).toBeVisible()
  await expect(header(page).getByRole('link', { name: 'Compare' })).toBeHidden()
})

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true })

  test('the open picker of the header covers nothing, and offers no key to a finger', async ({ page }) => {
    await page.goto('/tools/mistral-3-1')
    await waitForScripts(page)

    await opener(page).click()
    await expect(header(page).getByLabel('Compare', { exact: true })).toBeVisible()

    const form = await page.locator('.header-picker > form').boundingBox()
    const content = await page.getByRole('main').boundingBox()
    expect((form?.y ?? 0) + (form?.height ?? 0)).toBeLessThanOrEqual(content?.y ?? 0)
    await expect(page.getByText('Press / to open')).toBeHidden()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the picker of the header and the further fields unfold', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('main').getByText('Add a third or fourth tool').click()
    await expect(page.getByLabel('Third tool')).toBeVisible()

    await page.goto('/panel')
    await opener(page).click()
    await expect(page.getByLabel('Compare', { exact: true })).toBeVisible()
    await expect(header(page).getByRole('button', { name: 'Compare' })).toBeVisible()
  })
})

/** Typed letter by letter once the page listens, as a visitor does. */
async function type(field: Locator, text: string): Promise<void> {
  await waitForScripts(field.page())
  await field.focus()
  await expect(field).toHaveRole('combobox')
  await field.pressSequentially(text)
}

async function choose(page: Page, field: string, name: string): Promise<void> {
  await type(page.getByLabel(field), name)
  await option(page, name).click()
}

function header(page: Page): Locator {
  return page.getByRole('banner')
}

/** What opens the picker of the header. */
function opener(page: Page): Locator {
  return page.locator('.header-picker > summary')
}

function option(page: Page, name: string): Locator {
  return page.getByRole('option', { name })
}
