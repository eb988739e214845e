import { renameSync } from 'node:fs'
import { ada } from '@/tests/support/sign-up'
import type { Site } from '@/tests/support/site'
import { readStatus, storeSubscriber } from '@/tests/support/subscribers'
import { expect, signUpForm, test } from './newsletter-test'

test.use({ expectedFailure: 503 })

test('a sign-up that could not be stored says so in place, and does not count against the network', async ({
  startSite,
  page,
}) => {
  const site = await startSite()
  await page.goto(site.origin)
  moveAway(site)
  for (let tries = 0; tries < 11; tries++) {
    await signUpForm(page).address.fill(ada)
    const answer = page.waitForResponse('**/api/newsletter')
    await signUpForm(page).button.click()
    expect((await answer).status()).toBe(503)
  }
  await expect(signUpForm(page).status).toHaveText(/^Yours was not saved\./)

  putBack(site)
  await signUpForm(page).button.click()

  await expect(signUpForm(page).status).toContainText('Check your inbox.')
  expect(readStatus(site, ada)).toBe('waiting')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page that could not unsubscribe has the button again', async ({ startSite, page }) => {
    const site = await startSite()
    const key = storeSubscriber(site, ada, 'confirmed')
    await page.goto(`${site.origin}/newsletter/unsubscribe?token=${key}`)
    moveAway(site)
    await page.getByRole('button', { name: 'Unsubscribe' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Temporarily unavailable')

    putBack(site)
    await page.getByRole('button', { name: 'Unsubscribe' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are unsubscribed')
    expect(readStatus(site, ada)).toBe('unsubscribed')
  })
})

function moveAway({ databaseFile }: Site): void {
  renameSync(databaseFile, `${databaseFile}.away`)
}

function putBack({ databaseFile }: Site): void {
  renameSync(`${databaseFile}.away`, databaseFile)
}
