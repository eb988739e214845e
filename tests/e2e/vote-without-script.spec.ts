import type { Page } from '@playwright/test'
import { makeVoter, nextNetwork, readTally, useUpVotes } from './raw-vote'
import { communityCells, comparison, control, expect, test, tool } from './voting-test'

test.use({ javaScriptEnabled: false })

for (const [place, path] of [
  ['a card of a comparison', comparison],
  ['a comparison that shows only differences', `${comparison}?only=differences`],
  ['the page of a tool', tool.path],
] as const) {
  test(`a vote on ${place} leads back to where it was cast`, async ({ page }) => {
    await page.goto(path)
    const answer = page.waitForResponse('**/api/votes')

    await control(page).button('Ship').click()

    expect((await answer).status()).toBe(303)
    await expect(page).toHaveURL(`${path}#vote-${tool.slug}`)
    await expect(control(page).form).toBeInViewport()
    await expect(control(page).figure).toHaveText('1 ship · 0 skip')
  })
}

test('a vote is changed and taken back with the plain form', async ({ page }) => {
  await page.goto(comparison)

  await control(page).button('Ship').click()
  await expect(control(page).figure).toHaveText('1 ship · 0 skip')
  await control(page).button('Skip').click()
  await expect(control(page).figure).toHaveText('0 ship · 1 skip')
  await control(page).button('Take back').click()

  await expect(control(page).figure).toHaveText('—')
  await expect(control(page).detail).toHaveText('No community votes yet')
})

test('the decision table counts the vote of the plain form', async ({ page, site }) => {
  for (let visitors = 0; visitors < 4; visitors++) await makeVoter(site, tool.slug)
  await page.goto(comparison)

  await control(page).button('Skip').click()

  await expect(control(page).figure).toHaveText('80%')
  await expect(communityCells(page)).toHaveText([/^80%.*4 of 5 votes · likely 38–96%/, /No community votes yet/])
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
