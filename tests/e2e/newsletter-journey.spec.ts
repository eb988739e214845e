import { letTimePass, readStatus, storeSubscriber } from '@/tests/support/subscribers'
import {
  ada,
  expect,
  findLink,
  runNewsletter,
  signUpForm,
  startSending,
  test,
  waitForMail,
  waysOfMail,
} from './newsletter-test'
import { requestRaw } from './raw-request'

const ben = 'ben@example.org'
const places = { script: '/compare/mistral-3-1-vs-mistral-3-small-22b', 'no script': '/' }

for (const way of waysOfMail) {
  for (const [browser, place] of Object.entries(places)) {
    test.describe(`with ${way} and ${browser}`, () => {
      test.use({ javaScriptEnabled: browser === 'script' })

      test('somebody signs up, confirms, gets an issue, reads it on the site and leaves', async ({
        page,
        startSite,
        startMail,
      }) => {
        test.setTimeout(120_000)
        const { site, inbox, environment } = await startSending(way, startSite, startMail)
        storeSubscriber(site, ben, 'confirmed')
        const status = () => readStatus(site, ada)

        await page.goto(site.origin + place)
        await signUpForm(page).address.fill(ada)
        await signUpForm(page).button.click()
        if (browser === 'script') await expect(signUpForm(page).status).toContainText('Now look into that mailbox.')
        else await expect(page).toHaveURL(`${site.origin}/newsletter/sent`)

        const asked = await waitForMail(inbox, ada)
        const confirm = findLink(asked, '/newsletter/confirm')
        expect(asked.html).toContain(confirm.search)
        await page.goto(confirm.href)
        expect(status()).toBe('waiting')
        await page.getByRole('button', { name: 'Yes, send me the newsletter' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list')
        expect(status()).toBe('confirmed')

        letTimePass(site)
        const sent = await runNewsletter(site, ['digest', '--send'], environment)
        expect(sent).toMatchObject({ code: 0 })
        expect(sent.printed).not.toContain('ada')
        const issue = await waitForMail(inbox, ada, 2)
        const headers = new Map(issue.headers.map(({ key, value }) => [key, value]))
        const unsubscribe = findLink(issue, '/newsletter/unsubscribe')
        expect(headers.get('list-unsubscribe')).toBe(`<${unsubscribe.href}>`)
        expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
        expect(headers.get('list-id')).toMatch(/<[\w.-]+>$/)
        expect(issue.subject).toMatch(/\S/)
        expect(issue.html).toContain('<')

        const opened = await page.goto(findLink(issue, '/newsletter/20').href)
        expect(opened?.status()).toBe(200)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

        if (browser === 'script') {
          const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
          const body = 'List-Unsubscribe=One-Click'
          const pressed = await requestRaw(site.port, unsubscribe.pathname + unsubscribe.search, 'POST', {
            headers: type,
            body,
          })
          expect(pressed.status).toBe(200)
        } else {
          await page.goto(unsubscribe.href)
          expect(status()).toBe('confirmed')
          await page.getByRole('button', { name: 'Unsubscribe' }).click()
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are off the list')
        }
        expect(status()).toBe('unsubscribed')

        letTimePass(site)
        inbox.empty()
        expect(await runNewsletter(site, ['digest', '--send'], environment)).toMatchObject({ code: 0 })
        await waitForMail(inbox, ben)
        expect(await inbox.read(ada)).toEqual([])
      })
    })
  }
}
