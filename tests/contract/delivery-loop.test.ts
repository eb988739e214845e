import { describe, expect, test } from 'vitest'
import { DatabaseUnavailable } from '@/lib/database/open'
import type { Delivery } from '@/lib/newsletter/delivery'
import { type DeliveryOptions, deliverAll, deliverDue, type Report } from '@/lib/newsletter/delivery-loop'
import { countProgress, listErrors } from '@/lib/newsletter/outbox'
import { addressMail, type OutgoingMail } from '@/lib/newsletter/outgoing-mail'
import { unsubscribe } from '@/lib/newsletter/subscription'
import { makeHastyClock } from '@/tests/support/clocks'
import { engines, freshLocation, openForTest } from '@/tests/support/databases'
import { friday, issue47, queueIssue, storeConfirmed } from '@/tests/support/newsletter'
import { makeTransport } from '@/tests/support/transports'

const second = 1_000
const minute = 60 * second

const refusedForNow = { temporary: '451: the mail server refused the mail' }
const refused = { permanent: '550 5.1.1: the mail server refused the address' }
const unanswered = { unknown: 'the mail server was given the mail and did not answer (closed)' }
const unreachable = { down: 'there is no way to the mail server (ECONNREFUSED)' }

describe.each(engines)('on %s', (engine) => {
  test('everyone on the list gets one mail', async () => {
    const { options, given, database } = await begin(20)

    await deliverAll(options)

    expect(recipients(given)).toEqual(readers(20))
    expect(await countProgress(database, issue47.id)).toEqual({ sent: 20, waiting: 0, sending: 0, failed: 0 })
  })

  test('two rounds at once give nobody two', async () => {
    const { options, given, location } = await begin(40)

    await Promise.all([deliverAll(options), deliverAll({ ...options, database: openForTest(location) })])

    expect(recipients(given)).toEqual(readers(40))
  })

  test('a mail that is refused for now is tried five times again, ever later, and holds up no other', async () => {
    const times: number[] = []
    const { options, given, clock, database } = await begin(3, ({ to }) => {
      if (to !== 'reader-0@example.org') return 'sent'
      times.push(clock.now().getTime())
      return refusedForNow
    })

    await deliverAll(options)

    expect(recipients(given.slice(0, 3))).toEqual(readers(3))
    const pauses = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / minute))
    expect(pauses).toEqual([1, 5, 30, 120, 480])
    expect(await countProgress(database, issue47.id)).toMatchObject({ sent: 2, failed: 1, waiting: 0 })
    expect(await listErrors(database, issue47.id)).toEqual([{ error: refusedForNow.temporary, amount: 1 }])
  })

  test('a mail that is taken at last was sent once', async () => {
    const { options, given, database } = await begin(1, () => (given.length < 3 ? refusedForNow : 'sent'))

    await deliverAll(options)

    expect(given).toHaveLength(3)
    expect(new Set(given.map(({ id }) => id))).toHaveLength(1)
    expect(await countProgress(database, issue47.id)).toMatchObject({ sent: 1, failed: 0 })
    expect(await listErrors(database, issue47.id)).toEqual([])
  })

  test('a mail that is refused for good is not tried again', async () => {
    const { options, given, database } = await begin(2, ({ to }) => (to === 'reader-0@example.org' ? refused : 'sent'))

    await deliverAll(options)

    expect(recipients(given)).toEqual(readers(2))
    expect(await countProgress(database, issue47.id)).toMatchObject({ sent: 1, failed: 1 })
  })

  test('a mail whose fate is unknown stays so, whoever comes later', async () => {
    const { options, given, database } = await begin(2, ({ to }) =>
      to === 'reader-0@example.org' ? unanswered : 'sent',
    )

    await deliverAll(options)
    await deliverAll(options)

    expect(recipients(given)).toEqual(readers(2))
    expect(await countProgress(database, issue47.id)).toEqual({ sent: 1, sending: 1, waiting: 0, failed: 0 })
    expect(await listErrors(database, issue47.id)).toEqual([{ error: unanswered.unknown, amount: 1 }])
  })

  test('a server that is down makes everything wait, ever longer, and uses up no attempt', async () => {
    const outages = 8
    const { options, given, reports, database } = await begin(3, () => (given.length <= outages ? unreachable : 'sent'))

    await deliverAll(options)

    expect(reports.filter((report) => 'outage' in report)).toEqual(
      [10, 60, 300, 900, 900, 900, 900, 900].map((seconds) => ({ outage: unreachable.down, pause: seconds * second })),
    )
    expect(recipients(given.slice(outages))).toEqual(readers(3))
    const rows = await database.use((queries) => queries.selectFrom('outbox').select('attempts').execute())
    expect(rows.map(({ attempts }) => attempts)).toEqual([1, 1, 1])
  })

  test('whoever leaves before their turn gets no mail, also while others get theirs', async () => {
    const { options, given, database } = await begin(5, async (): Promise<Delivery> => {
      const next = readers(5).find((reader) => given.every(({ to }) => to !== reader))
      if (given.length === 1) await unsubscribe(database, `key of ${next?.split('@')[0]}`, friday)
      return 'sent'
    })

    await deliverAll(options)

    expect(given).toHaveLength(4)
    expect(await countProgress(database, issue47.id)).toEqual({ sent: 4, waiting: 0, sending: 0, failed: 0 })
  })

  test('a signal ends a delivery loop after the mail in hand, and another one goes on without unknown mails', async () => {
    const stopping = new AbortController()
    const { options, given, database } = await begin(10, () => {
      if (given.length === 4) stopping.abort()
      return 'sent'
    })

    await deliverAll({ ...options, signal: stopping.signal })

    expect(await countProgress(database, issue47.id)).toEqual({ sent: 4, waiting: 6, sending: 0, failed: 0 })
    await deliverAll(options)
    expect(recipients(given)).toEqual(readers(10))
  })

  test('a signal ends a pause', async () => {
    const stopping = new AbortController()
    const { options, database } = await begin(1, () => refusedForNow)
    const onReport = (report: Report) => 'nextDue' in report && stopping.abort()

    await deliverAll({ ...options, signal: stopping.signal, onReport })

    expect(await countProgress(database, issue47.id)).toMatchObject({ waiting: 1 })
  })

  test('what became of a mail is recorded once the database is back', async () => {
    const { options, given, database, reports } = await begin(3)
    let change = 0
    const failing = {
      ...database,
      // Every second change fails once.
      change: ((work) => {
        change += 1
        if (change % 2 === 0) throw new DatabaseUnavailable('The database cannot be used.')
        return database.change(work)
      }) as typeof database.change,
    }

    await deliverAll({ ...options, database: failing })

    expect(reports).toContainEqual({ outage: 'The database cannot be used.', pause: 10 * second })
    expect(recipients(given)).toEqual(readers(3))
    expect(await countProgress(database, issue47.id)).toEqual({ sent: 3, waiting: 0, sending: 0, failed: 0 })
  })

  test.each([
    [10, 9 * 100],
    [0.5, 9 * 2_000],
  ])('at %d mails a second ten mails take no less than their time', async (mailPerSecond, least) => {
    const { options, clock } = await begin(10)

    await deliverDue({ ...options, mailPerSecond })

    expect(clock.now().getTime() - friday.getTime()).toBeGreaterThanOrEqual(least)
  })

  test('as long as a delivery loop waits for its next mail, nothing is unknown', async () => {
    const { options, database } = await begin(3)
    const seen: number[] = []
    const clock = {
      ...options.clock,
      pause: async () => void seen.push((await countProgress(database, issue47.id)).sending),
    }

    await deliverDue({ ...options, mailPerSecond: 1, clock })

    expect(seen).toEqual([0, 0, 0])
  })

  async function begin(amount: number, deliver: (mail: OutgoingMail) => Delivery | Promise<Delivery> = () => 'sent') {
    const location = await freshLocation(engine)
    const database = openForTest(location)
    await storeConfirmed(database, amount)
    await queueIssue(database)
    const { transport, given } = makeTransport(deliver)
    const clock = makeHastyClock()
    const reports: Report[] = []
    const options: DeliveryOptions = {
      database,
      mailing: issue47.id,
      transport,
      write: (queuedMail) =>
        addressMail({ subject: 'Harbor ships', html: '', text: '' }, queuedMail, 'https://ship.example'),
      mailPerSecond: 1_000,
      clock,
      signal: new AbortController().signal,
      onReport: (report) => reports.push(report),
    }
    return { options, location, database, given, clock, reports }
  }
})

function readers(amount: number): string[] {
  return Array.from({ length: amount }, (_, index) => `reader-${index}@example.org`).sort()
}

function recipients(mails: OutgoingMail[]): string[] {
  return mails.map(({ to }) => to).sort()
}
