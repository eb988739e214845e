import type { Page } from '@playwright/test'
import { nextNetwork, readTally, useUpVotes } from '@/tests/support/raw-vote'
import { comparison, control, expect, test, tool } from './voting-test'

test.use({ javaScriptEnabled: false })

test('a vote leads back to the place it was cast at, in view', async ({ page }) => {
  await page.goto(comparison)

  await control(page).button('Ship').click()

  await expect(page).toHaveURL(`${comparison}#vote-${tool.slug}`)
  await expect(control(page).form).toBeInViewport()
})

test('a vote that is one too many is kept on a page that says so', async ({ page, site, network }) => {
  await page.goto(`${comparison}?only=differences`)
  await useUpVotes(site, network)

  const response = await answerTo(page, () => control(page).button('Ship').click())

  expect(response.status()).toBe(429)
  expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('That was a lot in a short time')
  await expect(page.getByText('Too many votes came from your network, so this one was not counted.')).toBeVisible()
  await expect(tryAgain(page)).toHaveAttribute('value', 'ship')
  await expect(page.getByRole('link', { name: 'Back to the page' })).toHaveAttribute(
    'href',
    `${comparison}?only=differences`,
  )
  expect(await readTally(site, tool.slug)).toBe('—, No community votes yet')
})

test('trying again sends the same vote to the same place', async ({ page, context, site, network }) => {
  await page.goto(`${comparison}?only=differences`)
  await useUpVotes(site, network)
  await control(page).button('Ship').click()

  expect((await answerTo(page, () => tryAgain(page).click())).status()).toBe(429)
  await context.setExtraHTTPHeaders({ 'X-Forwarded-For': nextNetwork() })
  await tryAgain(page).click()

  await expect(page).toHaveURL(`${comparison}?only=differences#vote-${tool.slug}`)
  await expect(control(page).figure).toHaveText('1 ship · 0 skip')
})

function tryAgain(page: Page) {
  return page.getByRole('button', { name: `Try again: Ship ${tool.name}` })
}

async function answerTo(page: Page, act: () => Promise<void>) {
  const answer = page.waitForResponse('**/api/votes')
  await act()
  return answer
}
