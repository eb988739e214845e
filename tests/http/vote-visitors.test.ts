import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { kindsOfPage } from '@/tests/support/kinds-of-page'
import { type RawAnswer, requestRaw } from '@/tests/support/raw-request'
import { makeVoter, nextNetwork, postVote, readCookie, readOwnVotes, readTally } from '@/tests/support/raw-vote'
import type { Site } from '@/tests/support/site'
import { tamperCookie } from '@/tests/support/tamper'
import { countVotes } from '@/tests/support/votes'
import { test } from './site-test'

const tool = 'mistral-3-1'
const rival = 'mistral-8x22b-v2'
const ourPages = kindsOfPage.filter(([, , site]) => site === 'real').map(([, path]) => path)

test('the first vote sets a cookie that no script reads and no other site sends', async ({ site }) => {
  const attributes = readAttributes(await postVote(site, { tool, choice: 'ship' }))

  expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']))
  expect(attributes[0]).toMatch(/^visitor=/)
  expect(attributes.filter((attribute) => /^domain=/i.test(attribute))).toEqual([])
})

test('the cookie of a site with https is only ever sent through it', async ({ startSite }) => {
  const siteAddress = 'https://ship-or-skip.example'
  const site = await startSite({ environment: { SITE_ADDRESS: siteAddress } })

  const answer = await postVote(site, { tool, choice: 'ship' }, { Origin: siteAddress })

  const attributes = readAttributes(answer)
  expect(attributes[0]).toMatch(/^__Host-visitor=/)
  expect(attributes).toEqual(expect.arrayContaining(['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']))
  expect(attributes.filter((attribute) => /^domain=/i.test(attribute))).toEqual([])
  expect(await readOwnVotes(site, [tool], readCookie(answer))).toEqual({ [tool]: 'ship' })
})

test('only the first vote sets a cookie', async ({ site }) => {
  const cookie = await makeVoter(site, tool)

  for (const choice of ['skip', 'none', 'ship']) {
    const { status, headers } = await postVote(site, { tool, choice }, { Cookie: cookie })
    expect(status).toBe(303)
    expect(headers['set-cookie']).toBeUndefined()
  }
})

test('a stranger who takes back a vote gets no cookie', async ({ site }) => {
  const { status, headers } = await postVote(site, { tool, choice: 'none' })

  expect(status).toBe(303)
  expect(headers['set-cookie']).toBeUndefined()
})

test('a vote that is refused sets no cookie', async ({ site }) => {
  const answers = [
    await postVote(site, { tool, choice: 'ship' }, { Origin: 'http://shop.example' }),
    await postVote(site, { tool: 'no-such-tool', choice: 'ship' }),
    await postVote(site, { tool, choice: 'ship' }, { 'Content-Type': 'text/plain' }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([403, 400, 415])
  expect(answers.flatMap(({ headers }) => headers['set-cookie'] ?? [])).toEqual([])
})

for (const path of ourPages) {
  test(`${path} is the same for a visitor with a vote as for a stranger, and sets no cookie`, async ({ site }) => {
    const cookie = await makeVoter(site, tool)

    const toStranger = await requestRaw(site.port, path)
    const toVisitor = await requestRaw(site.port, path, 'GET', { headers: { Cookie: cookie } })

    expect(withoutNonce(toVisitor)).toBe(withoutNonce(toStranger))
    expect([toStranger.headers['set-cookie'], toVisitor.headers['set-cookie']]).toEqual([undefined, undefined])
  })
}

test('visitors are told their own votes and nobody else’s', async ({ site }) => {
  const first = await makeVoter(site, tool, 'ship')
  await postVote(site, { tool: rival, choice: 'skip' }, { Cookie: first })
  const second = await makeVoter(site, tool, 'skip')

  expect(await readOwnVotes(site, [tool, rival], first)).toEqual({ [tool]: 'ship', [rival]: 'skip' })
  expect(await readOwnVotes(site, [tool, rival], second)).toEqual({ [tool]: 'skip' })
  expect(await readOwnVotes(site, [rival], first)).toEqual({ [rival]: 'skip' })
})

test('a stranger is told of no votes', async ({ site }) => {
  await makeVoter(site, tool, 'ship')

  expect(await readOwnVotes(site, [tool, rival])).toEqual({})
  expect(await readOwnVotes(site, [tool, rival], 'visitor=nobody')).toEqual({})
})

test('200 votes of one visitor on one tool at the same time are one vote', async ({ site }) => {
  const cookie = await makeVoter(site, rival)

  const answers = await Promise.all(
    Array.from({ length: 200 }, () => postVote(site, { tool, choice: 'ship' }, { Cookie: cookie })),
  )

  expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(303))
  expect(countVotes(site, tool)).toBe(1)
  expect(await readTally(site, tool)).toContain('1 ship · 0 skip')
})

test('200 different votes of one visitor at the same time leave one vote and a tally that agrees', async ({ site }) => {
  const cookie = await makeVoter(site, rival)
  const ballots = Array.from({ length: 200 }, (_, turn) => (['ship', 'skip', 'none', 'skip'] as const)[turn % 4])

  await Promise.all(ballots.map((choice = 'none') => postVote(site, { tool, choice }, { Cookie: cookie })))

  const own = await readOwnVotes(site, [tool], cookie)
  const tallies = { ship: '1 ship · 0 skip', skip: '0 ship · 1 skip', none: 'No votes yet' }
  const { [tool]: choice = 'none' } = own as Record<string, keyof typeof tallies>
  expect(countVotes(site, tool)).toBe(choice === 'none' ? 0 : 1)
  expect(await readTally(site, tool)).toContain(tallies[choice])
})

test('none of 1,000 tampered cookies acts for the visitor', async ({ site }) => {
  const cookie = await makeVoter(site, tool, 'ship')
  const tampered = Array.from({ length: 1_000 }, (_, number) => tamperCookie(cookie, number))
  expect(new Set([cookie, ...tampered]).size).toBe(1_001)

  for (const few of chunk(tampered, 25)) {
    const told = await Promise.all(few.map((forged) => readOwnVotes(site, [tool], forged)))
    expect(told).toEqual(few.map(() => ({})))
    const answers = await Promise.all(few.map((forged) => postVote(site, { tool, choice: 'skip' }, { Cookie: forged })))
    expect(answers.map(({ status, headers }) => [status, headers['set-cookie']?.length])).toEqual(
      few.map(() => [303, 1]),
    )
  }

  expect(await readOwnVotes(site, [tool], cookie)).toEqual({ [tool]: 'ship' })
  expect(await readTally(site, tool)).toContain('1 of 1001 votes')
})

test('a cookie put together from those of two visitors acts for neither', async ({ site }) => {
  const [first, second] = [await makeVoter(site, tool, 'ship'), await makeVoter(site, tool, 'ship')]
  const mixed = first.replace(/\..*/, second.replace(/.*\./, '.'))

  await postVote(site, { tool, choice: 'none' }, { Cookie: mixed })

  expect(await readOwnVotes(site, [tool], mixed)).toEqual({})
  expect(await readTally(site, tool)).toContain('2 ship · 0 skip')
})

test('no address and no cookie of a visitor stands in what the site keeps', async ({ startSite }) => {
  const site = await startSite()
  const network = nextNetwork()
  const cookie = readCookie(await postVote(site, { tool, choice: 'ship' }, { 'X-Forwarded-For': network }))
  const [, id = '', signature = ''] = /^visitor=([\w-]+)\.([\w-]+)$/.exec(cookie) ?? []
  expect(id).toHaveLength(22)

  const whileServing = readKept(site)
  await site.stop()
  const kept = [...whileServing, ...readKept(site)]

  expect(kept.some(({ text }) => text.includes(tool))).toBe(true)
  for (const secret of [network, id, Buffer.from(id, 'base64url').toString('latin1'), signature]) {
    expect(kept.filter(({ text }) => text.includes(secret)).map(({ name }) => name)).toEqual([])
  }
})

function readAttributes({ headers }: RawAnswer): string[] {
  expect(headers['set-cookie']).toHaveLength(1)
  return (headers['set-cookie']?.[0] ?? '').split('; ')
}

function withoutNonce({ headers, body }: RawAnswer): string {
  const [, nonce] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? []
  return nonce === undefined ? body : body.replaceAll(nonce, '')
}

function chunk<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, turn) =>
    values.slice(turn * size, (turn + 1) * size),
  )
}

/** Every file in the data folder: the database with its log, and the key that signs. */
function readKept({ dataFolder }: Site): { name: string; text: string }[] {
  return readdirSync(dataFolder).map((name) => ({ name, text: readFileSync(join(dataFolder, name), 'latin1') }))
}
