import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, onTestFinished, test } from 'vitest'
import { countIssues } from '@/lib/newsletter/issues'
import { countProgress } from '@/lib/newsletter/outbox'
import { signUp, unsubscribe } from '@/lib/newsletter/subscription'
import { weekOf } from '@/lib/newsletter/week'
import { freshFolder } from '@/tests/support/databases'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { addressOf, friday } from '@/tests/support/newsletter'
import { makeNewsletterSite, openSite, type SiteEnvironment, writeContent } from '@/tests/support/newsletter-site'
import { reviewFile } from '@/tests/support/records'
import { runCommand, runNewsletter, startNewsletter, waitForEnd } from './processes'

const thisWeek = () => weekOf(new Date())

test('the digest of the week is shown, and nothing of it is kept or sent', async () => {
  const { environment, database, server } = await makeSite({ readers: 2 })

  const { status, output } = await runNewsletter(environment, 'digest')

  expect({ status, output }).toEqual({
    status: 0,
    output: expect.stringMatching(/Harbor 70B.*https:\/\/ship\.example/s),
  })
  expect(output).toContain('Subscribers: 2.')
  expect(await countIssues(database)).toBe(1)
  expect(server.received).toEqual([])
})

test('a dry run writes the mail as HTML and text, and sends nothing', async () => {
  const { environment, database, server } = await makeSite({ readers: 2 })
  const folder = join(freshFolder(), 'dry')

  const { status } = await runNewsletter(environment, 'digest', '--dry-run', folder)

  expect(status).toBe(0)
  expect(readdirSync(folder).sort()).toEqual([`${thisWeek()}.html`, `${thisWeek()}.txt`])
  expect(readFileSync(join(folder, `${thisWeek()}.html`), 'utf8')).toMatch(/^<!DOCTYPE html.*Harbor 70B/s)
  expect(readFileSync(join(folder, `${thisWeek()}.txt`), 'utf8')).not.toContain('.invalid')
  expect(await countIssues(database)).toBe(1)
  expect(server.received).toEqual([])
})

test('everyone on the list is sent the digest, with a link of their own to leave', async () => {
  const { environment, database, server } = await makeSite({ readers: 3 })
  await signUp(database, addressOf('waiting'), friday)

  const { status, output } = await runNewsletter(environment, 'digest', '--send')

  expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining(`${thisWeek()}: 3 sent, 0 waiting`) })
  expect(recipients(server).sort()).toEqual([0, 1, 2].map((number) => `reader-${number}@example.org`))
  for (const { to, content } of server.received) {
    const key = encodeURIComponent(`key of ${to[0]?.split('@')[0]}`)
    const link = `https://ship.example/newsletter/unsubscribe?token=${key}`
    const { headers, html, text, subject } = await PostalMime.parse(content)
    expect(headers).toContainEqual(expect.objectContaining({ key: 'list-unsubscribe', value: `<${link}>` }))
    expect(subject).toMatch(/Harbor 70B|Lantern Mini|Switchyard/)
    expect([html?.includes(link), text?.includes(link)]).toEqual([true, true])
    expect(content).not.toContain('.invalid')
  }
})

test('without a server the digest becomes a file for each reader, and the terminal says so', async () => {
  const { environment } = await makeSite({ readers: 2, settings: { SMTP_URL: undefined, MAIL_FROM: undefined } })
  const folder = join(environment.DATA_FOLDER ?? '', 'outbox')

  const { status, output } = await runNewsletter(environment, 'digest', '--send')

  expect(status).toBe(0)
  expect(output).toContain(`mails are written to files in ${folder}`)
  const mails = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  const recipients = await Promise.all(mails.map(async (mail) => (await PostalMime.parse(mail)).to?.[0]?.address))
  expect(recipients.sort()).toEqual(['reader-0@example.org', 'reader-1@example.org'])
})

test('nothing new: nothing is sent', async () => {
  const { environment, database, server } = await makeSite({ readers: 2 })
  await runNewsletter(environment, 'digest', '--send')

  const shown = await runNewsletter(environment, 'digest')
  const { status, output } = await runNewsletter(environment, 'digest', '--send')

  expect(shown).toMatchObject({ status: 0, output: expect.stringContaining('Nothing is new') })
  expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('nothing was sent') })
  expect(server.received).toHaveLength(2)
  expect(await countIssues(database)).toBe(2)
})

test('there is one issue a week', async () => {
  const { environment, database, server } = await makeSite({ readers: 2 })
  await runNewsletter(environment, 'digest', '--send')
  writeContent(environment, { 'reviews/chorus/builder.md': reviewFile({ verdict: 'skip' }) })

  const { status, output } = await runNewsletter(environment, 'digest', '--send')

  expect({ status, output }).toEqual({
    status: 1,
    output: expect.stringContaining(`already has an issue: ${thisWeek()}`),
  })
  expect(server.received).toHaveLength(2)
  expect(await countIssues(database)).toBe(2)
})

test('a digest that is asked to stop goes on where it stopped, with nothing unknown', async () => {
  const gate = makeGate()
  const { environment, database, server } = await makeSite({
    readers: 120,
    onMailFrom: (_address, _session, done) => (server.received.length < 20 ? done() : gate.pass(done)),
  })
  const child = startNewsletter(environment, 'digest', '--send')
  const ended = waitForEnd(child)
  await expect.poll(() => server.received.length).toBe(20)

  // As from a terminal, where the process that started it passes it on as well.
  child.kill('SIGINT')
  child.kill('SIGINT')
  gate.open()

  expect(await ended).toMatchObject({ status: 1, output: expect.stringContaining('to send the rest') })
  const sent = server.received.length
  expect(await countProgress(database, thisWeek())).toEqual({ sent, waiting: 120 - sent, sending: 0, failed: 0 })

  expect(await runNewsletter(environment, 'digest', '--send')).toMatchObject({ status: 0 })
  expect(new Set(recipients(server)).size).toBe(120)
  expect(server.received).toHaveLength(120)
})

test('two that send at once give nobody two', async () => {
  const gate = makeGate()
  const { environment, server } = await makeSite({
    readers: 200,
    onMailFrom: (_address, _session, done) => gate.pass(done),
  })
  const first = runNewsletter(environment, 'digest', '--send')
  await expect.poll(() => server.connections()).toBe(1)
  const second = runNewsletter(environment, 'digest', '--send')
  await expect.poll(() => server.connections()).toBe(2)
  gate.open()

  expect(await first).toMatchObject({ status: 0 })
  expect(await second).toMatchObject({ status: 0 })

  expect(server.received).toHaveLength(200)
  expect(new Set(recipients(server)).size).toBe(200)
})

test('whoever leaves while others get theirs gets no mail', async () => {
  const gate = makeGate()
  const { environment, server, database } = await makeSite({
    readers: 30,
    onMailFrom: (_address, _session, done) => gate.pass(done),
  })
  const sending = runNewsletter(environment, 'digest', '--send')
  await expect.poll(() => server.connections()).toBe(1)
  // One of these two may be in hand already.
  for (const name of ['reader-7', 'reader-8']) await unsubscribe(database, `key of ${name}`, friday)
  gate.open()

  expect(await sending).toMatchObject({ status: 0 })
  expect([28, 29]).toContain(server.received.length)
  expect(await countProgress(database, thisWeek())).toMatchObject({ waiting: 0, sending: 0, failed: 0 })
})

test('a mail that was in hand at a kill is unknown, and sent again only when somebody asks for it', async () => {
  const { environment, server, database } = await makeSite({
    readers: 10,
    onMailFrom: (_address, _session, done) => (server.received.length === 4 ? undefined : done()),
  })
  const child = startNewsletter(environment, 'digest', '--send')
  const ended = waitForEnd(child)
  await expect.poll(() => server.received.length).toBe(4)
  await expect.poll(async () => (await countProgress(database, thisWeek())).sending).toBe(1)
  child.kill('SIGKILL')
  await ended

  server.received.push({ from: '', to: ['nobody'], isSecure: false, content: '' })
  const next = await runNewsletter(environment, 'digest', '--send')
  const status = await runNewsletter(environment, 'status')
  const early = await runNewsletter(environment, 'resend-unknown', thisWeek())
  await database.use((queries) => queries.updateTable('outbox').set({ due: friday.toISOString() }).execute())
  const resent = await runNewsletter(environment, 'resend-unknown', thisWeek())

  for (const { output } of [next, status]) expect(output).toContain('9 sent, 0 waiting, 0 failed, 1 unknown')
  expect(early.output).toContain('may still be sending it')
  expect(resent).toMatchObject({
    status: 0,
    output: expect.stringContaining('10 sent, 0 waiting, 0 failed, 0 unknown'),
  })
  expect(new Set(recipients(server)).size).toBe(11)
})

test('nothing that is printed names a reader, and mails are not refused for ever', async () => {
  const { environment, database, server } = await makeSite({
    readers: 25,
    onRcptTo: ({ address }, _session, done) =>
      done(Object.assign(new Error(`<${address}> is nobody`), { responseCode: 550 })),
  })

  const sending = await runNewsletter(environment, 'digest', '--send')
  const status = await runNewsletter(environment, 'status')

  expect(sending).toMatchObject({ status: 1, output: expect.stringContaining('The last 20 mails were refused.') })
  expect(await countProgress(database, thisWeek())).toMatchObject({ failed: 20, waiting: 5 })
  expect(server.received).toEqual([])
  expect(status.output).toContain('20 × 550')
  expect(sending.output + status.output).not.toMatch(/@|reader-\d/)
})

test('the status counts subscribers and says how the last issue went', async () => {
  const { environment, database } = await makeSite({ readers: 3 })
  await signUp(database, addressOf('ada'), friday)
  await unsubscribe(database, 'key of reader-2', friday)
  await runNewsletter(environment, 'digest', '--send')

  const { status, output } = await runNewsletter(environment, 'status')

  expect(status).toBe(0)
  expect(output.trim().split('\n')).toEqual([
    'Subscribers: 2. Unconfirmed: 1. Unsubscribed: 1.',
    'confirmation: 0 sent, 1 waiting, 0 failed, 0 unknown or being sent',
    `${thisWeek()}: 2 sent, 0 waiting, 0 failed, 0 unknown or being sent`,
  ])
})

test('everyone who ever asked can be exported', async () => {
  const { environment, database } = await makeSite({ readers: 1 })
  await signUp(database, addressOf("o'neil+news"), friday)

  const { status, output } = await runNewsletter(environment, 'export')

  expect(status).toBe(0)
  expect(output).toBe(
    `address,status,since\no'neil+news@example.org,waiting,${friday.toISOString()}\nreader-0@example.org,confirmed,${friday.toISOString()}\n`,
  )
})

test('an address that is forgotten is nowhere any more, and gets no mail', async () => {
  const { environment, server } = await makeSite({ readers: 2 })

  const forgotten = await runNewsletter(environment, 'forget', 'Reader-1@example.org')
  const unknown = await runNewsletter(environment, 'forget', 'nobody@example.org')
  await runNewsletter(environment, 'digest', '--send')

  expect(forgotten).toMatchObject({ status: 0, output: expect.stringContaining('Erased') })
  expect(unknown).toMatchObject({ status: 0, output: expect.stringContaining('Not found') })
  expect(recipients(server)).toEqual(['reader-0@example.org'])
  expect((await runNewsletter(environment, 'export')).output).not.toContain('reader-1')
})

test.each([
  ['forget', 'ada@example'],
  ['resend-unknown', '1999-01'],
])('what %s is given and cannot be is refused', async (...words) => {
  const { environment } = await makeSite({ readers: 0 })

  const { status, output } = await runNewsletter(environment, ...words)

  expect(status).toBe(1)
  expect(output).not.toMatch(/^\s+at /m)
})

test('a site without a database has no newsletter yet', async () => {
  const folder = freshFolder()

  const { status, output } = await runNewsletter({ DATA_FOLDER: folder, DATABASE_URL: undefined }, 'status')

  expect({ status, output }).toEqual({ status: 1, output: expect.stringMatching(/^The database .* is missing\n$/) })
  expect(readdirSync(folder)).toEqual([])
})

test('npm run newsletter runs the command', async () => {
  const { status, output } = await runCommand('newsletter', [])

  expect({ status, output }).toEqual({
    status: 2,
    output: expect.stringContaining('npm run newsletter -- digest --send'),
  })
})

test.each([
  [[]],
  [['digest', '--sned']],
  [['digest', '--send', '2026-47']],
  [['forget']],
  [['forget', 'ada@example.org', 'ben@example.org']],
])('a command that is none says what there is, and ends with 2: %j', async (words) => {
  const { status, output } = await runNewsletter({}, ...words)

  expect(status).toBe(2)
  expect(output).toContain('npm run newsletter -- digest --send')
})

type Given = NonNullable<Parameters<typeof startMailServer>[0]> & { readers: number; settings?: SiteEnvironment }

async function makeSite({ readers, settings, ...options }: Given) {
  const server = await startMailServer(options)
  onTestFinished(server.stop)
  const environment = await makeNewsletterSite(freshFolder(), {
    readers,
    settings: { SMTP_URL: server.url, ...settings },
  })
  const database = openSite(environment)
  onTestFinished(() => database.close())
  return { environment, database, server }
}

/** Lets nobody pass before it is opened, and everybody from then on. */
function makeGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), pass: (go: () => void) => void opened.then(() => go()) }
}

function recipients({ received }: MailServer): string[] {
  return received.flatMap(({ to }) => to)
}
