import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'

const path = '/compare/claude-opus-5-5-vs-gpt-6-sol'
const other = '/compare/claude-opus-4-8-vs-gpt-5-5'

test('the form answers in place, and leaves out of the address what is empty or default', async ({ page }) => {
  await page.goto(path)
  await page.evaluate(() => document.body.setAttribute('data-same-document', ''))
  await bar(page).getByText('Change', { exact: true }).click()

  await bar(page).getByLabel('Founder', { exact: true }).fill('4')
  await bar(page).getByLabel('Open weights').check()
  await bar(page).getByRole('textbox', { name: 'Requests a month' }).fill('5000')
  await bar(page).getByRole('button', { name: 'Show for my case' }).click()

  await expect(bar(page)).toContainText('Founder counts 4 times')
  await expect(page).toHaveURL(`${path}?requests=5000&weight-founder=4&must=open-weights`)
  await expect(page.locator('body')).toHaveAttribute('data-same-document')
  await expect(bar(page).getByText('Change', { exact: true })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Your must-haves' })).toBeVisible()

  await bar(page).getByRole('link', { name: 'Reset' }).click()
  await expect(page).toHaveURL(path)
  await expect(bar(page).getByText('Change', { exact: true })).toBeFocused()
  await bar(page).getByText('Change', { exact: true }).click()
  await expect(bar(page).getByLabel('Founder', { exact: true })).toHaveValue('1')
  await expect(bar(page).getByLabel('Open weights')).not.toBeChecked()
  await expect(bar(page).getByRole('textbox', { name: 'Requests a month' })).toHaveValue('')
})

test('the last case is offered on another comparison, used when asked, and forgotten when asked', async ({ page }) => {
  await page.goto(`${path}?must=open-weights&workload=coding-agent`)
  await expect.poll(() => readStored(page)).toContain('must=open-weights')

  await page.goto(other)
  await expect(bar(page)).toContainText('Your last case: Coding agent · must have open weights')
  await expect(page).toHaveURL(other)
  await bar(page).getByRole('link', { name: 'Use it' }).click()
  await expect(page).toHaveURL(`${other}?workload=coding-agent&must=open-weights`)

  await page.goto(other)
  await bar(page).getByRole('button', { name: 'Forget it' }).click()
  await expect(bar(page)).not.toContainText('Your last case')
  expect(await readStored(page)).toBeNull()
})

test('the offer moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 })
  await page.goto(other)
  const before = await boxOf(bar(page))

  await page.evaluate(
    (text) => localStorage.setItem('last-case', text),
    stored('must=open-weights', 'Words '.repeat(60)),
  )
  await page.reload()
  await expect(bar(page)).toContainText('Your last case')

  expect(await boxOf(bar(page))).toEqual(before)
})

for (const text of ['{', '"text"', '{"query":"a b","words":"x"}', '{"query":"","words":""}']) {
  test(`a stored ${text} is dropped`, async ({ page }) => {
    await page.goto('/privacy')
    await page.evaluate((value) => localStorage.setItem('last-case', value), text)

    await page.goto(other)

    await expect.poll(() => readStored(page)).toBeNull()
    await expect(bar(page)).not.toContainText('Your last case')
  })
}

test('where storage is blocked the page works without a last case', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })

  await page.goto(`${path}?must=open-weights`)
  await bar(page).getByRole('link', { name: 'Reset' }).click()

  await expect(page).toHaveURL(path)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the form is a plain one, and its answer says the case', async ({ page }) => {
    await page.goto(path)
    await bar(page).getByText('Change', { exact: true }).click()

    await bar(page).getByLabel('Founder', { exact: true }).fill('4')
    await bar(page).getByLabel('Open weights').check()
    await bar(page)
      .getByRole('radio', { name: /^Retrieval/ })
      .check()
    await bar(page).getByRole('button', { name: 'Show for my case' }).click()

    await expect(bar(page)).toContainText('Retrieval')
    await expect(bar(page)).toContainText('Founder counts 4 times')
    await expect(bar(page)).toContainText('Must have open weights')
    await expect(bar(page)).not.toContainText('Ignored')
  })
})

function bar(page: Page): Locator {
  return page.getByRole('region', { name: 'Your case' })
}

function readStored(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('last-case'))
}

function stored(query: string, words: string): string {
  return JSON.stringify({ query, words })
}

async function boxOf(element: Locator) {
  return element.evaluate((node) => node.getBoundingClientRect().toJSON())
}
