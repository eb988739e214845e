import { expect } from 'vitest'
import { ada, findLink, runNewsletter, startSending, waysOfMail } from '@/tests/support/sign-up'
import { letTimePass, readStatus, storeSubscriber } from '@/tests/support/subscribers'
import { fill, find, getNamed, main, text, texts, visit } from './page'
import { test } from './site-test'
import { waitForMail } from './wait-for-mail'

const ben = 'ben@example.org'

for (const way of waysOfMail) {
  test(`with ${way} somebody signs up, confirms, gets an issue, reads it on the site and leaves`, async ({
    startSite,
    startMail,
    network,
  }) => {
    const { site, inbox, environment } = await startSending(way, startSite, startMail)
    storeSubscriber(site, ben, 'confirmed')
    const standing = () => readStatus(site, ada)
    const visitor = visit({ 'X-Forwarded-For': network })

    const home = await visitor.open(site.origin)
    fill(main(home), 'Email address', ada)
    const sent = await visitor.press(home, getNamed(main(home), 'button', 'Sign up'))
    expect([sent.url.pathname, sent.status]).toEqual(['/newsletter/sent', 200])

    const asked = await waitForMail(inbox, ada)
    const confirm = findLink(asked, '/newsletter/confirm')
    expect(asked.html).toContain(confirm.search)
    const question = await visitor.open(confirm.href)
    expect(standing()).toBe('waiting')
    const confirmed = await visitor.press(question, getNamed(main(question), 'button', 'Yes, send me the newsletter'))
    expect(texts(confirmed.document, 'h1')).toEqual(['You are subscribed'])
    expect(standing()).toBe('confirmed')

    letTimePass(site)
    const sending = await runNewsletter(site, ['digest', '--send'], environment)
    expect(sending).toMatchObject({ code: 0 })
    expect(sending.printed).not.toContain('ada')
    const issue = await waitForMail(inbox, ada, 2)
    const headers = new Map(issue.headers.map(({ key, value }) => [key, value]))
    const leave = findLink(issue, '/newsletter/unsubscribe')
    expect(headers.get('list-unsubscribe')).toBe(`<${leave.href}>`)
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(headers.get('list-id')).toMatch(/<[\w.-]+>$/)
    expect(issue.subject).toMatch(/\S/)
    expect(issue.html).toContain('<')

    const opened = await visitor.open(findLink(issue, '/newsletter/20').href)
    expect(opened.status).toBe(200)
    expect(text(find(opened.document, 'h1'))).toMatch(/\S/)

    const last = await visitor.open(leave.href)
    expect(standing()).toBe('confirmed')
    const left = await visitor.press(last, getNamed(main(last), 'button', 'Unsubscribe'))
    expect(texts(left.document, 'h1')).toEqual(['You are unsubscribed'])
    expect(standing()).toBe('unsubscribed')

    letTimePass(site)
    inbox.empty()
    expect(await runNewsletter(site, ['digest', '--send'], environment)).toMatchObject({ code: 0 })
    await waitForMail(inbox, ben)
    expect(await inbox.read(ada)).toEqual([])
  }, 120_000)
}
