import { renameSync } from 'node:fs'
import { readTally } from '@/tests/support/raw-vote'
import type { Site } from '@/tests/support/site'
import { comparison, control, expect, expectReady, test, tool } from './voting-test'

test.use({ expectedFailure: 503 })

const sentence = 'Your vote was not counted. Everything else works. Please try again in a minute.'

test('a vote that cannot be stored keeps its choice, and counts once the database is back', async ({
  startSite,
  page,
}) => {
  const site = await startSite()
  await page.goto(site.origin + comparison)
  await expectReady(page, 'none')
  moveAway(site)

  const answer = page.waitForResponse('**/api/votes')
  await control(page).button('Skip').click()

  expect((await answer).status()).toBe(503)
  expect((await answer).headers()['retry-after']).toBe('30')
  await expect(control(page).status).toHaveText(`Not saved: Skip. ${sentence}`)
  await expect(control(page).form).toHaveAttribute('data-tried', 'skip')
  await expect(control(page).button('Skip')).toHaveAttribute('aria-pressed', 'false')
  await expect(control(page).figure).toHaveText('No votes yet')

  putBack(site)
  await control(page).button('Skip').click()

  await expect(control(page).figure).toHaveText('0 ship · 1 skip')
  await expect(control(page).form).not.toHaveAttribute('data-tried')
})

test('a vote that was cast before is not shown as none while it cannot be read', async ({ startSite, page }) => {
  const site = await startSite()
  await page.goto(site.origin + tool.path)
  await expectReady(page, 'none')
  await control(page).button('Ship').click()
  await expectReady(page, 'ship')
  moveAway(site)

  const answer = page.waitForResponse('**/api/votes?*')
  await page.reload()
  expect((await answer).status()).toBe(503)
  await expect(control(page).button('Undo vote')).toBeVisible()
  await expect(control(page).button('Ship')).not.toHaveAttribute('aria-pressed')

  putBack(site)
  await control(page).button('Undo vote').click()
  await expect(control(page).status).toHaveText('Your vote was removed.')
  expect(await readTally(site, tool.slug)).toBe('No votes yet')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a vote that cannot be stored leads back to its form, which says so and takes it later', async ({
    startSite,
    page,
  }) => {
    const site = await startSite()
    await page.goto(`${site.origin}${comparison}?workload=batch`)
    moveAway(site)

    const answer = page.waitForResponse('**/api/votes')
    await control(page).button('Skip').click()

    expect((await answer).status()).toBe(303)
    await expect(control(page).status).toHaveText(sentence)
    await expect(control(page).form).toBeInViewport()

    putBack(site)
    await control(page).button('Skip').click()

    await expect(page).toHaveURL(`${site.origin}${comparison}?workload=batch&voted=${tool.slug}.skip#vote-${tool.slug}`)
    await expect(control(page).figure).toHaveText('0 ship · 1 skip')
  })
})

function moveAway({ databaseFile }: Site): void {
  renameSync(databaseFile, `${databaseFile}.away`)
}

function putBack({ databaseFile }: Site): void {
  renameSync(`${databaseFile}.away`, databaseFile)
}
