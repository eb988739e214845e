import { expect } from 'vitest'
import { hostileAddresses } from '@/tests/support/hostile-addresses'
import { requestRaw } from '@/tests/support/raw-request'
import { nextNetwork } from '@/tests/support/raw-vote'
import { ada, postSignUp } from '@/tests/support/sign-up'
import { readNewsletter, readStatus } from '@/tests/support/subscribers'
import { fill, getNamed, hrefOf, main, text, texts, visit } from './page'
import { test } from './site-test'

const pages = ['/', '/compare/mistral-3-1-vs-mistral-3-small-22b', '/newsletter']

for (const path of pages) {
  test(`a sign-up on ${path} leads to a page that says what comes next`, async ({ site }) => {
    const visitor = visit({ 'X-Forwarded-For': nextNetwork() })
    const page = await visitor.open(site.origin + path)
    fill(main(page), 'Email address', ada)

    const sent = await visitor.press(page, getNamed(main(page), 'button', 'Sign up'))

    expect(sent.url.href).toBe(`${site.origin}/newsletter/sent`)
    expect(texts(sent.document, 'h1')).toEqual(['Check your inbox'])
    expect(text(main(sent))).toContain('You are subscribed once you open the link and confirm')
    expect(readStatus(site, ada)).toBe('waiting')
  })

  test(`${path} says beside the form what one gets, what happens next and how one leaves`, async ({ site }) => {
    const page = await visit().open(site.origin + path)

    const said = text(main(page))
    for (const promise of [
      'Weekly AI Tool Verdicts',
      'one email a week',
      'We’ll email a link to confirm',
      'Unsubscribe any time',
    ]) {
      expect(said).toMatch(new RegExp(promise, 'i'))
    }
    expect(hrefOf(main(page), 'What we store')).toBe('/privacy')
    expect(page.document.querySelector('dialog, [role=dialog]')).toBeNull()
  })
}

test('no hostile address is taken, and none is repeated', async ({ site }) => {
  const astray: string[] = []
  for (const address of hostileAddresses) {
    const page = await postSignUp(site, { address })
    const data = await postSignUp(site, { address }, { Accept: 'application/json' })
    const isRepeated = [page.body, data.body, `${page.headers.location}`].some((text) => text.includes('evil'))
    const isRefused = page.headers.location === '/newsletter?problem=sign-up.400#sign-up' && data.status === 400
    // Some are longer than any form.
    const isTooLong = page.status === 413 && data.status === 413
    if (isRepeated || !(isRefused || isTooLong))
      astray.push(`${JSON.stringify(address.slice(0, 80))} was answered with ${page.status} and ${data.status}`)
  }

  expect(astray).toEqual([])
  expect(hostileAddresses.length).toBeGreaterThanOrEqual(40)
  expect(Object.values(readNewsletter(site)).flat()).toEqual([])
})

const unread: [name: string, fields: Record<string, string>, status: 400 | 413 | 422][] = [
  ['nothing', {}, 400],
  ['an empty address', { address: '' }, 400],
  ['60 KB for an address', { address: `${'a'.repeat(60_000)}@example.org` }, 400],
  ['an address of another name', { email: ada }, 400],
  ['the field filled in that has to stay empty', { address: ada, website: 'https://shop.example' }, 422],
  ['70 KB', { address: ada, more: 'x'.repeat(70_000) }, 413],
]
for (const [name, fields, status] of unread) {
  test(`a form with ${name} is answered with ${status} as data, and explained on the page to a reader`, async ({
    site,
  }) => {
    const page = await postSignUp(site, { ...fields, from: '/' })
    const data = await postSignUp(site, fields, { Accept: 'application/json' })

    expect(data.status).toBe(status)
    expect(data.headers['content-type']).toBe('application/problem+json')
    const { detail, ...problem } = JSON.parse(data.body)
    expect(problem).toEqual({ title: expect.stringMatching(/^[A-Z]/), status })
    expect(detail).toMatch(/^[A-Z].+\.$/)
    if (status === 413) {
      expect(page.status).toBe(413)
      expect(page.body).toContain(`<p>${detail}</p>`)
    } else {
      expect([page.status, page.headers.location]).toEqual([303, `/?problem=sign-up.${status}#sign-up`])
      const { body } = await requestRaw(site.port, `/?problem=sign-up.${status}`)
      expect(body).toContain(`<p role="status">${detail}</p>`)
    }
    expect(Object.values(readNewsletter(site)).flat()).toEqual([])
  })
}

const from: [name: string, headers: Record<string, string | undefined>, status: number][] = [
  ['our own page', {}, 303],
  ['another site', { Origin: 'http://shop.example' }, 403],
  ['another site, by the browser’s word', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['nobody knows where', { Origin: undefined }, 403],
]
for (const [name, headers, status] of from) {
  test(`a sign-up from ${name} is answered with ${status}`, async ({ site }) => {
    expect((await postSignUp(site, { address: ada }, headers)).status).toBe(status)
    expect(readStatus(site, ada)).toBe(status === 303 ? 'waiting' : undefined)
  })
}

for (const path of pages) {
  test(`the form of ${path} holds what makes up for an origin that is not told`, async ({ site }) => {
    const { body } = await requestRaw(site.port, path)
    const [, form = ''] = /<form id="sign-up"(.*?)<\/form>/s.exec(body) ?? []
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(form) ?? []

    expect((await postSignUp(site, { address: ada, token }, { Origin: undefined })).status).toBe(303)
  })
}

test('a network signs up ten addresses an hour and no more; mistakes do not count', async ({ site }) => {
  const network = { 'X-Forwarded-For': nextNetwork() }
  const statuses: number[] = []
  for (let sent = 0; sent < 10; sent++) {
    await postSignUp(site, { address: 'ada@example' }, network)
    statuses.push((await postSignUp(site, { address: `ada-${sent}@example.org` }, network)).status)
  }

  const { status, headers } = await postSignUp(site, { address: ada }, { ...network, Accept: 'application/json' })

  expect(new Set(statuses)).toEqual(new Set([303]))
  expect(status).toBe(429)
  expect(Number(headers['retry-after'])).toBeGreaterThan(3_000)
  expect(readNewsletter(site).subscribers).toHaveLength(10)
})

test('a thousand sign-ups for one address, spelled in many ways, queue one mail', async ({ site }) => {
  const spellings = [ada, 'ADA@example.org', 'a.da@example.org', 'ada+news@example.org', 'A.d.a+x@Example.ORG']
  for (let sent = 0; sent < 1_000; sent += 20) {
    const some = Array.from({ length: 20 }, (_, index) => spellings[index % spellings.length] ?? ada)
    const statuses = await Promise.all(some.map(async (address) => (await postSignUp(site, { address })).status))
    expect(new Set(statuses)).toEqual(new Set([303]))
  }

  expect(readNewsletter(site).outbox).toHaveLength(1)
  expect(readNewsletter(site).confirmation_mails).toMatchObject([{ total: 1 }])
})
