import { expect } from 'vitest'
import { outboxIn } from '@/tests/support/inbox'
import { requestRaw } from '@/tests/support/raw-request'
import { ada, findLink, postForm, postSignUp } from '@/tests/support/sign-up'
import type { Site } from '@/tests/support/site'
import { letTimePass, readNewsletter, readStatus, storeSubscriber } from '@/tests/support/subscribers'
import { getField, getNamed, main, text, texts, visit } from './page'
import { test } from './site-test'
import { waitForMail } from './wait-for-mail'

/** Somebody who was sent a link to confirm, and somebody who can leave. */
async function arrange(site: Site): Promise<{ token: string; unsubscribeKey: string }> {
  await postSignUp(site, { address: ada })
  const mail = await waitForMail(outboxIn(site.dataFolder), ada)
  await expect.poll(() => readNewsletter(site).outbox).toMatchObject([{ progress: 'sent' }])
  letTimePass(site)
  const unsubscribeKey = storeSubscriber(site, 'ben@example.org', 'confirmed')
  return { token: findLink(mail, '/newsletter/confirm').searchParams.get('token') ?? '', unsubscribeKey }
}

test('a hundred programs that open every link and press no button change nothing', async ({ site }) => {
  const { token, unsubscribeKey } = await arrange(site)
  const before = readNewsletter(site)
  const paths = [
    `/newsletter/confirm?token=${token}`,
    `/newsletter/unsubscribe?token=${unsubscribeKey}`,
    '/newsletter/2020-01',
    '/newsletter/sent',
    '/newsletter/confirmed',
  ]

  const statuses = new Set<number>()
  for (let program = 0; program < 100; program++) {
    for (const method of ['HEAD', 'GET']) {
      const path = paths[program % paths.length] ?? ''
      statuses.add((await requestRaw(site.port, path, method)).status)
    }
  }

  expect([...statuses]).toEqual([200])
  expect(readNewsletter(site)).toEqual(before)
})

test('a thousand tampered tokens neither confirm nor unsubscribe anybody', async ({ site }) => {
  const { token, unsubscribeKey } = await arrange(site)
  const before = readNewsletter(site)

  const statuses = new Set<number>()
  for (let round = 0; round < 500; round++) {
    const [confirmed, left] = await Promise.all([
      postForm(site, '/newsletter/confirm', { confirmation: tamper(token, round) }),
      postForm(site, `/newsletter/unsubscribe?token=${encodeURIComponent(tamper(unsubscribeKey, round))}`, {}),
    ])
    statuses.add(confirmed.status).add(left.status)
  }

  expect([...statuses]).toEqual([404])
  expect(readNewsletter(site)).toEqual(before)
  expect((await postForm(site, '/newsletter/confirm', { confirmation: token })).status).toBe(303)
  expect((await postForm(site, `/newsletter/unsubscribe?token=${unsubscribeKey}`, {})).status).toBe(200)
})

test('the token of one thing is good for no other', async ({ site }) => {
  const { token, unsubscribeKey } = await arrange(site)
  const before = readNewsletter(site)

  const statuses = [
    await postForm(site, '/newsletter/confirm', { confirmation: unsubscribeKey }),
    await postForm(site, `/newsletter/unsubscribe?token=${token}`, {}),
    await postForm(site, `/newsletter/confirm?token=${token}`, {}),
    await postForm(site, '/newsletter/unsubscribe', { token: unsubscribeKey }),
  ].map(({ status }) => status)

  expect(statuses).toEqual([404, 404, 404, 404])
  expect(readNewsletter(site)).toEqual(before)
})

test('a token confirms once, and the page of a second press says what to do', async ({ site }) => {
  const { token } = await arrange(site)
  const visitor = visit()
  const question = await visitor.open(`${site.origin}/newsletter/confirm?token=${token}`)
  const button = getNamed(main(question), 'button', 'Yes, send me the newsletter')

  const first = await visitor.press(question, button)
  const second = await visitor.press(question, button)

  expect(first.url.href).toBe(`${site.origin}/newsletter/confirmed`)
  expect(texts(second.document, 'h1')).toEqual(['This link does not work'])
  expect(text(main(second))).toContain('If you confirmed before, there is nothing left to do')
  expect(getField(main(second), 'Email address')).toBeDefined()
  expect(readStatus(site, ada)).toBe('confirmed')
})

test('a confirmation that another site posts is refused', async ({ site }) => {
  const { token } = await arrange(site)

  const headers = { Origin: 'http://shop.example' }
  const { status } = await postForm(site, '/newsletter/confirm', { confirmation: token }, headers)

  expect(status).toBe(403)
  expect(readStatus(site, ada)).toBe('waiting')
})

const presses: [name: string, headers: Record<string, string>, body: string][] = [
  ['as RFC 8058 has it', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'List-Unsubscribe=One-Click'],
  [
    'as a form of several parts',
    { 'Content-Type': 'multipart/form-data; boundary=x' },
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
  ],
  ['without a body', {}, ''],
  ['with a body of no known sort', { 'Content-Type': 'application/octet-stream' }, '\0\xff'],
  [
    'from another site',
    { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site' },
    'List-Unsubscribe=One-Click',
  ],
  ['with 200 KB', { 'Content-Type': 'text/plain' }, 'x'.repeat(200_000)],
]
for (const [name, headers, body] of presses) {
  test(`one press of a mail program unsubscribes ${name}, and says so again`, async ({ site }) => {
    const key = storeSubscriber(site, ada, 'confirmed')

    for (const press of [1, 2]) {
      const answer = await requestRaw(site.port, `/newsletter/unsubscribe?token=${key}`, 'POST', { headers, body })
      expect([press, answer.status]).toEqual([press, 200])
      expect(answer.headers.location).toBeUndefined()
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.body).toContain('You are unsubscribed')
      expect(readStatus(site, ada)).toBe('unsubscribed')
    }
  })
}

test('a key to leave works under a new signing key', async ({ startSite }) => {
  const site = await startSite({ environment: { SIGNING_KEY: 'the first key of this site, 32 long' } })
  const key = storeSubscriber(site, ada, 'confirmed')
  await site.stop()
  const again = await startSite({
    dataFolder: site.dataFolder,
    environment: { SIGNING_KEY: 'a key that nobody has seen before ' },
  })

  const { status } = await postForm(again, `/newsletter/unsubscribe?token=${key}`, {}, { Origin: undefined })

  expect(status).toBe(200)
  expect(readStatus(again, ada)).toBe('unsubscribed')
})

const spoiled = [
  ['none', ''],
  ['an empty one', '?token='],
  ['NUL', '?token=%00'],
  ['an escape that is none', '?token=%E0%A4%A'],
  ['8 KB', `?token=${'a'.repeat(8_000)}`],
  ['a name of every object', '?token=__proto__'],
  ['two', '?token=a&token=b'],
  ['one that would be a header', '?token=a%0d%0aSet-Cookie:b=c'],
  ['HTML', '?token=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'],
] as const
for (const [name, query] of spoiled) {
  for (const path of ['/newsletter/confirm', '/newsletter/unsubscribe']) {
    for (const method of ['GET', 'HEAD', 'POST']) {
      test(`${method} ${path} with ${name} for a token is a 404 that can be read`, async ({ site }) => {
        const accept = { Accept: 'text/html' }
        const headers = { ...accept, Origin: site.origin, 'Content-Type': 'application/x-www-form-urlencoded' }
        const sent = method === 'POST' ? { headers, body: `confirmation=${query.slice(7)}` } : { headers: accept }

        const { status, headers: answered, body } = await requestRaw(site.port, path + query, method, sent)

        // A form that is no UTF-8 is none.
        expect(status).toBe(method === 'POST' && path.endsWith('confirm') && query.includes('%A') ? 400 : 404)
        expect(answered['cache-control']).toContain('no-store')
        expect(answered['set-cookie']).toBeUndefined()
        if (method !== 'HEAD') expect(body).toMatch(/<h1[^>]*>[A-Z]/)
        expect(body).not.toContain('<script>alert')
      })
    }
  }
}

for (const path of ['/newsletter/confirm', '/newsletter/unsubscribe', '/api/newsletter']) {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    test(`${method} ${path} is answered with 405 and what is allowed`, async ({ site }) => {
      const { status, headers, body } = await requestRaw(site.port, path, method)

      expect(status).toBe(405)
      expect(headers.allow).toBe(path.startsWith('/api') ? 'POST' : 'GET, HEAD, POST')
      expect(body).toContain('Not allowed')
    })
  }
}

/** A token in which something is another, in a way that depends on a number. */
function tamper(token: string, round: number): string {
  const place = round % token.length
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ .=%'
  const letter = letters[(letters.indexOf(token[place] ?? '') + 1 + round) % letters.length] ?? ''
  const other = letter === token[place] ? `${letter}${letter}` : letter
  // Some lose the letter, some have one more, most have another.
  const put = round % 7 === 0 ? '' : round % 11 === 0 ? `${token[place]}${other}` : other
  return token.slice(0, place) + put + token.slice(place + 1)
}
