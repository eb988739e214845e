import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { type FormResult, readForm } from '@/lib/http/form-body'

const formType = 'application/x-www-form-urlencoded'
const kilobyte = 1024

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

test('the fields of a form are read, in their order and however often they come', async () => {
  const read = await post('tool=harbor&vote=ship&note=caf%C3%A9+au+lait&tool=lantern')

  expect(read).toEqual([
    ['tool', 'harbor'],
    ['vote', 'ship'],
    ['note', 'café au lait'],
    ['tool', 'lantern'],
  ])
})

test('a form without fields is a form', async () => {
  const read = await post('')

  expect(read).toEqual([])
})

test('what URLSearchParams writes is read as it was', async () => {
  const text = fc.string({ unit: 'binary' })
  const { port } = await serve()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text)), async (fields) => {
      const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: new URLSearchParams(fields) })

      expect(await answer.json()).toEqual(fields)
    }),
    { numRuns: 50 },
  )
})

test('letters that are not escaped may be cut anywhere', async () => {
  const pieces = [...Buffer.from('note=café ☕ 🚢')].map((byte) => chunk(Buffer.of(byte)))

  const read = await exchange([head('Transfer-Encoding: chunked'), ...pieces, chunk('')])

  expect(read).toEqual([['note', 'café ☕ 🚢']])
})

test.each([
  formType,
  `${formType};charset=UTF-8`,
  `${formType} ; charset=utf-8`,
  'Application/X-WWW-Form-URLEncoded; Charset=utf-8',
])('%s is a form', async (type) => {
  const read = await exchange([head(['Content-Length: 11'], type), 'tool=harbor'])

  expect(read).toEqual([['tool', 'harbor']])
})

test.each([
  null,
  '',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/json',
  `${formType}+json`,
  `${formType}, text/plain`,
  `text/plain; ${formType}`,
])('the content type %s is refused', async (type) => {
  const read = await exchange([head(['Content-Length: 11'], type), 'tool=harbor'])

  expect(read).toBe(415)
})

test.each([
  ['gzip', 415],
  ['br', 415],
  ['identity, gzip', 415],
  ['', 415],
  ['identity', 200],
  ['Identity', 200],
])('the content encoding "%s" is answered with %d', async (encoding, status) => {
  const read = await exchange([head(['Content-Length: 11', `Content-Encoding: ${encoding}`]), 'tool=harbor'])

  expect(read).toEqual(status === 200 ? [['tool', 'harbor']] : status)
})

test.each([
  ['declared', (body: string) => [head(`Content-Length: ${body.length}`), body]],
  ['in chunks', (body: string) => [head('Transfer-Encoding: chunked'), chunk(body), chunk('')]],
])('64 KB are read and one byte more is refused, %s', async (_, request) => {
  const most = `a=${'b'.repeat(64 * kilobyte - 2)}`

  expect(await exchange(request(most))).toEqual([['a', most.slice(2)]])
  expect(await exchange(request(`${most}b`))).toBe(413)
})

test('64 KB count as bytes, not as letters', async () => {
  const read = await post(`a=${'é'.repeat(33 * kilobyte)}`)

  expect(read).toBe(413)
})

test('a form that says it is too long is refused before it is sent', async () => {
  const read = await exchange([head(`Content-Length: ${64 * kilobyte + 1}`)])

  expect(read).toBe(413)
})

test('a form longer than it said is refused', async () => {
  const read = await exchange([head('Content-Length: 6'), `tool=a${'&tool=b'.repeat(20_000)}`])

  expect(read).toBe(400)
})

test.each([
  ['a byte that begins nothing', Buffer.from('note=\xff', 'latin1')],
  ['a letter cut short', Buffer.from('note=caf\xc3', 'latin1')],
  ['a letter in Latin-1', Buffer.from('note=caf\xe9&tool=a', 'latin1')],
  ['an overlong slash', Buffer.from('note=\xc0\xaf', 'latin1')],
  ['half of a pair', Buffer.from('note=\xed\xa0\x80', 'latin1')],
  ['an escaped byte that begins nothing', 'note=%FF'],
  ['an escaped letter cut short', 'note=caf%C3&tool=a'],
  ['an escape that is none', 'note=%zz'],
  ['an escape cut short', 'note=100%'],
])('a form with %s cannot be read', async (_, body) => {
  const read = await post(body)

  expect(read).toBe(400)
})

test.each([
  ['declared', `${head('Content-Length: 100')}tool=har`],
  ['in chunks', `${head('Transfer-Encoding: chunked')}${chunk('tool=har')}`],
  ['of another type', `${head(['Content-Length: 100'], 'text/plain')}tool=har`],
])('a form that breaks off is refused, %s', async (_, text) => {
  const { port, received } = await serve()
  const socket = open(port)
  socket.write(text)
  const { read } = await received

  socket.resetAndDestroy()

  expect(await read).toEqual({ status: expect.any(Number) })
})

test('chunks that are none break a form off', async () => {
  const { port, received } = await serve()
  open(port).write(`${head('Transfer-Encoding: chunked')}${chunk('tool=har')}rubbish\r\n`)

  const { read } = await received

  expect(await read).toEqual({ status: 400 })
})

/** What a server makes of a form: its fields, or the status it refuses it with. */
type Answer = [string, string][] | number

function post(body: string | Buffer): Promise<Answer> {
  return exchange([head(`Content-Length: ${Buffer.byteLength(body)}`), Buffer.from(body)])
}

async function exchange(parts: (string | Buffer)[]): Promise<Answer> {
  const { port } = await serve()
  const socket = open(port)
  for (const part of parts) socket.write(part, 'latin1')
  return readAnswer(socket)
}

function head(lines: string | string[], type: string | null = formType, connection = 'close'): string {
  const types = type === null ? [] : [`Content-Type: ${type}`]
  const own = ['POST /vote HTTP/1.1', 'Host: localhost', `Connection: ${connection}`]
  return [...own, ...types, ...[lines].flat(), '', ''].join('\r\n')
}

function chunk(content: string | Buffer): string {
  return `${content.length.toString(16)}\r\n${content.toString('latin1')}\r\n`
}

type Received = { read: Promise<FormResult> }

/** A server on a free port, and what it makes of the first form that reaches it. */
async function serve(): Promise<{ port: number; received: Promise<Received> }> {
  const server = createServer().listen(0, '127.0.0.1')
  cleanups.push(() => void server.close().closeAllConnections())
  await once(server, 'listening')
  const received = new Promise<Received>((resolve) => {
    server.on('request', async (request: IncomingMessage, response) => {
      const reading = readForm(toWeb(request))
      resolve({ read: reading })
      const form = await reading
      if ('fields' in form) response.end(JSON.stringify([...form.fields]))
      else response.writeHead(form.status).end()
    })
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return { port: address.port, received }
}

function toWeb(request: IncomingMessage): Request {
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, `${value}`]))
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>
  const options = { method: 'POST', headers, body, duplex: 'half' }
  return new Request('http://localhost/', options)
}

function open(port: number): Socket {
  const socket = connect(port, '127.0.0.1')
  cleanups.push(() => socket.destroy())
  // What was answered is looked at; that the server hangs up while it is still being written to is no fault here.
  socket.on('error', () => {})
  return socket
}

async function readAnswer(socket: Socket): Promise<Answer> {
  const text = await readAll(socket)
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1])
  return status === 200 ? JSON.parse(text.split('\r\n\r\n')[1] ?? '') : status
}

function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (data) => {
      text += data
    })
    socket.on('close', () => resolve(text))
    socket.resume()
  })
}
