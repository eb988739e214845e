import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { expect, inject, onTestFinished } from 'vitest'
import { call, revisions, speaking } from '@/tests/support/mcp'
import { requestRaw } from '@/tests/support/raw-request'
import { test } from './site-test'

const { awkward } = inject('sites')
const port = Number(new URL(awkward).port)
const path = '/mcp'
const asProgram = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }

for (const revision of revisions) {
  test(`the SDK’s own client is answered over HTTP, by revision ${revision}`, async () => {
    const client = new Client({ name: 'test', version: '1' }, speaking(revision))
    onTestFinished(() => client.close())
    await client.connect(new StreamableHTTPClientTransport(new URL(path, awkward)))

    const { tools } = await client.listTools()
    const { text, isError } = await call(client, 'compare_tools', { tools: ['harbor', 'lantern'] })
    const { contents } = await client.readResource({ uri: `${awkward}/tools/harbor.md` })

    expect(client.getNegotiatedProtocolVersion()).toBe(revision)
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'compare_tools',
      'cost_of_workload',
      'get_tool',
      'search_tools',
      'what_changed',
    ])
    expect(isError).toBe(false)
    expect(text).toContain(`Page: ${awkward}/compare/harbor-vs-lantern\n`)
    expect(contents).toMatchObject([{ mimeType: 'text/markdown' }])
  })
}

test('an answer is kept by no cache, sets no cookie and gives other origins nothing', async () => {
  const { status, headers } = await post(ask('tools/list'))

  expect(status).toBe(200)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['access-control-allow-origin']).toBeUndefined()
  expect(headers['mcp-session-id']).toBeUndefined()
})

test('a question needs no connection before it: any process may answer any request', async () => {
  const { status, body } = await post(ask('tools/call', { name: 'get_tool', arguments: { tool: 'harbor' } }))

  expect(status).toBe(200)
  expect(body).toContain('# Harbor')
})

for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
  test(`${method} is refused, because only POST is answered`, async () => {
    const { status, headers } = await requestRaw(port, path, method, { headers: asProgram })

    expect(status).toBe(405)
    expect(headers.allow).toBe('POST')
  })
}

const host = new URL(awkward).host
const others: [what: string, headers: Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://localhost:1' }],
  ['no origin to name', { origin: 'null' }],
  ['an empty origin', { origin: '' }],
  ['an origin that begins like ours', { origin: `${awkward}.evil.example` }],
  ['a name that leads to this machine', { origin: 'http://evil.example', host: 'evil.example' }],
  ['our origin at another host', { origin: awkward, host: 'evil.example' }],
]

for (const [what, headers] of others) {
  test(`a page of ${what} is refused`, async () => {
    const { status, headers: answered } = await post(ask('tools/list'), headers)

    expect(status).toBe(403)
    expect(answered['access-control-allow-origin']).toBeUndefined()
  })
}

test('a page of the site itself is answered', async () => {
  expect((await post(ask('tools/list'), { origin: awkward, host })).status).toBe(200)
})

const refused: [what: string, body: string, headers: Record<string, string>, status: number][] = [
  ['text', ask('tools/list'), { 'content-type': 'text/plain' }, 415],
  ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['no type', ask('tools/list'), { 'content-type': '' }, 415],
  ['100 KB', ask('tools/call', { name: 'get_tool', arguments: { tool: 'a'.repeat(100_000) } }), {}, 413],
  ['100 KB of spaces', ' '.repeat(100_000), {}, 413],
  ['nothing', '', {}, 400],
  ['half of a message', '{"jsonrpc":"2.0"', {}, 400],
  ['what is not UTF-8', Buffer.from([0x22, 0xff, 0x22]).toString('latin1'), {}, 400],
  ['a word', '"tools/list"', {}, 400],
  ['null', 'null', {}, 400],
  ['no message', '{"constructor":{"prototype":{}}}', {}, 400],
  ['a batch', `[${ask('tools/list')},${ask('tools/list')}]`, {}, 400],
  ['a deep batch', '['.repeat(30_000) + ']'.repeat(30_000), {}, 400],
]

for (const [what, body, headers, expected] of refused) {
  test(`${what} is refused with ${expected} and a message that programs understand`, async () => {
    const { status, body: answer, headers: answered } = await post(body, headers)

    expect(status).toBe(expected)
    expect(answered['cache-control']).toBe('no-store')
    expect(JSON.parse(answer)).toMatchObject({ jsonrpc: '2.0', error: { message: expect.any(String) } })
  })
}

test('messages count for the limit of programs', async ({ startSite }) => {
  const { port } = await startSite({ environment: { API_PER_MINUTE: '1' } })

  const answers = [await post(ask('tools/list'), {}, port), await post(ask('tools/list'), {}, port)]

  expect(answers.map(({ status }) => status)).toEqual([200, 429])
  expect(answers[1]?.headers['retry-after']).toMatch(/^\d+$/)
})

const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`
const hostile: [what: string, message: string][] = [
  ['deep arguments', `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_tool","arguments":${deep}}}`],
  ['deep metadata', `{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":${deep}}}`],
  ['a deep id', `{"jsonrpc":"2.0","id":${deep},"method":"tools/list"}`],
  [
    'a polluting message',
    '{"jsonrpc":"2.0","id":1,"method":"tools/list","__proto__":{"polluted":true},"params":{"__proto__":{}}}',
  ],
  ['a method of every object', ask('constructor')],
  ['a tool of every object', ask('tools/call', { name: '__proto__', arguments: {} })],
  ['a subscription', ask('subscriptions/listen', { notifications: {} })],
]

for (const [what, message] of hostile) {
  test(`the site outlives ${what}`, async () => {
    const { status } = await post(message)

    expect(status).toBeLessThan(500)
    expect((await post(ask('tools/list'))).status).toBe(200)
  })
}

function ask(method: string, params: object = {}): string {
  return JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
}

function post(body: string, headers: Record<string, string> = {}, at = port) {
  return requestRaw(at, path, 'POST', { headers: { ...asProgram, ...headers }, body: Buffer.from(body, 'latin1') })
}
