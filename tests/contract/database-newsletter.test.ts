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
import { forget, signUp } from '@/lib/newsletter/subscription'
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

  test('the check counts subscribers', async () => {
    const { location } = await openWithNewsletter(engine)

    const { status, output } = await runDatabase(location, 'check')

    expect(output).toBe(
      'The database is sound: 1 votes on 1 tools, 3 subscribers, and every tally is what its votes add up to.\n',
    )
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

  test('a target that knows no more than who is forgotten is left as it was, unless that is to be replaced', async () => {
    const { location, database } = await openWithNewsletter(engine)
    const to = await freshLocation(engine)
    const target = openForTest(to)
    await forget(target, addressOf('eve'))
    const before = await readAll(target)

    const refused = await runDatabase('', 'copy', location, to)
    const kept = await readAll(target)
    const replaced = await runDatabase('', 'copy', location, to, '--replace')

    expect(refused.status).toBe(1)
    expect(refused.output).toMatch(/holds 1 forgotten already .* --replace/)
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
  const { queries, close }: Connection = (
    engine === 'sqlite' ? sqliteEngine(location, { mustExist: false }) : postgresqlEngine(location, 3_000)
  ).connect()
  const [first] = Object.entries(migrations)
  await migrate(queries, Object.fromEntries(first === undefined ? [] : [first]))
  await queries.insertInto('tallies').values({ tool: 'harbor', ship: 1, skip: 0 }).execute()
  await queries.insertInto('votes').values(voteOf()).execute()
  await close()
}

const tables = Object.keys(keptTables) as KeptTable[]

async function readAll(database: Database) {
  return Promise.all(tables.map((table) => readTable(database, table)))
}
