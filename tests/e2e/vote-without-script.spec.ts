import { nextNetwork, readTally, useUpVotes } from '@/tests/support/raw-vote'
import { comparison, control, expect, rival, test, tool } from './voting-test'

test.use({ javaScriptEnabled: false })

test('a vote leads back to the place it was cast at, in view, and can be undone there', async ({ page }) => {
  await page.goto(comparison)
  await expect(control(page).button('Undo vote')).toBeHidden()

  await control(page).button('Ship').click()

  await expect(page).toHaveURL(`${comparison}?voted=${tool.slug}.ship#vote-${tool.slug}`)
  await expect(control(page).form).toBeInViewport()
  await expect(control(page).button('Undo vote')).toBeVisible()
  await expect(control(page, rival).button('Undo vote')).toBeHidden()
})

test('a vote that is one too many leads back to its form, which says why', async ({ page, site, network }) => {
  await page.goto(`${comparison}?workload=batch`)
  await useUpVotes(site, network)
  const answer = page.waitForResponse('**/api/votes')

  await control(page).button('Ship').click()

  expect((await answer).status()).toBe(303)
  await expect(page).toHaveURL(`${comparison}?workload=batch&problem=vote-${tool.slug}.429#vote-${tool.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${tool.name} vs ${rival.name}`)
  await expect(control(page).form).toBeInViewport()
  await expect(control(page).status).toHaveText(
    'Too many votes came from your network, so yours was not counted. Please try again later.',
  )
  await expect(control(page, rival).status).toBeEmpty()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  expect(await readTally(site, tool.slug)).toBe('No votes yet')
})

test('a vote can be sent again from the page that says why it was refused', async ({
  page,
  context,
  site,
  network,
}) => {
  await page.goto(`${comparison}?workload=batch`)
  await useUpVotes(site, network)
  for (let votes = 0; votes < 2; votes++) {
    await control(page).button('Ship').click()
    await expect(control(page).status).toContainText('Too many votes')
  }

  await context.setExtraHTTPHeaders({ 'X-Forwarded-For': nextNetwork() })
  await control(page).button('Ship').click()

  await expect(page).toHaveURL(`${comparison}?workload=batch&voted=${tool.slug}.ship#vote-${tool.slug}`)
  await expect(control(page).status).toHaveText('Your vote: Ship')
  await expect(control(page).figure).toHaveText('1 ship · 0 skip')
})
