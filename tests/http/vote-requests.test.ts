import { expect } from 'vitest'
import { requestRaw } from '@/tests/support/raw-request'
import { makeVoter, nextNetwork, postBody, postVote, readTally, useUpVotes } from '@/tests/support/raw-vote'
import type { Site } from '@/tests/support/site'
import { test } from './site-test'

const tool = 'mistral-3-1'
const vote = { tool, choice: 'ship' }
const asJson = { Accept: 'application/json' }

test('a vote without a script leads back to the page it was cast on', async ({ site }) => {
  const from = '/compare/mistral-3-1-vs-mistral-8x22b-v2?workload=batch'

  const { status, headers } = await postVote(site, { ...vote, from })

  expect(status).toBe(303)
  expect(headers.location).toBe(`${from}&voted=${tool}.ship#vote-${tool}`)
})

test('a vote of a script is answered with the tally that follows from it', async ({ site }) => {
  await makeVoter(site, tool, 'skip')

  const { status, headers, body } = await postVote(site, vote, asJson)

  expect(status).toBe(200)
  expect(headers['cache-control']).toBe('no-store')
  expect(JSON.parse(body)).toEqual({ choice: 'ship', tally: { ship: 1, skip: 1 } })
})

const unread = [
  ['an unknown tool', { tool: 'no-such-tool', choice: 'ship' }],
  ['a tool of another kind of name', { tool: '__proto__', choice: 'ship' }],
  ['an unknown choice', { tool, choice: 'maybe' }],
  ['a choice in capitals', { tool, choice: 'SHIP' }],
  ['no choice', { tool }],
  ['no tool', { choice: 'ship' }],
  ['nothing', {}],
] as const
for (const [name, fields] of unread) {
  test(`a form with ${name} is answered with 400`, async ({ site }) => {
    const { status, body } = await postVote(site, { ...fields })

    expect(status).toBe(400)
    expect(body).toContain('Invalid request')
    await expectNoVotes(site)
  })
}

test('a form that is no UTF-8 is answered with 400', async ({ site }) => {
  expect((await postBody(site, `tool=${tool}&choice=ship&from=%ff`)).status).toBe(400)
  await expectNoVotes(site)
})

for (const type of [
  undefined,
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded-not',
]) {
  test(`a body of the type ${type} is answered with 415`, async ({ site }) => {
    const { status, body } = await postVote(site, vote, { 'Content-Type': type })

    expect(status).toBe(415)
    expect(body).toContain('Format not supported')
    await expectNoVotes(site)
  })
}

test('a form of 70 KB is answered with 413, whether it tells its length or not', async ({ site }) => {
  const body = `${new URLSearchParams({ ...vote, from: 'x'.repeat(70 * 1024) })}`

  const answer = await postBody(site, body)

  expect(answer.status).toBe(413)
  expect(answer.body).toMatch(/<h1>Too large<\/h1>/)
  expect((await postBody(site, body, { 'Transfer-Encoding': 'chunked' })).status).toBe(413)
  await expectNoVotes(site)
})

test('a form of 60 KB is still read', async ({ site }) => {
  expect((await postVote(site, { ...vote, from: 'x'.repeat(60 * 1024) })).status).toBe(303)
  expect(await readTally(site, tool)).toContain('1 ship')
})

for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
  test(`${method} is answered with 405 and what is allowed`, async ({ site }) => {
    const form = `${new URLSearchParams(vote)}`
    const type = 'application/x-www-form-urlencoded'

    const { status, headers, body } = await requestRaw(site.port, '/api/votes', method, {
      headers: { Origin: site.origin, 'Content-Type': type, 'Content-Length': form.length },
      body: form,
    })

    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD, POST')
    expect(body).toContain('Not allowed')
    await expectNoVotes(site)
  })
}

const refusals: [status: number, send: (site: Site) => ReturnType<typeof postVote>][] = [
  [400, (site) => postVote(site, { tool: 'no-such-tool' }, asJson)],
  [403, (site) => postVote(site, vote, { ...asJson, Origin: 'http://shop.example' })],
  [405, (site) => requestRaw(site.port, '/api/votes', 'PUT', { headers: asJson })],
  [413, (site) => postBody(site, 'x'.repeat(70 * 1024), asJson)],
  [415, (site) => postVote(site, vote, { ...asJson, 'Content-Type': 'text/plain' })],
]
for (const [status, send] of refusals) {
  test(`a script that is refused with ${status} is told so in a sentence`, async ({ site }) => {
    const answer = await send(site)

    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(answer.body)).toEqual({
      title: expect.stringMatching(/^[A-Z].+$/),
      status,
      detail: expect.stringMatching(/^[A-Z].+\.$/),
    })
  })
}

test('a network that votes too often is told when to come back', async ({ site }) => {
  const network = nextNetwork()
  const cookie = await makeVoter(site, tool)

  const { status, headers, body } = await useUpVotes(site, network)

  expect(status).toBe(429)
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
  expect(body).toContain('Too many votes came from your network')
  const more = { Cookie: cookie, 'X-Forwarded-For': network }
  expect((await postVote(site, { tool, choice: 'skip' }, { ...more, ...asJson })).status).toBe(429)
  expect(await readTally(site, tool)).toContain('1 ship · 0 skip')
})

test('a browser whose vote is refused is led back to the form, and told there why', async ({ site }) => {
  const network = nextNetwork()
  await useUpVotes(site, network)
  const from = '/compare/mistral-3-1-vs-mistral-8x22b-v2?workload=batch'

  const { status, headers } = await postVote(site, { ...vote, from }, { 'X-Forwarded-For': network })

  expect(status).toBe(303)
  expect(headers.location).toBe(`${from}&problem=vote-${tool}.429#vote-${tool}`)
  expect(headers['cache-control']).toBe('no-store')
  const page = await requestRaw(site.port, `${from}&problem=vote-${tool}.429`)
  expect(page.status).toBe(200)
  expect(page.headers['cache-control']).toContain('no-store')
  expect(page.body.match(/<p role="status">[^<]+/g)).toEqual([expect.stringContaining('Too many votes came')])
})

test('an invented address in front of the own one does not get around the limit', async ({ site }) => {
  const network = nextNetwork()
  await useUpVotes(site, network)

  const statusFrom = async (addresses: string) =>
    (await postVote(site, vote, { ...asJson, 'X-Forwarded-For': addresses })).status
  expect(await statusFrom(`203.0.113.1, ${network}`)).toBe(429)
  expect(await statusFrom(`${network}, ${nextNetwork()}`)).toBe(200)
})

test('a network with many new visitors is told when to come back, and known ones still vote', async ({ site }) => {
  const network = { 'X-Forwarded-For': nextNetwork() }
  const cookie = await makeVoter(site, tool)
  const statuses: number[] = []
  for (let visitors = 0; visitors < 30; visitors++) statuses.push((await postVote(site, vote, network)).status)
  expect(new Set(statuses)).toEqual(new Set([303]))

  const { status, headers } = await postVote(site, vote, { ...asJson, ...network })

  expect(status).toBe(429)
  expect(headers['set-cookie']).toBeUndefined()
  expect(Number(headers['retry-after'])).toBeGreaterThan(3_000)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(3_600)
  expect((await postVote(site, { tool, choice: 'skip' }, { ...network, Cookie: cookie })).status).toBe(303)
})

async function expectNoVotes(site: Site): Promise<void> {
  expect(await readTally(site, tool)).toBe('No votes yet')
}
