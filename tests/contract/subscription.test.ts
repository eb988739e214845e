import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '@/lib/database/open'
import { claimNext, recordOutcome } from '@/lib/newsletter/outbox'
import {
  confirm,
  countSubscribers,
  forget,
  removeUnconfirmed,
  signUp,
  unsubscribe,
} from '@/lib/newsletter/subscription'
import { engines, freshDatabase, freshLocation, openForTest } from '@/tests/support/databases'
import {
  addressOf,
  day,
  friday,
  hour,
  issue47,
  later,
  listAll,
  queueIssue,
  readNewsletter,
  readTable,
  repeat,
  sendAll,
  storeConfirmed,
  storeNewsletter,
  subscribe,
} from '@/tests/support/newsletter'

const ada = addressOf('ada')

describe.each(engines)('on %s', (engine) => {
  describe('a sign-up', () => {
    test('is mailed one link, which puts the address on the list', async () => {
      const database = await freshDatabase(engine)

      const answer = await signUp(database, addressOf('Ada@Example.org'), friday)
      const queuedMails = await sendAll(database, 'confirmation')
      const isConfirmed = await confirm(database, queuedMails[0]?.confirmToken ?? '', later(hour))

      expect(answer).toBe('taken')
      expect(queuedMails).toMatchObject([{ mailing: 'confirmation', address: 'Ada@example.org', attempts: 1 }])
      expect(isConfirmed).toBe(true)
      expect(await listAll(database)).toEqual([
        { address: 'Ada@example.org', status: 'confirmed', since: later(hour).toISOString() },
      ])
    })

    test('in other letters is the same person', async () => {
      const database = await freshDatabase(engine)
      await subscribe(database, 'ada')

      await signUp(database, addressOf('ADA@EXAMPLE.ORG'), later(2 * day))

      expect(await countSubscribers(database)).toEqual({ waiting: 0, confirmed: 1, unsubscribed: 0 })
      expect(await sendAll(database, 'confirmation', later(2 * day))).toEqual([])
    })

    test('is answered in the same word whatever the address is to us', async () => {
      const database = await freshDatabase(engine)
      await storeNewsletter(database)

      const answers = await Promise.all(
        ['new', 'ada', 'ben', 'cleo', 'dora'].map((name) => signUp(database, addressOf(name), friday)),
      )

      expect(new Set(answers)).toEqual(new Set(['taken']))
    })

    test('writes something whatever the address is to us, so that it takes as long', async () => {
      const database = await freshDatabase(engine)
      await storeNewsletter(database)

      for (const name of ['new', 'ada', 'ben', 'cleo', 'dora']) {
        expect(await isWriting(database, (watched) => signUp(watched, addressOf(name), friday)), name).toBe(true)
      }
    })

    test('of somebody on the list or forgotten changes nothing of them', async () => {
      const database = await freshDatabase(engine)
      await subscribe(database, 'ada')
      await forget(database, addressOf('dora'))
      const before = await readTable(database, 'subscribers')

      for (const name of ['ada', 'dora']) await signUp(database, addressOf(name), later(2 * day))

      expect(await readTable(database, 'subscribers')).toEqual(before)
      expect(await sendAll(database, 'confirmation', later(2 * day))).toEqual([])
    })

    test('of somebody who left is only worth something once it is confirmed', async () => {
      const database = await freshDatabase(engine)
      const { unsubscribeKey } = await subscribe(database, 'ada')
      await unsubscribe(database, unsubscribeKey, later(hour))

      await signUp(database, ada, later(2 * day))
      const [queuedMail] = await sendAll(database, 'confirmation', later(2 * day))
      const before = await listAll(database)
      await confirm(database, queuedMail?.confirmToken ?? '', later(2 * day))

      expect(before).toMatchObject([{ status: 'unsubscribed', since: later(hour).toISOString() }])
      expect(await listAll(database)).toMatchObject([{ status: 'confirmed', since: later(2 * day).toISOString() }])
    })
  })

  describe('who is forgotten', () => {
    test('leaves a hash, and nothing that names them', async () => {
      const database = await freshDatabase(engine)
      await subscribe(database, 'ada')
      await subscribe(database, 'ben')
      await queueIssue(database)
      const [adas] = (await readTable(database, 'subscribers')).filter(({ identity }) => identity === ada.identity)

      const wasOnTheList = await forget(database, addressOf('ADA'))

      const left = JSON.stringify(await readNewsletter(database))
      expect(wasOnTheList).toBe(true)
      expect(left).not.toContain('ada@')
      expect(left).not.toContain(adas?.id)
      expect(left).not.toContain(adas?.unsubscribe_key)
      expect(await readTable(database, 'suppressions')).toEqual([{ identity: expect.stringMatching(/^[\w-]{43}$/) }])
      expect((await sendAll(database, issue47.id)).map(({ address }) => address)).toEqual(['ben@example.org'])
    })

    test('may be forgotten without ever having been known, and again', async () => {
      const database = await freshDatabase(engine)

      const answers = [await forget(database, ada), await forget(database, ada)]

      expect(answers).toEqual([false, false])
      expect(await readTable(database, 'suppressions')).toHaveLength(1)
    })

    test('can neither confirm nor leave', async () => {
      const database = await freshDatabase(engine)
      await signUp(database, ada, friday)
      const [queuedMail] = await sendAll(database, 'confirmation')
      await forget(database, ada)

      expect(await confirm(database, queuedMail?.confirmToken ?? '', friday)).toBe(false)
      expect(await unsubscribe(database, queuedMail?.unsubscribeKey ?? '', friday)).toBe(false)
      expect(await readTable(database, 'subscribers')).toEqual([])
    })
  })

  test('who does not confirm is erased after 30 days, counted from when they asked last', async () => {
    const database = await freshDatabase(engine)
    await signUp(database, addressOf('ada'), friday)
    await signUp(database, addressOf('ben'), friday)
    await sendAll(database, 'confirmation')
    await signUp(database, addressOf('ben'), later(29 * day))
    const { unsubscribeKey } = await subscribe(database, 'cleo')
    await unsubscribe(database, unsubscribeKey, friday)
    await subscribe(database, 'dora')

    const early = await removeUnconfirmed(database, later(30 * day))
    const removed = await removeUnconfirmed(database, later(30 * day + 1))

    expect([early, removed]).toEqual([0, 1])
    expect((await listAll(database)).map(({ address }) => address)).toEqual([
      'ben@example.org',
      'cleo@example.org',
      'dora@example.org',
    ])
    expect(JSON.stringify(await readNewsletter(database))).not.toContain('ada@')
  })

  test('a list longer than a page is read whole, each person once', async () => {
    const database = await freshDatabase(engine)
    await storeConfirmed(database, 2_500)

    const addresses = (await listAll(database)).map(({ address }) => address)

    expect(new Set(addresses).size).toBe(2_500)
    expect(addresses).toHaveLength(2_500)
  })

  test('sign-ups, confirmations, leaving, forgetting and sending at once stand in nobody’s way', async () => {
    const location = await freshLocation(engine)
    const [one, other] = [openForTest(location), openForTest(location)]
    const run = async (database: Database, turn: number) => {
      const name = addressOf(`reader-${turn % 12}`)
      await signUp(database, name, later(turn * hour))
      const queuedMail = await claimNext(database, 'confirmation', later(turn * hour))
      if (queuedMail === undefined) return
      await recordOutcome(database, queuedMail, { progress: 'sent' })
      await confirm(database, queuedMail.confirmToken ?? '', later(turn * hour))
      await queueIssue(database, `2026-${turn}`, later(turn * hour))
      const issue = await claimNext(database, `2026-${turn}`, later(turn * hour))
      if (turn % 3 === 0)
        await unsubscribe(database, issue?.unsubscribeKey ?? queuedMail.unsubscribeKey, later(turn * hour))
      if (turn % 17 === 0) await forget(database, name)
      if (turn % 5 === 0) await removeUnconfirmed(database, later(40 * day))
    }

    const ended = await Promise.allSettled(repeat(150, (turn) => run(turn % 2 === 0 ? one : other, turn)))

    expect(ended.filter(({ status }) => status === 'rejected')).toEqual([])
  })
})

/** Whether work leaves something to write in the transaction that it makes. */
async function isWriting(database: Database, work: (database: Database) => Promise<unknown>): Promise<boolean> {
  const counted =
    database.engine === 'sqlite'
      ? sql<{ amount: number }>`select total_changes() as amount`
      : sql<{ amount: number }>`select count(pg_current_xact_id_if_assigned()) as amount`
  let written = 0
  await work({
    ...database,
    change: (inner) =>
      database.change(async (queries) => {
        const { rows: before } = await counted.execute(queries)
        const result = await inner(queries)
        const { rows: after } = await counted.execute(queries)
        written += (after[0]?.amount ?? 0) - (before[0]?.amount ?? 0)
        return result
      }),
  })
  return written > 0
}
