import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, test } from './test'

const comparison = '/compare/mistral-3-1-vs-mistral-3-small-22b'

test.describe('where the browser lets a page copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('the link of a comparison is copied, and the page says so', async ({ page, baseURL }) => {
    await page.goto(comparison)

    await page.getByRole('link', { name: 'Copy link to this comparison' }).click()

    await expect(page.getByText(`Copied: ${baseURL}${comparison}`)).toBeVisible()
    expect(await readClipboard(page)).toBe(`${baseURL}${comparison}`)
    await expect(page).toHaveURL(comparison)
    await expectNoViolations(page)
  })

  test('whoever is sent the link of a view sees the same view', async ({ page, context }) => {
    await page.goto(`${comparison}?workload=batch`)
    const rows = await page.locator('main tr').allTextContents()

    await page.getByRole('link', { name: 'Copy link to this comparison' }).click()
    await expect(page.getByText(/^Copied/)).toBeVisible()
    const other = await context.newPage()
    await other.goto(await readClipboard(page))

    expect(await other.locator('main tr').allTextContents()).toEqual(rows)
  })

  for (const path of [comparison, '/tools/mistral-3-1']) {
    test(`a review on ${path} has a link of its own, which leads to it`, async ({ page, context }) => {
      await page.goto(path)
      await page.getByText('Read the review of Mistral 3.1 by Skeptic').click()

      await page.getByRole('link', { name: 'Copy link to Skeptic’s review of Mistral 3.1' }).click()
      await expect(page.getByText(/^Copied/)).toBeVisible()
      const other = await context.newPage()
      await other.goto(await readClipboard(page))

      await expect(other.locator('#skeptic-mistral-3-1')).toBeInViewport()
      expect(new URL(other.url()).pathname).toBe(path)
    })
  }

  test('a link is copied with the keyboard alone', async ({ page, baseURL }) => {
    await page.goto(comparison)

    await page.getByRole('link', { name: 'Copy link to this comparison' }).focus()
    await page.keyboard.press('Enter')

    await expect(page.getByText(`Copied: ${baseURL}${comparison}`)).toBeVisible()
  })
})

test('a link that may not be copied is shown instead', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.goto(comparison)

  await page.getByRole('link', { name: 'Copy link to this comparison' }).click()

  await expect(page.getByText(`The link is ${baseURL}${comparison}`)).toBeVisible()
})

test('with a key that opens links elsewhere, a link opens there and is not copied', async ({ page, context }) => {
  await page.goto(comparison)
  const link = page.getByRole('link', { name: 'Copy link to this comparison' })
  const opened = context.waitForEvent('page')

  await link.click({ modifiers: ['ControlOrMeta'] })

  await expect(await opened).toHaveURL(comparison)
  await expect(page.locator('p.notice')).toBeEmpty()
})

for (const dismiss of ['a click elsewhere', 'Escape'] as const) {
  test(`what is said about a link goes away with ${dismiss}`, async ({ page }) => {
    await page.goto(comparison)
    await page.getByRole('link', { name: 'Copy link to this comparison' }).click()
    await expect(page.getByText(/The link is|Copied/)).toBeVisible()

    if (dismiss === 'Escape') await page.keyboard.press('Escape')
    else await page.getByRole('heading', { level: 1 }).click()

    await expect(page.locator('p.notice')).toBeEmpty()
  })
}

test('the system is asked to share where it can, and nowhere else', async ({ page, context, baseURL }) => {
  await page.goto(comparison)
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0)

  const able = await context.newPage()
  await able.addInitScript(() => {
    navigator.share = async (shared) => {
      document.documentElement.dataset.shared = JSON.stringify(shared)
    }
  })
  await able.goto(comparison)
  await able.getByRole('button', { name: 'Share' }).click()

  const shared = JSON.parse((await able.locator('html').getAttribute('data-shared')) ?? '')
  expect(shared).toEqual({ title: await able.title(), url: `${baseURL}${comparison}` })
})

test('a sharing sheet that is closed again leaves the page as it was', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = () => Promise.reject(new DOMException('closed', 'AbortError'))
  })
  await page.goto(comparison)

  await page.getByRole('button', { name: 'Share' }).click()

  await expect(page.getByRole('button', { name: 'Share' })).toBeEnabled()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('there is no button that does nothing', async ({ page }) => {
    await page.goto(comparison)

    await expect(page.getByRole('link', { name: 'Link to this comparison' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0)
  })
})

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}
