import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSearchEndpoint } from '@/lib/http/search-endpoint'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

const others = Array.from({ length: 12 }, (_, index) => [
  `tools/atlas-${index}.md`,
  toolFile({ name: `Atlas ${index}` }),
])
const catalogue = catalogueOf(content(Object.fromEntries(others)))
let server: Server

beforeAll(async () => {
  server = createServer(makeSearchEndpoint(() => catalogue))
  await new Promise<void>((resolve) => server.listen(0, resolve))
})

afterAll(() => void server.close())

test('a suggestion says what a visitor chooses by', async () => {
  const response = await ask('q=harbr')

  expect(await response.json()).toEqual({
    tools: [{ slug: 'harbor', name: 'Harbor 70B', vendor: 'Tidewater Labs', kind: 'Model', verdict: 'ship' }],
  })
})

test('at most eight tools are suggested', async () => {
  const { tools } = await (await ask('q=atlas')).json()

  expect(tools).toHaveLength(8)
})

test('an answer may be kept for a short time by anybody, and is no page for search engines', async () => {
  const { headers } = await ask('q=harbor')

  expect(headers.get('cache-control')).toMatch(/^public, max-age=\d{2,3}$/)
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
})

test.each([
  ['nothing', ''],
  ['no text', 'q='],
  ['control characters', 'q=%00%1b%07'],
  ['an escape that does not decode', 'q=%E0%A4%A'],
  ['10 KB', `q=${'harbr+'.repeat(1_700)}`],
  ['200 words', `q=${Array.from({ length: 200 }, (_, index) => `word${index}`).join('+')}`],
  ['several questions', 'q=a&q=b&q[]=c'],
])('who asks for %s is answered', async (_, query) => {
  const response = await ask(query)

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ tools: expect.any(Array) })
})

test('a HEAD request gets the headers alone', async () => {
  const response = await ask('q=harbor', 'HEAD')

  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const response = await ask('q=harbor', method)

  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

function ask(query: string, method = 'GET'): Promise<Response> {
  const { port } = server.address() as AddressInfo
  return fetch(`http://localhost:${port}/api/search?${query}`, { method })
}
