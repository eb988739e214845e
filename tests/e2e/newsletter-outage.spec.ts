import { renameSync } from 'node:fs'
import { inboxOf } from '@/tests/support/inbox'
import { letTimePass, readStatus, storeSubscriber } from '@/tests/support/subscribers'
import type { VoteSite } from '@/tests/support/vote-site'
import { ada, expect, findLink, postForm, postSignUp, signUpForm, test, waitForMail } from './newsletter-test'

test.use({ expectedFailure: 503 })

const token = 'a'.repeat(43)

test('a sign-up while the mail server is down is answered, and its mail comes once it is back', async ({
  startSite,
  startMail,
}) => {
  test.setTimeout(120_000)
  const server = await startMail()
  await server.stop()
  const site = await startSite({
    environment: { SMTP_URL: server.url, MAIL_FROM: 'news@ship.example' },
  })

  const { status, headers } = await postSignUp(site, { address: ada })
  expect([status, headers.location]).toEqual([303, '/newsletter/sent'])
  await server.start()

  const mail = await waitForMail(inboxOf(server), ada)
  expect(findLink(mail, '/newsletter/confirm').searchParams.get('token')).toMatch(/^[\w-]{43}$/)
})

test('while the database is gone, what cannot be done is said with 503, and works once it is back', async ({
  startSite,
}) => {
  const site = await startSite()
  const key = storeSubscriber(site, 'ben@example.org', 'confirmed')
  letTimePass(site)
  moveAway(site)

  const signUp = await postSignUp(site, { address: ada })
  const confirmation = await postForm(site, '/newsletter/confirm', { confirmation: token })
  const leaving = await postForm(site, `/newsletter/unsubscribe?token=${key}`, {})
  for (const { status, headers } of [signUp, confirmation, leaving]) {
    expect([status, headers['retry-after']]).toEqual([503, '30'])
  }
  expect(signUp.body).toContain('Sign-ups cannot be stored just now')
  expect(confirmation.body).toContain('Your press did not count')
  expect(leaving.body).toContain('mails may still come')

  putBack(site)
  expect((await postSignUp(site, { address: ada })).status).toBe(303)
  expect((await postForm(site, `/newsletter/unsubscribe?token=${key}`, {})).status).toBe(200)
})

test('while the database is gone, pages are served, and past issues are said to be out of reach', async ({
  startSite,
  page,
}) => {
  const site = await startSite()
  letTimePass(site)
  moveAway(site)

  for (const path of ['/', '/newsletter', '/newsletter/sent', `/newsletter/confirm?token=${token}`]) {
    expect((await page.goto(site.origin + path))?.status()).toBe(200)
  }
  await page.goto(`${site.origin}/newsletter`)
  await expect(page.getByText('They cannot be read at the moment.')).toBeVisible()
  expect((await page.goto(`${site.origin}/newsletter/2020-01`))?.status()).toBe(503)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Issues cannot be read just now')

  putBack(site)
  expect((await page.goto(`${site.origin}/newsletter/2020-01`))?.status()).toBe(200)
})

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
  await expect(signUpForm(page).status).toHaveText(/^Yours was not taken\./)

  putBack(site)
  await signUpForm(page).button.click()

  await expect(signUpForm(page).status).toContainText('Now look into that mailbox.')
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
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing can be stored just now')

    putBack(site)
    await page.getByRole('button', { name: 'Unsubscribe' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are off the list')
    expect(readStatus(site, ada)).toBe('unsubscribed')
  })
})

function moveAway({ databaseFile }: VoteSite): void {
  renameSync(databaseFile, `${databaseFile}.away`)
}

function putBack({ databaseFile }: VoteSite): void {
  renameSync(`${databaseFile}.away`, databaseFile)
}
