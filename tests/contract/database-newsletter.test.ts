import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { countRows } from '@/lib/database/audit'
import type { Connection } from '@/lib/database/engine'
import { migrate } from '@/lib/database/migrate'
import { migrations } from '@/lib/database/migrations'
import type { Database } from '@/lib/database/open'
import { postgresqlEngine } from '@/lib/database/postgresql'
import { sqliteEngine } from '@/lib/database/sqlite'
import { type KeptTable, keptTables } from '@/lib/database/tables'
import { forget, signUp, unsubscribe } from '@/lib/newsletter/subscription'
import {
  type EngineName,
  engines,
  freshFolder,
  freshLocation,
  openForTest,
  readVotes,
  storeVotes,
  voteOf,
} from '@/tests/support/databases'
import { addressOf, friday, queueIssue, readTable, storeConfirmed, storeNewsletter } from '@/tests/support/newsletter'
import { runDatabase } from './processes'

describe.each(engines)('on %s', (engine) => {
  test('a database that has only votes keeps them when the newsletter is added', async () => {
    const location = await freshLocation(engine)
    await makeWithVotes(engine, location)
    const database = openForTest(location)

    await signUp(database, addressOf('ada'), friday)

    expect(await readVotes(database)).toEqual([voteOf()])
    expect(await readTable(database, 'tallies')).toEqual([{ tool: 'harbor', ship: 1, skip: 0 }])
    expect(await readTable(database, 'subscribers')).toMatchObject([{ identity: 'ada@example.org' }])
  })

  test('a database made before its tables had their present names keeps every row', async () => {
    const location = await freshLocation(engine)
    await makeWithFormerNames(engine, location)
    const database = openForTest(location)

    const kept = Object.fromEntries(
      await Promise.all(tables.map(async (table) => [table, await readTable(database, table)])),
    )

    expect(kept).toEqual({
      tallies: [{ tool: 'harbor', ship: 1, skip: 0 }],
      votes: [voteOf()],
      subscribers: [{ ...ada, status: 'confirmed', unsubscribe_key: 'key of ada' }],
      confirmations: [{ subscriber: ada.id, token_hash: 'hash of a token', expires: moment }],
      confirmation_mails: [{ mailbox: 'hash of a mailbox', total: 2, latest: moment }],
      suppressions: [{ identity: 'hash of eve' }],
      issues: [{ id: '2026-46', made: moment, digest: digestWith('excerpt'), snapshot: '{"reviews":{}}' }],
      outbox: [{ ...mailToAda, error: '451: try again' }],
    })
    expect(await unsubscribe(database, 'key of ada', friday)).toBe(true)
  })

  test('the check counts subscribers', async () => {
    const { location } = await openWithNewsletter(engine)

    const { status, output } = await runDatabase(location, 'check')

    expect(output).toBe('The database is valid: 1 votes on 1 tools, 3 subscribers. Every tally matches its votes.\n')
    expect(status).toBe(0)
  })

  test('a backup holds the newsletter too', async () => {
    const { location, database } = await openWithNewsletter(engine)
    const file = join(freshFolder(), 'backup.db')

    const { output } = await runDatabase(location, 'backup', file)

    expect(output).toContain('1 votes on 1 tools, 3 subscribers')
    expect(await readAll(openForTest(file))).toEqual(await readAll(database))
  })

  test.each(engines)('a copy into %s holds the newsletter too', async (targetEngine) => {
    const { location, database } = await openWithNewsletter(engine)
    const to = await freshLocation(targetEngine)

    const { output } = await runDatabase('', 'copy', location, to)

    expect(output).toContain('1 votes on 1 tools, 3 subscribers')
    expect(await readAll(openForTest(to))).toEqual(await readAll(database))
  })

  test('a copy of more rows than are read at once holds each of them', async () => {
    const location = await freshLocation(engine)
    const database = openForTest(location, { queryMillis: 0 })
    for (let week = 37; week < 47; week += 1) await queueIssue(database, `2026-${week}`)
    await storeConfirmed(database, 5_001)
    await queueIssue(database)
    const to = await freshLocation(engine)

    const { status } = await runDatabase('', 'copy', location, to)

    expect(status).toBe(0)
    expect(await openForTest(to).use(countRows)).toMatchObject({ subscribers: 5_001, issues: 11, outbox: 5_001 })
  })

  test('a target that holds only a suppression is left as it was, unless that is to be replaced', async () => {
    const { location, database } = await openWithNewsletter(engine)
    const to = await freshLocation(engine)
    const target = openForTest(to)
    await forget(target, addressOf('eve'))
    const before = await readAll(target)

    const refused = await runDatabase('', 'copy', location, to)
    const kept = await readAll(target)
    const replaced = await runDatabase('', 'copy', location, to, '--replace')

    expect(refused.status).toBe(1)
    expect(refused.output).toMatch(/holds 1 suppressions already .* --replace/)
    expect(kept).toEqual(before)
    expect(replaced.status).toBe(0)
    expect(await readAll(target)).toEqual(await readAll(database))
  })
})

test('the check finds mails of nobody', async () => {
  const { location, database } = await openWithNewsletter('sqlite')
  await database.use(async (queries) => {
    await sql`pragma foreign_keys = off`.execute(queries)
    await queries.deleteFrom('subscribers').where('identity', '=', 'ada@example.org').execute()
  })

  const { status, output } = await runDatabase(location, 'check')

  expect(status).toBe(1)
  expect(output).toMatch(/^Row \d+ of outbox belongs to nothing\.$/m)
})

test('a story of the newsletter leaves something in each table', async () => {
  const { database } = await openWithNewsletter('sqlite')

  expect(Object.values(await database.use(countRows))).not.toContain(0)
})

async function openWithNewsletter(engine: EngineName): Promise<{ location: string; database: Database }> {
  const location = await freshLocation(engine)
  const database = openForTest(location)
  await storeVotes(database, voteOf())
  await storeNewsletter(database)
  return { location, database }
}

/** Makes a database as it was before there was a newsletter, with one vote. */
async function makeWithVotes(engine: EngineName, location: string): Promise<void> {
  const { queries, close } = await connectAfter(1, engine, location)
  await storeHarbor(queries)
  await close()
}

const moment = '2026-11-13T09:00:00.000Z'
const ada = { id: 'id of ada', identity: 'ada@example.org', address: 'Ada@example.org', since: moment }
const mailToAda = { mailing: '2026-46', subscriber: ada.id, progress: 'waiting', attempts: 1, due: moment }

/** A digest in which a review says what the key is called, too. */
function digestWith(key: 'opening' | 'excerpt'): string {
  return JSON.stringify({ tools: [{ news: [{ [key]: 'An "opening": quoted.' }] }], word: 'opening' })
}

/** Makes a database as it was after the newsletter was added, with a row in each table. */
async function makeWithFormerNames(engine: EngineName, location: string): Promise<void> {
  const { queries, close } = await connectAfter(2, engine, location)
  await storeHarbor(queries)
  const { mailing, subscriber, progress, attempts, due } = mailToAda
  await sql`insert into subscribers (id, identity, address, standing, since, leave_key)
    values (${ada.id}, ${ada.identity}, ${ada.address}, 'confirmed', ${ada.since}, 'key of ada')`.execute(queries)
  await sql`insert into confirmations values (${ada.id}, 'hash of a token', ${moment})`.execute(queries)
  await sql`insert into confirmation_mails values ('hash of a mailbox', 2, ${moment})`.execute(queries)
  await sql`insert into forgotten values ('hash of eve')`.execute(queries)
  await sql`insert into issues (id, made, digest, known)
    values ('2026-46', ${moment}, ${digestWith('opening')}, '{"reviews":{}}')`.execute(queries)
  await sql`insert into outbox (mailing, subscriber, progress, attempts, due, trouble)
    values (${mailing}, ${subscriber}, ${progress}, ${attempts}, ${due}, '451: try again')`.execute(queries)
  await close()
}

/** Opens a database that has had only the oldest migrations. */
async function connectAfter(count: number, engine: EngineName, location: string): Promise<Connection> {
  const connection = (
    engine === 'sqlite' ? sqliteEngine(location, { mustExist: false }) : postgresqlEngine(location, 3_000)
  ).connect()
  await migrate(connection.queries, Object.fromEntries(Object.entries(migrations).slice(0, count)))
  return connection
}

async function storeHarbor(queries: Connection['queries']): Promise<void> {
  await queries.insertInto('tallies').values({ tool: 'harbor', ship: 1, skip: 0 }).execute()
  await queries.insertInto('votes').values(voteOf()).execute()
}

const tables = Object.keys(keptTables) as KeptTable[]

async function readAll(database: Database) {
  return Promise.all(tables.map((table) => readTable(database, table)))
}
