import { expect } from 'vitest'
import { requestRaw } from '@/tests/support/raw-request'
import { nextNetwork, postVote, useUpVotes } from '@/tests/support/raw-vote'
import { test } from './site-test'

const tool = 'mistral-3-1'
const pair = '/compare/mistral-3-1-vs-mistral-8x22b-v2'

/** Places to come back to that no page of the site names. */
const hostile = [
  ...[
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/..//evil.example',
    '/../evil.example',
  ],
  ...[
    'https://evil.example',
    'https:evil.example',
    'http://evil.example/compare',
    'javascript:alert(1)',
    'data:text/html,x',
  ],
  ...[
    '/compare/..//evil.example',
    '/compare//evil.example',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    '/.//evil.example',
  ],
  ...['@evil.example', '.evil.example', ':80@evil.example', ' //evil.example', '\t//evil.example', '/\t/evil.example'],
  ...[
    '/compare\r\nLocation: https://evil.example',
    '/tools/mistral-3-1\nSet-Cookie: visitor=x',
    '/\u0000/evil.example',
  ],
  ...[
    '/%0d%0aLocation:%20https://evil.example',
    '/compare/%E0%A4%A',
    '/no-such-page',
    '/api/votes',
    '/refused?status=403',
  ],
  ...[`/${'x'.repeat(5_000)}`, '/\ud800', '/compare#//evil.example', '/missing?path=//evil.example', ''],
]

for (const from of hostile) {
  test(`${JSON.stringify(from.slice(0, 60))} leads to the page of the tool`, async ({ site }) => {
    const { status, headers } = await postVote(site, { tool, choice: 'ship', from })

    expect(status).toBe(303)
    expect(headers.location).toBe(`/tools/${tool}?voted=${tool}.ship#vote-${tool}`)
    expect(headers['set-cookie']).toHaveLength(1)
  })
}

const known = [
  ['/', '/'],
  ['/panel', '/panel'],
  ['/compare?next=//evil.example', '/compare'],
  ['/compare?workload=batch&next=https://evil.example', '/compare?workload=batch'],
  ['/compare?workload=batch\r\nLocation: https://evil.example', '/compare'],
  ['/Tools/Mistral-3-1/', `/tools/mistral-3-1?voted=${tool}.ship`],
  ['/compare/mistral-8x22b-v2-vs-mistral-3-1', `${pair}?voted=${tool}.ship`],
  ['/compare/mistral-8x22b-v2-vs-openrouter-model-fusion', '/compare/mistral-8x22b-v2-vs-openrouter-model-fusion'],
  [`${pair}?requests=20`, `${pair}?requests=20&in=2000&out=500&cached=50&voted=${tool}.ship`],
  [`${pair}?voted=mistral-8x22b-v2.skip`, `${pair}?voted=mistral-8x22b-v2.skip&voted=${tool}.ship`],
  [`${pair}?voted=${tool}.none&voted=//evil.example.ship&voted=${tool}.maybe`, `${pair}?voted=${tool}.ship`],
] as const
for (const [from, place] of known) {
  test(`${JSON.stringify(from)} leads to ${place}`, async ({ site }) => {
    const { headers } = await postVote(site, { tool, choice: 'ship', from })

    expect(headers.location).toBe(`${place}#vote-${tool}`)
  })
}

test('a vote that is refused leads nowhere else either', async ({ site }) => {
  const network = nextNetwork()
  await useUpVotes(site, network)

  for (const from of hostile) {
    const { status, headers } = await postVote(site, { tool, choice: 'ship', from }, { 'X-Forwarded-For': network })

    expect(status).toBe(303)
    expect(headers.location).toBe(`/tools/${tool}?problem=vote-${tool}.429#vote-${tool}`)
  }
})

test('the page that refuses a vote has no address of its own', async ({ site }) => {
  const query = `status=429&tool=${tool}&choice=ship&from=//evil.example`

  const { status, body } = await requestRaw(site.port, `/refused?${query}`)

  expect(status).toBe(404)
  expect(body).not.toMatch(/href="[^"]*evil\.example/)
})
