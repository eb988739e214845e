import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { SubscriptionStatus } from '@/lib/database/tables'
import { exchange } from '@/tests/support/raw-request'
import { nextNetwork } from '@/tests/support/raw-vote'
import type { Site } from '@/tests/support/site'
import { readNewsletter, storeSubscriber } from '@/tests/support/subscribers'
import { test } from './site-test'

const statuses: (SubscriptionStatus | 'new')[] = ['new', 'waiting', 'confirmed', 'unsubscribed']

for (const accept of ['text/html', 'application/json']) {
  test(`whatever is known of an address, its sign-up is answered with the same bytes of ${accept}`, async ({
    site,
  }) => {
    const answers = new Set<string>()
    for (const status of statuses) {
      const address = await storeStatus(site, status)
      answers.add(await signUpRaw(site, address, accept))
      answers.add(await signUpRaw(site, address.toUpperCase(), accept))
    }

    expect([...answers]).toHaveLength(1)
    expect([...answers][0]).toMatch(accept === 'text/html' ? /^HTTP\/1\.1 303 / : /^HTTP\/1\.1 200 /)
  })
}

test('whatever is known of an address, it is told the same when too many mails went out', async ({ site }) => {
  const addresses = await Promise.all(statuses.map((status) => storeStatus(site, status)))
  for (let mails = 0; mails < 300; mails += 10) {
    const others = Array.from({ length: 10 }, () => `${randomUUID()}@example.org`)
    await Promise.all(others.map((other) => signUpRaw(site, other, 'application/json')))
  }

  const answers = new Set<string>()
  for (const address of addresses) answers.add(await signUpRaw(site, address, 'application/json'))

  expect([...answers]).toHaveLength(1)
  expect([...answers][0]).toMatch(/^HTTP\/1\.1 429 /)
  expect([...answers][0]).toContain('There were too many sign-ups in the last hour, so yours was not saved.')
  expect(readNewsletter(site).confirmation_mails).toHaveLength(300)
})

/** An address that is used once, with what is known of it. */
async function storeStatus(site: Site, status: SubscriptionStatus | 'new'): Promise<string> {
  const address = `${randomUUID()}@example.org`
  if (status !== 'new') storeSubscriber(site, address, status)
  return address
}

/** The whole answer but for the moment it was given and the random id of the request. */
async function signUpRaw({ port, origin }: Site, address: string, accept: string): Promise<string> {
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
  expect(answer).toMatch(/^x-request-id: [\w-]+/im)
  return answer.replace(/^(?:Date|x-request-id): .*$/gim, '')
}
