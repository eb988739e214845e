import { randomUUID } from 'node:crypto'
import type { SubscriptionStatus } from '@/lib/database/tables'
import { readNewsletter, storeSubscriber } from '@/tests/support/subscribers'
import type { VoteSite } from '@/tests/support/vote-site'
import { expect, test } from './newsletter-test'
import { exchange } from './raw-request'
import { nextNetwork } from './raw-vote'

const statuses: (SubscriptionStatus | 'new')[] = ['new', 'waiting', 'confirmed', 'unsubscribed']

for (const accept of ['text/html', 'application/json']) {
  test(`whatever is known of an address, its sign-up is answered with the same bytes of ${accept}`, async ({
    list,
  }) => {
    const answers = new Set<string>()
    for (const status of statuses) {
      const address = await storeStanding(list, status)
      answers.add(await signUpRaw(list, address, accept))
      answers.add(await signUpRaw(list, address.toUpperCase(), accept))
    }

    expect([...answers]).toHaveLength(1)
    expect([...answers][0]).toMatch(accept === 'text/html' ? /^HTTP\/1\.1 303 / : /^HTTP\/1\.1 200 /)
  })
}

test('whatever is known of an address, it is told the same when too many mails went out', async ({ list }) => {
  const addresses = await Promise.all(statuses.map((status) => storeStanding(list, status)))
  for (let mails = 0; mails < 300; mails += 10) {
    const others = Array.from({ length: 10 }, () => `${randomUUID()}@example.org`)
    await Promise.all(others.map((other) => signUpRaw(list, other, 'application/json')))
  }

  const answers = new Set<string>()
  for (const address of addresses) answers.add(await signUpRaw(list, address, 'application/json'))

  expect([...answers]).toHaveLength(1)
  expect([...answers][0]).toMatch(/^HTTP\/1\.1 429 /)
  expect([...answers][0]).toContain('Many sign-ups came within the last hour, so this one was not taken.')
  expect(readNewsletter(list).confirmation_mails).toHaveLength(300)
})

/** An address that is used once, with what is known of it. */
async function storeStanding(site: VoteSite, status: SubscriptionStatus | 'new'): Promise<string> {
  const address = `${randomUUID()}@example.org`
  if (status !== 'new') storeSubscriber(site, address, status)
  return address
}

/** The whole answer but for the moment it was given. */
async function signUpRaw({ port, origin }: VoteSite, address: string, accept: string): Promise<string> {
  const body = `${new URLSearchParams({ address })}`
  const answer = await exchange(
    port,
    [
      'POST /api/newsletter HTTP/1.1',
      `Host: localhost:${port}`,
      `Origin: ${origin}`,
      `Accept: ${accept}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}`,
      `X-Forwarded-For: ${nextNetwork()}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
  expect(answer).toMatch(/^Date: /m)
  return answer.replace(/^Date: .*$/m, '')
}
