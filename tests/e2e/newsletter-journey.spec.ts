import { outboxIn, readNewest } from '@/tests/support/inbox'
import { requestRaw } from '@/tests/support/raw-request'
import { ada, findLink, runNewsletter } from '@/tests/support/sign-up'
import { letTimePass, readStatus } from '@/tests/support/subscribers'
import { expect, signUpForm, test } from './newsletter-test'

test('somebody signs up without leaving the page, confirms, reads an issue and leaves from the mail program', async ({
  page,
  startSite,
}) => {
  const site = await startSite()
  const inbox = outboxIn(site.dataFolder)
  const waitForMail = async (amount: number) => {
    await expect.poll(() => readNewest(inbox, ada, amount)).toBeDefined()
    const mail = await readNewest(inbox, ada, amount)
    if (mail === undefined) throw new Error('the mail is gone')
    return mail
  }

  await page.goto(`${site.origin}/compare/mistral-3-1-vs-mistral-3-small-22b`)
  await signUpForm(page).address.fill(ada)
  await signUpForm(page).button.click()
  await expect(signUpForm(page).status).toContainText('Check your inbox.')

  await page.goto(findLink(await waitForMail(1), '/newsletter/confirm').href)
  await page.getByRole('button', { name: 'Yes, send me the newsletter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are subscribed')
  expect(readStatus(site, ada)).toBe('confirmed')

  letTimePass(site)
  expect(await runNewsletter(site, ['digest', '--send'])).toMatchObject({ code: 0 })
  const issue = await waitForMail(2)
  await page.goto(findLink(issue, '/newsletter/20').href)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const unsubscribe = findLink(issue, '/newsletter/unsubscribe')
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const body = 'List-Unsubscribe=One-Click'
  const pressed = await requestRaw(site.port, unsubscribe.pathname + unsubscribe.search, 'POST', { headers, body })
  expect(pressed.status).toBe(200)
  expect(readStatus(site, ada)).toBe('unsubscribed')
})
