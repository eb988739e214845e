import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { shareDatabase } from '@/lib/database/shared'
import type { Delivery } from '@/lib/newsletter/delivery'
import { type MailWorker, startMailWorker } from '@/lib/newsletter/mail-worker'
import { countProgress } from '@/lib/newsletter/outbox'
import { addressMail, type OutgoingMail } from '@/lib/newsletter/outgoing-mail'
import { confirm, countSubscribers, signUp } from '@/lib/newsletter/subscription'
import { logger } from '@/lib/observability/logger'
import { makeManualClock } from '@/tests/support/clocks'
import { engines, freshLocation, openForTest } from '@/tests/support/databases'
import { addressOf, day, friday, hour } from '@/tests/support/newsletter'
import { makeTransport } from '@/tests/support/transports'

const unreachable = { down: 'there is no way to the mail server (ECONNREFUSED)' }
const half = 30_000

describe.each(engines)('on %s', (engine) => {
  test('whoever signs up gets a mail at once whose link confirms them', async () => {
    const { database, given, mailWorker } = await employ()

    await signUp(database, addressOf('ada'), friday)
    mailWorker.wake()
    await expect.poll(() => given).toHaveLength(1)

    expect(given[0]?.to).toBe('ada@example.org')
    expect(await confirm(database, readToken(given[0]), friday)).toBe(true)
  })

  test('whoever signed up at another process gets a mail soon', async () => {
    const { database, given, clock } = await employ()

    await signUp(database, addressOf('ada'), friday)
    await pass(clock, half)

    await expect.poll(() => given).toHaveLength(1)
  })

  test('a mail that could not be sent at sign-up is sent later, with a link that works then', async () => {
    let isDown = true
    const { database, given, clock, mailWorker } = await employ({ deliver: () => (isDown ? unreachable : 'sent') })

    expect(await signUp(database, addressOf('ada'), friday)).toBe('taken')
    mailWorker.wake()
    await expect.poll(() => given).toHaveLength(1)
    for (const pause of [10_000, 60_000, 300_000]) await pass(clock, pause)
    await expect.poll(() => given).toHaveLength(4)
    expect(await countProgress(database, 'confirmation')).toMatchObject({ waiting: 1, sent: 0 })
    isDown = false
    await pass(clock, 900_000)
    await expect.poll(async () => (await countProgress(database, 'confirmation')).sent).toBe(1)

    expect(await confirm(database, readToken(given[0]), clock.now())).toBe(false)
    expect(await confirm(database, readToken(given.at(-1)), clock.now())).toBe(true)
  })

  test('an outage is said once, and its end, without an address', async () => {
    let isDown = true
    const { database, given, clock, mailWorker } = await employ({ deliver: () => (isDown ? unreachable : 'sent') })
    const said: string[] = []
    for (const level of ['info', 'error'] as const)
      vi.spyOn(logger, level).mockImplementation((text: unknown) => void said.push(String(text)))

    await signUp(database, addressOf('ada'), friday)
    mailWorker.wake()
    for (const pause of [10_000, 60_000, 300_000]) await pass(clock, pause)
    await expect.poll(() => given).toHaveLength(4)
    isDown = false
    await pass(clock, 900_000)
    await expect.poll(() => said).toHaveLength(2)

    expect(said).toEqual([`Mails wait to be sent: ${unreachable.down}`, 'Mails are sent again.'])
  })

  test('two mail workers send one mail', async () => {
    const { database, given, location, mailWorker } = await employ()
    const other = await employ({ location })

    await signUp(database, addressOf('ada'), friday)
    mailWorker.wake()
    other.mailWorker.wake()
    await expect.poll(async () => (await countProgress(database, 'confirmation')).sent).toBe(1)
    await Promise.all([mailWorker.close(), other.mailWorker.close()])

    expect(given.length + other.given.length).toBe(1)
  })

  test('whoever does not confirm is erased in time, with nobody signing up', async () => {
    const { database, clock } = await employ()
    await signUp(database, addressOf('ada'), friday)

    clock.pass(29 * day)
    await pass(clock, day + hour)

    await expect.poll(async () => (await countSubscribers(database)).waiting).toBe(0)
  })

  test('nothing is loaded that draws mails before there is one', async () => {
    const { database, clock, mailWorker, openMailer } = await employ()
    await pass(clock, half)
    await pass(clock, half)
    expect(openMailer).not.toHaveBeenCalled()

    for (const name of ['ada', 'ben']) {
      await signUp(database, addressOf(name), friday)
      mailWorker.wake()
      await expect.poll(async () => (await countProgress(database, 'confirmation')).waiting).toBe(0)
    }

    expect(openMailer).toHaveBeenCalledTimes(1)
  })

  test('the mail in hand is finished before the mail worker ends', async () => {
    const { delivery, answer } = delay()
    const { database, given, mailWorker } = await employ({ deliver: () => delivery })
    await signUp(database, addressOf('ada'), friday)
    mailWorker.wake()
    await expect.poll(() => given).toHaveLength(1)

    const closed = mailWorker.close()
    answer('sent')
    await closed

    expect(await countProgress(database, 'confirmation')).toMatchObject({ sent: 1, sending: 0 })
  })

  test('a mail in hand that nobody answers does not hold up the end', async () => {
    const { delivery, answer } = delay()
    const { database, given, mailWorker, clock, transport } = await employ({ deliver: () => delivery })
    transport.close = () => answer({ unknown: 'the mail server was given the mail and did not answer (closed)' })
    await signUp(database, addressOf('ada'), friday)
    mailWorker.wake()
    await expect.poll(() => given).toHaveLength(1)

    const closed = mailWorker.close()
    await pass(clock, 5_000)
    await closed

    expect(await countProgress(database, 'confirmation')).toMatchObject({ sending: 1 })
  })

  test('what cannot be loaded is said, and tried again', async () => {
    const { database, given, clock, mailWorker, said, openMailer } = await employ()
    openMailer.mockRejectedValueOnce(new Error('The mail cannot be drawn.'))

    await signUp(database, addressOf('ada'), friday)
    mailWorker.wake()
    await expect.poll(() => said[0]).toBe('Mails wait to be sent: The mail cannot be drawn.')
    await pass(clock, half)

    await expect.poll(() => given).toHaveLength(1)
  })

  type Given = { location?: string; deliver?: (mail: OutgoingMail) => Delivery | Promise<Delivery> }

  async function employ({ location, deliver }: Given = {}) {
    const place = location ?? (await freshLocation(engine))
    const database = openForTest(place)
    const { transport, given } = makeTransport(deliver)
    const clock = makeManualClock()
    const said: string[] = []
    for (const level of ['info', 'error'] as const)
      vi.spyOn(logger, level).mockImplementation((text: unknown) => void said.push(String(text)))
    const mail = { subject: 'Confirm', html: '', text: 'https://confirm.invalid/' }
    const openMailer = vi.fn(async () => ({
      transport,
      write: (queuedMail: Parameters<typeof addressMail>[1]) => addressMail(mail, queuedMail, 'https://ship.example'),
    }))
    const mailWorker: MailWorker = startMailWorker({
      database: shareDatabase(database),
      openMailer,
      mailPerSecond: Infinity,
      clock,
    })
    onTestFinished(() => mailWorker.close())
    onTestFinished(() => void vi.restoreAllMocks())
    return { database, location: place, transport, given, clock, said, openMailer, mailWorker }
  }
})

function delay(): { delivery: Promise<Delivery>; answer: (delivery: Delivery) => void } {
  let answer: (delivery: Delivery) => void = () => {}
  const delivery = new Promise<Delivery>((resolve) => {
    answer = resolve
  })
  return { delivery, answer: (known) => answer(known) }
}

/** Lets time go by once the mail worker waits for it. */
async function pass(clock: ReturnType<typeof makeManualClock>, milliseconds: number): Promise<void> {
  await expect.poll(() => clock.isPausing()).toBe(true)
  clock.pass(milliseconds)
}

function readToken(mail: OutgoingMail | undefined): string {
  return new URL(mail?.text ?? '').searchParams.get('token') ?? ''
}
