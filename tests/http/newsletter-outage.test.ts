import { renameSync } from 'node:fs'
import { expect } from 'vitest'
import { inboxOf } from '@/tests/support/inbox'
import { ada, findLink, postForm, postSignUp } from '@/tests/support/sign-up'
import type { Site } from '@/tests/support/site'
import { letTimePass, storeSubscriber } from '@/tests/support/subscribers'
import { main, open, text, texts } from './page'
import { test } from './site-test'
import { waitForMail } from './wait-for-mail'

const token = 'a'.repeat(43)

test('a sign-up while the mail server is down is answered, and its mail comes once it is back', async ({
  startSite,
  startMail,
}) => {
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

  const signUp = await postSignUp(site, { address: ada }, { Accept: 'application/json' })
  const confirmation = await postForm(site, '/newsletter/confirm', { confirmation: token })
  const leaving = await postForm(site, `/newsletter/unsubscribe?token=${key}`, {})
  for (const { status, headers } of [signUp, confirmation, leaving]) {
    expect([status, headers['retry-after']]).toEqual([503, '30'])
  }
  expect(signUp.body).toContain('Sign-ups cannot be saved right now')
  expect(confirmation.body).toContain('Your confirmation was not saved')
  expect(leaving.body).toContain('may still get emails')

  putBack(site)
  expect((await postSignUp(site, { address: ada })).status).toBe(303)
  expect((await postForm(site, `/newsletter/unsubscribe?token=${key}`, {})).status).toBe(200)
})

test('while the database is gone, pages are served, and past issues are said to be out of reach', async ({
  startSite,
}) => {
  const site = await startSite()
  letTimePass(site)
  moveAway(site)

  for (const path of ['/', '/newsletter', '/newsletter/sent', `/newsletter/confirm?token=${token}`]) {
    expect((await open(site.origin + path)).status).toBe(200)
  }
  expect(text(main(await open(`${site.origin}/newsletter`)))).toContain('Past issues are unavailable right now.')
  const issue = await open(`${site.origin}/newsletter/2020-01`)
  expect([issue.status, texts(issue.document, 'h1')]).toEqual([503, ['Issues are unavailable right now']])

  putBack(site)
  expect((await open(`${site.origin}/newsletter/2020-01`)).status).toBe(200)
})

function moveAway({ databaseFile }: Site): void {
  renameSync(databaseFile, `${databaseFile}.away`)
}

function putBack({ databaseFile }: Site): void {
  renameSync(`${databaseFile}.away`, databaseFile)
}
