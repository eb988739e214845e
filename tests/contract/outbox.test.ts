import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import type { Database } from '@/lib/database/open'
import {
  claimNext,
  countProgress,
  listErrors,
  nextDue,
  type Outcome,
  type QueuedMail,
  recordOutcome,
  resendUnknown,
} from '@/lib/newsletter/outbox'
import { forget, unsubscribe } from '@/lib/newsletter/subscription'
import { engines, freshDatabase, freshLocation, openForTest } from '@/tests/support/databases'
import {
  addressOf,
  day,
  friday,
  hour,
  issue47,
  later,
  queueIssue,
  readTable,
  sendAll,
  storeConfirmed,
  subscribe,
} from '@/tests/support/newsletter'
import { startScript, waitForEnd } from './processes'

const tryAgain = { progress: 'waiting', due: later(hour), error: '451: try again' } as const
const refused = { progress: 'failed', error: '550: no such mailbox' } as const
const lost = { progress: 'sending', error: 'The connection was lost after the mail was handed over.' } as const

describe.each(engines)('on %s', (engine) => {
  test('each mail is taken once, and is sent when the next one is taken', async () => {
    const database = await openWithIssue(5)

    const queuedMails = await sendAll(database, issue47.id)

    expect(queuedMails.map(({ address }) => address).sort()).toEqual(
      [0, 1, 2, 3, 4].map((index) => `reader-${index}@example.org`),
    )
    expect(queuedMails[0]).toEqual({
      mailing: issue47.id,
      subscriber: 'reader-0',
      address: 'reader-0@example.org',
      unsubscribeKey: 'key of reader-0',
      attempts: 1,
    })
    expect(await countProgress(database, issue47.id)).toEqual({ waiting: 0, sending: 0, sent: 5, failed: 0 })
  })

  test('mails that are taken by many at once are taken once each', async () => {
    const location = await freshLocation(engine)
    const databases = [1, 2, 3].map(() => openForTest(location))
    await storeIssue(databases[0], 60)

    const taken = await Promise.all([...databases, ...databases].map((database) => sendAll(database, issue47.id)))

    const subscribers = taken.flat().map(({ subscriber }) => subscriber)
    expect(subscribers).toHaveLength(60)
    expect(new Set(subscribers).size).toBe(60)
  })

  test('processes that are killed while they send send nothing twice, and leave one unknown a kill', {
    timeout: 120_000,
  }, async () => {
    const location = await freshLocation(engine)
    const database = openForTest(location)
    await storeIssue(database, 400)

    const killed = await Promise.all([15, 20, 25, 30].map((amount) => sendInProcess(location, amount)))
    const finished = await sendInProcess(location, Number.POSITIVE_INFINITY)

    const sent = [...killed.flat(), ...finished]
    const progress = await countProgress(database, issue47.id)
    expect(new Set(sent).size).toBe(sent.length)
    expect(progress.sending).toBeLessThanOrEqual(killed.length)
    expect(progress).toMatchObject({ waiting: 0, failed: 0, sent: 400 - progress.sending })
    expect(sent.length).toBeGreaterThanOrEqual(progress.sent)
  })

  test('what is in another mailing stays there', async () => {
    const database = await openWithIssue(2)
    await queueIssue(database, '2026-48')

    await sendAll(database, '2026-48')

    expect(await countProgress(database, issue47.id)).toMatchObject({ waiting: 2 })
  })

  describe('of a mail', () => {
    test('that is to be tried again, the next attempt comes when it is due, and says how many there were', async () => {
      const { database, queuedMail } = await takeOne()
      await recordOutcome(database, queuedMail, tryAgain)

      const early = await claimNext(database, issue47.id, later(hour - 1))
      const due = await nextDue(database, issue47.id)
      const again = await claimNext(database, issue47.id, later(hour))

      expect(early).toBeUndefined()
      expect(due).toEqual(later(hour))
      expect(again).toEqual({ ...queuedMail, attempts: 2 })
    })

    test('that could not be tried, no attempt is counted', async () => {
      const { database, queuedMail } = await takeOne()
      await recordOutcome(database, queuedMail, { progress: 'untried', due: later(hour) })

      const again = await claimNext(database, issue47.id, later(hour))

      expect(again).toEqual(queuedMail)
      expect(await listErrors(database, issue47.id)).toEqual([])
    })

    test.each<[string, Outcome]>([
      ['is sent', { progress: 'sent' }],
      ['is refused for good', refused],
      ['may have been sent', lost],
    ])('that %s, there is no further attempt', async (_, outcome) => {
      const { database, queuedMail } = await takeOne()

      const next = await claimNext(database, issue47.id, friday, { queuedMail, outcome })

      expect(next).toBeUndefined()
      expect(await nextDue(database, issue47.id)).toBeUndefined()
      expect(await sendAll(database, issue47.id, later(1_000 * day))).toEqual([])
      expect((await countProgress(database, issue47.id))[outcome.progress as 'sent']).toBe(1)
    })

    test('that nobody knows anything of, there is no further attempt until somebody asks for it', async () => {
      const { database, queuedMail } = await takeOne()

      const byItself = await sendAll(database, issue47.id, later(1_000 * day))
      const resent = await resendUnknown(database, issue47.id, later(hour))
      const asked = await sendAll(database, issue47.id, later(1_000 * day))

      expect(byItself).toEqual([])
      expect(resent).toBe(1)
      expect(asked).toEqual([{ ...queuedMail, attempts: 2 }])
    })

    test('that another process may have in hand, it is not sent once more', async () => {
      const { database } = await takeOne()

      expect(await resendUnknown(database, issue47.id, later(hour - 1))).toBe(0)
    })

    test('that was given up by whoever had it, it may be sent once more at once', async () => {
      const { database, queuedMail } = await takeOne()
      await recordOutcome(database, queuedMail, lost)

      expect(await resendUnknown(database, issue47.id, friday)).toBe(1)
    })

    test('that was erased meanwhile, nothing is recorded', async () => {
      const { database, queuedMail } = await takeOne()
      await forget(database, addressOf('reader-0'))

      await recordOutcome(database, queuedMail, { progress: 'sent' })

      expect(await readTable(database, 'outbox')).toEqual([])
    })

    test('that was sent although it was to be sent once more, it is known that it was sent', async () => {
      const { database, queuedMail } = await takeOne()
      await resendUnknown(database, issue47.id, later(hour))

      await recordOutcome(database, queuedMail, { progress: 'sent' })

      expect(await sendAll(database, issue47.id)).toEqual([])
    })

    test('that somebody else has taken since, they have the last word', async () => {
      const { database, queuedMail } = await takeOne()
      await resendUnknown(database, issue47.id, later(hour))
      await claimNext(database, issue47.id, friday)

      await recordOutcome(database, queuedMail, tryAgain)

      expect(await countProgress(database, issue47.id)).toMatchObject({ waiting: 0, sending: 1 })
    })
  })

  describe('who leaves', () => {
    test('before their turn gets no mail', async () => {
      const database = await openWithIssue(3)
      await unsubscribe(database, 'key of reader-1', friday)

      const queuedMails = await sendAll(database, issue47.id)

      expect(queuedMails.map(({ subscriber }) => subscriber).sort()).toEqual(['reader-0', 'reader-2'])
      expect(await countProgress(database, issue47.id)).toEqual({ waiting: 0, sending: 0, sent: 2, failed: 0 })
    })

    test('while their mail is in hand gets no second attempt', async () => {
      const { database, queuedMail } = await takeOne()
      await unsubscribe(database, queuedMail.unsubscribeKey, friday)

      const next = await claimNext(database, issue47.id, later(hour), { queuedMail, outcome: tryAgain })

      expect(next).toBeUndefined()
      expect(await nextDue(database, issue47.id)).toBeUndefined()
    })

    test('is not among those whom an unknown mail is sent to once more', async () => {
      const { database, queuedMail } = await takeOne()
      await unsubscribe(database, queuedMail.unsubscribeKey, friday)

      expect(await resendUnknown(database, issue47.id, later(hour))).toBe(0)
      expect(await sendAll(database, issue47.id)).toEqual([])
    })

    test('and confirms anew gets the next issue, not the one they left before', async () => {
      const database = await freshDatabase(engine)
      const { unsubscribeKey } = await subscribe(database, 'ada')
      await queueIssue(database)
      await unsubscribe(database, unsubscribeKey, friday)
      await subscribe(database, 'ada', later(2 * day))
      await queueIssue(database, '2026-48')

      expect(await sendAll(database, issue47.id, later(2 * day))).toEqual([])
      expect(await sendAll(database, '2026-48', later(2 * day))).toHaveLength(1)
    })
  })

  test('a mail that asks for a confirmation is not sent to who has confirmed meanwhile', async () => {
    const database = await freshDatabase(engine)
    const { subscriber } = await subscribe(database, 'ada')
    const row = { mailing: 'confirmation', subscriber }
    await database.change((queries) =>
      queries
        .updateTable('outbox')
        .set({ ...row, progress: 'waiting' })
        .execute(),
    )

    expect(await sendAll(database, 'confirmation')).toEqual([])
    expect(await readTable(database, 'outbox')).toEqual([])
  })

  test('errors are counted, the most frequent first', async () => {
    const database = await openWithIssue(5)
    for (const outcome of [refused, tryAgain, refused, lost, { progress: 'sent' } as const]) {
      await recordOutcome(database, await take(database), outcome)
    }

    expect(await listErrors(database, issue47.id)).toEqual([
      { error: refused.error, amount: 2 },
      { error: tryAgain.error, amount: 1 },
      { error: lost.error, amount: 1 },
    ])
    expect(await countProgress(database, issue47.id)).toEqual({ waiting: 1, sending: 1, sent: 1, failed: 2 })
  })

  test('an error of an earlier attempt is over when the mail is sent', async () => {
    const { database, queuedMail } = await takeOne()
    await recordOutcome(database, queuedMail, tryAgain)

    await sendAll(database, issue47.id, later(hour))

    expect(await listErrors(database, issue47.id)).toEqual([])
  })

  async function openWithIssue(readers: number): Promise<Database> {
    const database = await freshDatabase(engine)
    await storeIssue(database, readers)
    return database
  }

  async function takeOne(): Promise<{ database: Database; queuedMail: QueuedMail }> {
    const database = await openWithIssue(1)
    return { database, queuedMail: await take(database) }
  }
})

async function storeIssue(database: Database | undefined, readers: number): Promise<void> {
  if (database === undefined) return
  await storeConfirmed(database, readers)
  await queueIssue(database)
}

async function take(database: Database): Promise<QueuedMail> {
  const queuedMail = await claimNext(database, issue47.id, friday)
  if (queuedMail === undefined) throw new Error('no mail is left')
  return queuedMail
}

/** To whom a process of its own sends a mail of the issue, until it is killed after that many. */
async function sendInProcess(location: string, killedAfter: number): Promise<string[]> {
  const sent: string[] = []
  const child = startScript('tests/support/take-many.ts', [location, issue47.id])
  if (child.stdout === null) throw new Error('the process has no output')
  const lines = createInterface({ input: child.stdout }).on('line', (line) => {
    if (sent.push(line) === killedAfter) child.kill('SIGKILL')
  })
  const { status, output } = await waitForEnd(child)
  lines.close()
  if (Number.isFinite(killedAfter) || status === 0) return sent
  throw new Error(output)
}
