import { describe, expect } from 'vitest'
import { requestRaw } from '@/tests/support/raw-request'
import { type Headers, postVote, readTally } from '@/tests/support/raw-vote'
import type { Site } from '@/tests/support/site'
import { test } from './site-test'

const other = 'http://shop.example'

/** Whether a vote is taken that names this origin, by what the browser says of where it came from. */
const origins = [
  { origin: 'no origin', taken: ['same-origin'] },
  { origin: 'our origin', taken: ['same-origin', 'no word'] },
  { origin: 'another origin', taken: ['same-origin'] },
  { origin: 'a hidden origin', taken: ['same-origin'] },
] as const
const fetchSites = ['no word', 'same-origin', 'same-site', 'cross-site', 'none'] as const
const hosts = ['our own host', 'the other host', 'the other forwarded host'] as const

for (const { origin, taken } of origins) {
  for (const fetchSite of fetchSites) {
    for (const host of hosts) {
      const isTaken = taken.some((candidate) => candidate === fetchSite)
      test(`with ${origin}, ${fetchSite} from the browser and ${host} a vote is ${isTaken ? 'taken' : 'refused'}`, async ({
        site,
      }) => {
        const headers = { ...originHeaders(site, origin), ...fetchSiteHeaders(fetchSite), ...hostHeaders(site, host) }

        const { status } = await postVote(site, { tool: 'mistral-3-1', choice: 'ship' }, headers)

        expect(status).toBe(isTaken ? 303 : 403)
        expect(await readTally(site, 'mistral-3-1')).toContain(isTaken ? '1 ship · 0 skip' : 'No votes yet')
      })
    }
  }
}

describe('when the browser tells nothing of where a form came from', () => {
  const silent: Headers = { Origin: undefined }
  const vote = { tool: 'mistral-3-1', choice: 'ship' }

  for (const path of ['/tools/mistral-3-1', '/compare/mistral-3-1-vs-mistral-8x22b-v2']) {
    test(`the token of ${path} is accepted`, async ({ site }) => {
      const token = await readToken(site, path)

      expect((await postVote(site, { ...vote, token }, silent)).status).toBe(303)
      expect(await readTally(site, 'mistral-3-1')).toContain('1 ship · 0 skip')
    })
  }

  const forgeries: [name: string, forge: (token: string) => string][] = [
    ['no token', () => ''],
    ['a token of another day', (token) => token.replace(/^\d+/, (day) => String(Number(day) - 1))],
    ['a token of a day to come', (token) => token.replace(/^\d+/, (day) => String(Number(day) + 1))],
    ['a token with another signature', (token) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['a token without its signature', (token) => token.replace(/\..*/, '.')],
    ['a token that is no number', (token) => token.replace(/^\d+/, 'NaN')],
    ['a signature alone', (token) => token.replace(/^\d+/, '')],
  ]
  for (const [name, forge] of forgeries) {
    test(`${name} is refused`, async ({ site }) => {
      const token = forge(await readToken(site, '/tools/mistral-3-1'))

      expect((await postVote(site, { ...vote, token }, silent)).status).toBe(403)
      expect(await readTally(site, 'mistral-3-1')).toContain('No votes yet')
    })
  }

  test('the token of another site is refused', async ({ site, startSite }) => {
    const token = await readToken(await startSite(), '/tools/mistral-3-1')

    expect((await postVote(site, { ...vote, token }, silent)).status).toBe(403)
  })

  test('a token does not help a form that says it came from elsewhere', async ({ site }) => {
    const token = await readToken(site, '/tools/mistral-3-1')

    expect((await postVote(site, { ...vote, token }, { Origin: other })).status).toBe(403)
    expect(await readTally(site, 'mistral-3-1')).toContain('No votes yet')
  })
})

function originHeaders(site: Site, origin: (typeof origins)[number]['origin']): Headers {
  const values = {
    'no origin': undefined,
    'our origin': site.origin,
    'another origin': other,
    'a hidden origin': 'null',
  }
  return { Origin: values[origin] }
}

function fetchSiteHeaders(fetchSite: (typeof fetchSites)[number]): Headers {
  return { 'Sec-Fetch-Site': fetchSite === 'no word' ? undefined : fetchSite }
}

/** A host that belongs to the other origin, so that a server which compares the two takes them for the same. */
function hostHeaders({ port }: Site, host: (typeof hosts)[number]): Headers {
  const name = new URL(other).host
  return {
    Host: host === 'the other host' ? name : `localhost:${port}`,
    'X-Forwarded-Host': host === 'the other forwarded host' ? name : undefined,
  }
}

async function readToken(site: Site, path: string): Promise<string> {
  const { body } = await requestRaw(site.port, path)
  const [, token] = /name="token" value="([^"]+)"/.exec(body) ?? []
  if (token === undefined) throw new Error(`${path} holds no form token`)
  return token
}
