import type { KyselyPlugin } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '@/lib/database/open'
import { countIssues, listIssues, listUnfinished, makeIssue, readIssue, readLatestIssue } from '@/lib/newsletter/issues'
import { countProgress } from '@/lib/newsletter/outbox'
import { signUp, unsubscribe } from '@/lib/newsletter/subscription'
import { engines, freshDatabase, freshLocation, openForTest } from '@/tests/support/databases'
import {
  addressOf,
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

describe.each(engines)('on %s', (engine) => {
  test('an issue is kept, and waits for those who are on the list', async () => {
    const database = await freshDatabase(engine)
    await subscribe(database, 'ada')
    const { unsubscribeKey } = await subscribe(database, 'cleo')
    await unsubscribe(database, unsubscribeKey, friday)
    await signUp(database, addressOf('ben'), friday)

    const isMade = await makeIssue(database, issue47, later(hour))

    expect(isMade).toBe(true)
    expect(await readLatestIssue(database)).toEqual({ ...issue47, made: later(hour).toISOString() })
    expect(await countProgress(database, issue47.id)).toEqual({ waiting: 1, sending: 0, sent: 0, failed: 0 })
    expect(await sendAll(database, issue47.id, later(hour))).toMatchObject([{ address: 'ada@example.org' }])
  })

  test('an issue is made once: a second one with its id changes nothing', async () => {
    const database = await freshDatabase(engine)
    await subscribe(database, 'ada')
    await queueIssue(database)
    await sendAll(database, issue47.id)
    await subscribe(database, 'ben')

    const isMade = await makeIssue(database, { ...issue47, digest: 'another' }, later(hour))

    expect(isMade).toBe(false)
    expect(await readIssue(database, issue47.id)).toMatchObject({ digest: issue47.digest })
    expect(await sendAll(database, issue47.id, later(hour))).toEqual([])
  })

  test('an issue that several make at once is made by one of them', async () => {
    const location = await freshLocation(engine)
    const databases = [1, 2, 3].map(() => openForTest(location))
    await Promise.all(databases.slice(0, 1).map((database) => storeConfirmed(database, 50)))

    const made = await Promise.all([...databases, ...databases].map((database) => queueIssue(database)))

    expect(made.filter((isMade) => isMade)).toHaveLength(1)
    expect(await Promise.all(databases.map((database) => countProgress(database, issue47.id)))).toMatchObject(
      databases.map(() => ({ waiting: 50 })),
    )
  })

  test('an issue whose mails cannot be queued is not kept either', async () => {
    const database = await freshDatabase(engine)
    await storeConfirmed(database, 3)
    const inTheWay = { mailing: issue47.id, subscriber: 'reader-2', progress: 'sent', attempts: 1, due: '' } as const
    await database.change((queries) => queries.insertInto('outbox').values(inTheWay).execute())

    await expect(queueIssue(database)).rejects.toThrow(/constraint/i)

    expect(await countIssues(database)).toBe(0)
    expect(await readTable(database, 'outbox')).toMatchObject([inTheWay])
  })

  test('to queue an issue for thousands takes no more queries and rows than for ten', async () => {
    const few = await freshDatabase(engine)
    const many = await freshDatabase(engine)
    await storeConfirmed(few, 10)
    await storeConfirmed(many, 5_000)

    const [forFew, forMany] = [await watch(few, queueIssue), await watch(many, queueIssue)]

    expect(forMany).toEqual(forFew)
    expect(await countProgress(many, issue47.id)).toMatchObject({ waiting: 5_000 })
  })

  test('issues are listed from the newest, and the latest is the one that was made last', async () => {
    const database = await freshDatabase(engine)
    await queueIssue(database, '2026-53', friday)
    await queueIssue(database, '2027-01', later(hour))
    await queueIssue(database, '2026-52', later(-hour))

    const list = async (from: number, to: number) => (await listIssues(database, { from, to })).map(({ id }) => id)
    expect(await list(1, 24)).toEqual(['2027-01', '2026-53', '2026-52'])
    expect(await list(2, 3)).toEqual(['2026-53', '2026-52'])
    expect(await list(4, 24)).toEqual([])
    expect(await countIssues(database)).toBe(3)
    expect((await readLatestIssue(database))?.id).toBe('2027-01')
  })

  test('of an issue that there is not, and before the first, nothing is read', async () => {
    const database = await freshDatabase(engine)

    expect(await readIssue(database, issue47.id)).toBeUndefined()
    expect(await readLatestIssue(database)).toBeUndefined()
    expect(await listIssues(database, { from: 0, to: 0 })).toEqual([])
    expect(await countIssues(database)).toBe(0)
  })

  test('issues are unfinished while mails wait, the oldest first', async () => {
    const database = await freshDatabase(engine)
    await queueIssue(database, '2026-45')
    await subscribe(database, 'ada')
    await queueIssue(database, '2026-46', later(hour))
    await queueIssue(database, issue47.id, later(2 * hour))

    const before = await listUnfinished(database)
    await sendAll(database, '2026-46', later(hour))

    expect(before).toEqual(['2026-46', issue47.id])
    expect(await listUnfinished(database)).toEqual([issue47.id])
  })
})

/** How many queries some work makes within its transaction, and how many rows come back. */
async function watch(database: Database, work: (database: Database) => Promise<unknown>) {
  const seen = { queries: 0, rows: 0 }
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      seen.queries += 1
      return node
    },
    async transformResult({ result }) {
      seen.rows += result.rows.length
      return result
    },
  }
  await work({ ...database, change: (inner) => database.change((queries) => inner(queries.withPlugin(counter))) })
  return seen
}
