import { type RawAnswer, requestRaw } from './raw-request'
import type { Site } from './site'

/** Headers of a raw request; `undefined` leaves one out that would be sent otherwise. */
export type Headers = Record<string, string | string[] | undefined>

let networks = 0

/** An address no other visitor of this process comes from: votes are limited for each network. */
export function nextNetwork(): string {
  networks += 1
  return `198.18.${networks >> 8}.${networks & 0xff}`
}

/** Posts a form as a page of the site would, without a browser. Each call comes from another network unless told. */
export function postVote(site: Site, fields: Record<string, string>, headers: Headers = {}): Promise<RawAnswer> {
  return postBody(site, `${new URLSearchParams(fields)}`, headers)
}

export function postBody(site: Site, body: string | Buffer, headers: Headers = {}): Promise<RawAnswer> {
  const standard: Headers = {
    Accept: 'text/html',
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: site.origin,
    'X-Forwarded-For': nextNetwork(),
  }
  return requestRaw(site.port, '/api/votes', 'POST', { headers: withoutUndefined({ ...standard, ...headers }), body })
}

/** A visitor nobody has seen before votes: their cookie as a browser sends it back. */
export async function makeVoter(site: Site, tool: string, choice: 'ship' | 'skip' = 'ship'): Promise<string> {
  return readCookie(await postVote(site, { tool, choice }))
}

/** The cookie an answer sets, without its attributes. Throws when it sets none. */
export function readCookie({ status, headers }: RawAnswer): string {
  const [cookie = ''] = (headers['set-cookie']?.[0] ?? '').split(';')
  if (cookie === '') throw new Error(`an answer of ${status} sets no cookie`)
  return cookie
}

/** Posts until the network may vote no more for a while; resolves with the answer that says so. */
export async function useUpVotes(site: Site, network: string): Promise<RawAnswer> {
  for (let votes = 0; votes < 100; votes++) {
    const headers = { Accept: 'application/json', 'X-Forwarded-For': network }
    const answer = await postVote(site, { tool: 'mistral-3-1', choice: 'none' }, headers)
    if (answer.status === 429) return answer
  }
  throw new Error('a hundred votes of one network were taken')
}

/** What a stranger's page says of the votes on a tool: `1 ship · 0 skip, 1 vote: too few to say`, or `No votes yet`. */
export async function readTally(site: Site, tool: string): Promise<string> {
  const { body } = await requestRaw(site.port, `/tools/${tool}`)
  const [, figure = '', detail] =
    /<form id="vote-.*?<b>(.*?)<\/b>(?:<svg.*?<\/svg>)?(?:<small>(.*?)<\/small>)?/s.exec(body) ?? []
  return [figure, detail].filter(Boolean).join(', ')
}

/** What the site tells the owner of a cookie, or a stranger, of their own votes. */
export async function readOwnVotes(site: Site, tools: readonly string[], cookie?: string): Promise<unknown> {
  const headers = cookie === undefined ? {} : { Cookie: cookie }
  const { body } = await requestRaw(site.port, `/api/votes?tools=${tools.join(',')}`, 'GET', { headers })
  return JSON.parse(body).votes
}

export function withoutUndefined(headers: Headers): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
