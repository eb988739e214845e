import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { findProvenance, isFromOtherSite, type Provenance } from '@/lib/http/same-origin'

const site = 'https://shiporskip.example'

const hosts: [string, Record<string, string>][] = [
  ['our host', { host: 'shiporskip.example' }],
  ['another host', { host: 'evil.example' }],
  ['another forwarded host', { host: 'shiporskip.example', 'x-forwarded-host': 'evil.example' }],
  ['our host, forwarded from another', { host: 'evil.example', 'x-forwarded-host': 'shiporskip.example' }],
]

const origins: [string, Record<string, string>][] = [
  ['no Origin', {}],
  ['our Origin', { origin: site }],
  ['another Origin', { origin: 'https://evil.example' }],
  ['the Origin null', { origin: 'null' }],
]

const fetchSites: [string, Record<string, string>, Provenance[]][] = [
  ['no Sec-Fetch-Site', {}, ['unknown', 'same origin', 'elsewhere', 'elsewhere']],
  ['same-origin', { 'sec-fetch-site': 'same-origin' }, Array<Provenance>(4).fill('same origin')],
  ['same-site', { 'sec-fetch-site': 'same-site' }, Array<Provenance>(4).fill('elsewhere')],
  ['cross-site', { 'sec-fetch-site': 'cross-site' }, Array<Provenance>(4).fill('elsewhere')],
  ['none', { 'sec-fetch-site': 'none' }, Array<Provenance>(4).fill('elsewhere')],
]

const combinations = fetchSites.flatMap(([fetchSite, fetchHeader, expected]) =>
  origins.flatMap(([origin, originHeader], index) =>
    hosts.map(([host, hostHeaders]) => ({
      name: [fetchSite, origin, host].join(', '),
      headers: { ...fetchHeader, ...originHeader, ...hostHeaders },
      expected: expected[index],
    })),
  ),
)

test.each(combinations)('a request with $name is from: $expected', ({ headers, expected }) => {
  const provenance = findProvenance(new Headers(headers), site)

  expect(provenance).toBe(expected)
})

test.each([
  ['http instead of https', 'http://shiporskip.example'],
  ['a port', 'https://shiporskip.example:8443'],
  ['the port nobody writes', 'https://shiporskip.example:443'],
  ['a slash at its end', 'https://shiporskip.example/'],
  ['a path', 'https://shiporskip.example/vote'],
  ['a subdomain', 'https://www.shiporskip.example'],
  ['more behind it', 'https://shiporskip.example.evil.example'],
  ['a user before it', 'https://shiporskip.example@evil.example'],
  ['capitals', 'https://SHIPORSKIP.example'],
  ['ours twice', `${site}, ${site}`],
  ['ours and another', `${site}, https://evil.example`],
  ['nothing', ''],
])('an Origin with %s is another one', (_, origin) => {
  const provenance = findProvenance(new Headers({ origin }), site)

  expect(provenance).toBe('elsewhere')
})

test.each(['', 'Same-Origin', 'same-origin, same-origin', 'same-origin, cross-site', 'same-origin;x'])(
  'the Sec-Fetch-Site "%s", which no browser sends, is from elsewhere whatever the Origin',
  (value) => {
    const provenance = findProvenance(new Headers({ 'sec-fetch-site': value, origin: site }), site)

    expect(provenance).toBe('elsewhere')
  },
)

test('no other header makes a request ours', () => {
  const anyHeaders = fc.dictionary(
    fc.constantFrom('host', 'x-forwarded-host', 'x-forwarded-proto', 'referer', 'forwarded', 'x-origin', 'cookie'),
    fc.constantFrom(site, 'shiporskip.example', 'same-origin', 'https', 'null', ''),
  )
  fc.assert(
    fc.property(anyHeaders, (headers) => {
      const provenance = findProvenance(new Headers(headers), site)

      expect(provenance).toBe('unknown')
    }),
  )
})

test.each(['Origin', 'Sec-Fetch-Site'])('a request that carries %s twice is from elsewhere', async (name) => {
  const value = { Origin: site, 'Sec-Fetch-Site': 'same-origin' }[name]

  const headers = await receive(`${name}: ${value}`, `${name}: ${value}`)

  expect(findProvenance(new Headers(headers), site)).toBe('elsewhere')
})

/** The headers as Node gives them to a server, a repeated one joined by a comma. */
async function receive(...lines: string[]): Promise<Record<string, string>> {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close().closeAllConnections())
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  const headers = new Promise<Record<string, string>>((resolve) => {
    server.once('request', (request, response) => {
      resolve(Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, `${value}`])))
      response.end()
    })
  })
  connect(address.port, '127.0.0.1').end(['POST / HTTP/1.1', 'Host: localhost', ...lines, '', ''].join('\r\n'))
  return headers
}

test.each([
  ['a program without an Origin at any host', { host: '10.0.0.7:3000' }, false],
  ['a page of ours', { origin: site, host: 'shiporskip.example' }, false],
  ['a page of another site', { origin: 'https://evil.example', host: 'shiporskip.example' }, true],
  ['a page without an origin of its own', { origin: 'null', host: 'shiporskip.example' }, true],
  ['our Origin at a host that is not ours', { origin: site, host: 'evil.example' }, true],
  ['a page at a name that leads here', { origin: 'https://evil.example', host: 'evil.example' }, true],
  ['our Origin sent twice', { origin: `${site}, ${site}`, host: 'shiporskip.example' }, true],
])('%s is told apart from pages of other sites', (_, headers, isOther) => {
  expect(isFromOtherSite(new Headers(headers), site)).toBe(isOther)
})
