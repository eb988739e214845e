import PostalMime, { type Email } from 'postal-mime'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Transport } from '@/lib/newsletter/delivery'
import type { OutgoingMail } from '@/lib/newsletter/outgoing-mail'
import { SmtpServer } from '@/lib/newsletter/smtp-server'
import type { Timeouts } from '@/lib/newsletter/smtp-session'
import { openTransport } from '@/lib/newsletter/transport'
import { hostileAddresses } from '@/tests/support/hostile-addresses'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { type Reaction, type Stage, startScriptedServer } from '@/tests/support/scripted-mail-server'

const quote = '<ada@example.org>'

/** What a server does at a stage, and what is known of the mail then. */
const refusals: [Stage, Reaction, object][] = [
  ['greeting', { answer: '554 5.3.2 closed' }, { down: '554 5.3.2: the mail server refuses connections' }],
  ['greeting', { answer: '421 too many', end: true }, { down: '421: the mail server refuses connections' }],
  ['greeting', { end: true }, { down: expect.stringContaining('no way to the mail server') }],
  ['EHLO', { answer: '421 busy' }, { down: '421: the mail server refuses to talk' }],
  ['EHLO', { end: true }, { down: expect.stringContaining('no way to the mail server') }],
  ['MAIL', { answer: '451 4.3.0 later' }, { down: '451 4.3.0: the mail server refuses the sender' }],
  ['MAIL', { answer: '550 5.7.1 not you' }, { down: '550 5.7.1: the mail server refuses the sender' }],
  ['MAIL', { end: true }, { temporary: expect.stringContaining('before the mail was handed over') }],
  ['RCPT', { answer: `450 4.2.1 ${quote} busy` }, { temporary: '450 4.2.1: the mail server refused the address' }],
  [
    'RCPT',
    { answer: `550-5.1.1 ${quote}\r\n550 5.1.1 unknown` },
    { permanent: '550 5.1.1: the mail server refused the address' },
  ],
  ['RCPT', { answer: `550 ${quote} unknown` }, { permanent: '550: the mail server refused the address' }],
  ['RCPT', { end: true }, { temporary: expect.stringContaining('before the mail was handed over') }],
  ['DATA', { answer: '451 later' }, { temporary: '451: the mail server refused the mail' }],
  ['DATA', { answer: '554 5.7.1 spam' }, { permanent: '554 5.7.1: the mail server refused the mail' }],
  ['DATA', { answer: '503 what' }, { temporary: '503: the mail server refused the mail' }],
  ['DATA', { end: true }, { temporary: expect.stringContaining('before the mail was handed over') }],
  ['content', { answer: `452 4.2.2 ${quote} full` }, { temporary: '452 4.2.2: the mail server refused the mail' }],
  ['content', { answer: `552 5.3.4 ${quote} too big` }, { permanent: '552 5.3.4: the mail server refused the mail' }],
  ['content', { answer: '421 bye' }, { temporary: '421: the mail server refused the mail' }],
  ['content', { answer: '354 go on' }, { unknown: expect.stringContaining('did not answer') }],
  ['content', { halfAnswer: '451 unf', end: true }, { unknown: expect.stringContaining('did not answer') }],
  ['content', { end: true }, { unknown: expect.stringContaining('did not answer') }],
]

const silences: [Stage, object][] = [
  ['greeting', { down: expect.stringMatching(/^there is no way to the mail server \(\w+_TIMEOUT\)$/) }],
  ['EHLO', { down: 'there is no way to the mail server (SOCKET_TIMEOUT)' }],
  ['MAIL', { temporary: expect.stringContaining('SOCKET_TIMEOUT') }],
  ['RCPT', { temporary: expect.stringContaining('SOCKET_TIMEOUT') }],
  ['DATA', { temporary: expect.stringContaining('SOCKET_TIMEOUT') }],
  ['content', { unknown: expect.stringContaining('SOCKET_TIMEOUT') }],
]

describe.each([
  ['one command at a time', false],
  ['several commands at once', true],
])('to a server that takes %s', (_, isPipelining) => {
  test.each(refusals)('at %s it does %j: %j', async (refused, reaction, known) => {
    const { server, transport } = await start((stage, time) => (stage === refused && time === 1 ? reaction : undefined))

    expect(await transport.deliver(mailOf('ada@example.org'))).toEqual(known)

    const accepted = server.mails.length
    expect(await transport.deliver(mailOf('ben@example.org'))).toBe('sent')
    expect(server.mails.slice(accepted)).toEqual([expect.stringContaining('To: ben@example.org')])
  })

  test('what was not handed over has not arrived', async () => {
    const before: Stage[] = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA']

    for (const [refused, reaction] of refusals.filter(([stage]) => before.includes(stage))) {
      const { server, transport } = await start((stage) => (stage === refused ? reaction : undefined))
      await transport.deliver(mailOf('ada@example.org'))
      expect(server.mails, `${refused} ${JSON.stringify(reaction)}`).toEqual([])
    }
  })

  test('one that never answers is given up', async () => {
    const timeouts = { session: 1_000, answer: 1_000, nextMail: 1_000 }

    const known = silences.map(async ([silent]) => {
      const { transport } = await start((stage) => (stage === silent ? {} : undefined), timeouts)
      return transport.deliver(mailOf('ada@example.org'))
    })

    expect(await Promise.all(known)).toEqual(silences.map(([, delivery]) => delivery))
  })

  async function start(react: (stage: Stage, time: number) => Reaction | undefined, timeouts?: Timeouts) {
    const server = await startScriptedServer({ react, isPipelining })
    onTestFinished(server.stop)
    return { server, transport: openFor(server.url, timeouts) }
  }
})

test('mails that follow each other go over one connection, which is left politely', async () => {
  const server = await startScriptedServer()
  onTestFinished(server.stop)
  const transport = openFor(server.url)

  await transport.deliver(mailOf('ada@example.org'))
  await transport.deliver(mailOf('ben@example.org'))
  transport.close()

  expect(server.heard.filter((stage) => stage === 'greeting')).toHaveLength(1)
  await expect.poll(() => server.heard.at(-1)).toBe('QUIT')
})

test.each<Reaction>([{ end: true }, { answer: '421 4.4.2 idle for too long', end: true }])(
  'an old connection that ends by %j when it is used again costs no mail',
  async (reaction) => {
    const server = await startScriptedServer({
      react: (stage, time) => (stage === 'MAIL' && time === 2 ? reaction : undefined),
    })
    onTestFinished(server.stop)
    const transport = openFor(server.url)

    expect(await transport.deliver(mailOf('ada@example.org'))).toBe('sent')
    expect(await transport.deliver(mailOf('ben@example.org'))).toBe('sent')

    expect(server.mails.map(readRecipient)).toEqual(['ada@example.org', 'ben@example.org'])
  },
)

test('an old connection that ends after a mail was handed over costs exactly that mail', async () => {
  const server = await startScriptedServer({
    react: (stage, time) => (stage === 'content' && time === 2 ? { end: true } : undefined),
  })
  onTestFinished(server.stop)
  const transport = openFor(server.url)

  await transport.deliver(mailOf('ada@example.org'))

  expect(await transport.deliver(mailOf('ben@example.org'))).toEqual({ unknown: expect.any(String) })
  expect(server.mails.map(readRecipient)).toEqual(['ada@example.org', 'ben@example.org'])
})

test('a delivery that the server holds up ends with the transport', async () => {
  const server = await startScriptedServer({ react: (stage) => (stage === 'content' ? {} : undefined) })
  onTestFinished(server.stop)
  const transport = openFor(server.url)

  const delivery = transport.deliver(mailOf('ada@example.org'))
  await expect.poll(() => server.heard.at(-1)).toBe('content')
  transport.close()

  expect(await delivery).toEqual({ unknown: expect.any(String) })
  expect(await transport.deliver(mailOf('ben@example.org'))).toEqual({ down: expect.any(String) })
})

test('a connection that is being made ends with the transport', async () => {
  const server = await startScriptedServer({ react: (stage) => (stage === 'greeting' ? {} : undefined) })
  onTestFinished(server.stop)
  const transport = openFor(server.url)

  const delivery = transport.deliver(mailOf('ada@example.org'))
  await expect.poll(() => server.heard).toEqual(['greeting'])
  transport.close()

  expect(await delivery).toEqual({ down: expect.any(String) })
})

test('a server that is stopped takes no mail, and takes it once it runs again', async () => {
  const server = await startServer()
  const transport = openFor(server.url)
  await transport.deliver(mailOf('ada@example.org'))

  await server.stop()
  expect(await transport.deliver(mailOf('ben@example.org'))).toEqual({
    down: 'there is no way to the mail server (ECONNREFUSED)',
  })
  await server.start()

  expect(await transport.deliver(mailOf('ben@example.org'))).toBe('sent')
  expect(server.received.flatMap(({ to }) => to)).toEqual(['ada@example.org', 'ben@example.org'])
})

test('a server whose name is unknown is named by the code for that', async () => {
  const transport = openFor('smtp://mail.invalid')

  expect(await transport.deliver(mailOf('ada@example.org'))).toEqual({
    down: expect.stringMatching(/^there is no way to the mail server \(E[A-Z_]+\)$/),
  })
})

describe('with a password', () => {
  test.each([
    ['ana', 'se@cret', 'sent'],
    ['ana', 'wrong', { down: '535: the mail server refuses the user or the password' }],
  ])('as %s with %s', async (user, password, known) => {
    const server = await startServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password: given }, _session, done) {
        const isRight = username === 'ana' && given === 'se@cret'
        done(isRight ? null : new Error(`Who is ${username} with ${given}?`), { user: username })
      },
    })
    const transport = openFor(server.url.replace('//', `//${user}:${encodeURIComponent(password)}@`))

    expect(await transport.deliver(mailOf('ada@example.org'))).toEqual(known)
  })

  test('a server that wants one and gets none concerns no mail in particular', async () => {
    const server = await startServer({ authOptional: false, allowInsecureAuth: true, onAuth: () => {} })

    expect(await openFor(server.url).deliver(mailOf('ada@example.org'))).toEqual({
      down: expect.stringMatching(/^530\b.*: the mail server refuses the sender$/),
    })
  })
})

describe('encrypted', () => {
  const certificate = expect.stringMatching(/^there is no way to the mail server \([A-Z_]*CERT[A-Z_]*\)$/)

  test.each([
    ['?tls.rejectUnauthorized=false', 'sent'],
    ['?ignoreTLS=true', 'sent'],
    ['', { down: certificate }],
  ])('a server that offers it with a certificate nobody signed, asked with %j', async (options, known) => {
    const server = await startServer({ disabledCommands: [] })

    expect(await openFor(`${server.url}/${options}`).deliver(mailOf('ada@example.org'))).toEqual(known)
    expect(server.received.map(({ isSecure }) => isSecure)).toEqual(
      known === 'sent' ? [options !== '?ignoreTLS=true'] : [],
    )
  })

  test('from the first byte', async () => {
    const server = await startServer({ secure: true })
    const url = server.url.replace('smtp:', 'smtps:')

    expect(await openFor(url).deliver(mailOf('ada@example.org'))).toEqual({ down: certificate })
    expect(await openFor(`${url}?tls.rejectUnauthorized=false`).deliver(mailOf('ada@example.org'))).toBe('sent')
  })

  test('a server that has to encrypt and cannot is given nothing', async () => {
    const server = await startServer()

    expect(await openFor(`${server.url}?requireTLS=true`).deliver(mailOf('ada@example.org'))).toEqual({
      down: expect.stringMatching(/^5\d\d\b.*: the mail server refuses to encrypt$/),
    })
    expect(server.received).toEqual([])
  })
})

test('a mail arrives as it was written, with the headers of a list', async () => {
  const server = await startServer()

  await openFor(server.url).deliver({
    ...mailOf("Ada.O'Neil+x@example.org"),
    subject: 'Mistral 3.1 – ships',
    text: '.\n.x',
  })

  const [{ from, to, content }] = server.received as [(typeof server.received)[number]]
  expect({ from, to }).toEqual({ from: 'news@ship.example', to: ["Ada.O'Neil+x@example.org"] })
  const mail = await PostalMime.parse(content)
  expect(mail).toMatchObject({
    from: { name: 'Ship or Skip', address: 'news@ship.example' },
    to: [{ name: '', address: "Ada.O'Neil+x@example.org" }],
    subject: 'Mistral 3.1 – ships',
    messageId: '<2026-47.abc@ship.example>',
    html: expect.stringContaining('<p>Harbor ships.</p>'),
    text: expect.stringMatching(/^\.\r?\n\.x\s*$/),
  })
  expect(headersOf(mail)).toEqual({
    'content-type': expect.stringContaining('multipart/alternative'),
    date: expect.any(String),
    from: 'Ship or Skip <news@ship.example>',
    'list-id': '<newsletter.ship.example>',
    'list-unsubscribe': '<https://ship.example/newsletter/unsubscribe?token=key>',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    'message-id': '<2026-47.abc@ship.example>',
    'mime-version': '1.0',
    subject: expect.any(String),
    to: "Ada.O'Neil+x@example.org",
  })
})

test('a confirmation asks not to be answered by programs, and belongs to no list', async () => {
  const server = await startServer()

  await openFor(server.url).deliver({ ...mailOf('ada@example.org'), kind: 'confirmation' })

  const headers = headersOf(await PostalMime.parse(server.received[0]?.content ?? ''))
  expect(headers).toMatchObject({
    'auto-submitted': 'auto-generated',
    'list-unsubscribe': '<https://ship.example/newsletter/unsubscribe?token=key>',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  })
  expect(headers).not.toHaveProperty('list-id')
})

test('nothing that is no address is given to a server, whatever comes first', async () => {
  const server = await startServer()
  const transport = openFor(server.url)

  for (const to of hostileAddresses) {
    expect(await transport.deliver(mailOf(to)), JSON.stringify(to)).toEqual({ permanent: 'this is no address' })
  }

  expect(server.connections()).toBe(0)
})

test('an address that is one adds no header and no recipient', async () => {
  const server = await startServer()
  const transport = openFor(server.url)
  const addresses = ["o'neil@example.org", 'a+b.c_d-e@xn--bcher-kva.example', 'bcc@example.org', 'to@to.to']

  for (const to of addresses) await transport.deliver(mailOf(to))

  expect(server.received.map(({ to }) => to)).toEqual(addresses.map((to) => [to]))
  const headers = await Promise.all(
    server.received.map(async ({ content }) => headersOf(await PostalMime.parse(content))),
  )
  expect(headers.map(({ to }) => to)).toEqual(addresses)
  expect(new Set(headers.map((one) => Object.keys(one).join()))).toHaveLength(1)
})

async function startServer(options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(options)
  onTestFinished(server.stop)
  return server
}

function headersOf({ headers }: Email): Record<string, string> {
  return Object.fromEntries(headers.map(({ key, value }) => [key, value]))
}

function readRecipient(mail: string): string | undefined {
  return /^To: (.*)$/m.exec(mail)?.[1]?.trim()
}

function openFor(url: string, timeouts?: Timeouts): Transport {
  const config = {
    smtpServer: SmtpServer.parse(url),
    mailFrom: { name: 'Ship or Skip', address: 'news@ship.example' },
    dataFolder: 'none',
    siteAddress: 'https://ship.example',
  }
  const transport = openTransport(config, 'Ship or Skip', timeouts)
  onTestFinished(transport.close)
  return transport
}

function mailOf(to: string): OutgoingMail {
  return {
    id: '2026-47.abc',
    to,
    unsubscribe: 'https://ship.example/newsletter/unsubscribe?token=key',
    kind: 'issue',
    subject: 'Harbor ships',
    html: '<p>Harbor ships.</p>',
    text: 'Harbor ships.',
  }
}
