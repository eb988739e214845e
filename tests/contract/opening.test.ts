import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { formatLocation, locateDatabase } from '@/lib/database/location'
import { migrate } from '@/lib/database/migrate'
import { migrations } from '@/lib/database/migrations'
import { type Database, DatabaseUnavailable } from '@/lib/database/open'
import { refuseOldSqlite } from '@/lib/database/sqlite'
import { engines, freshDatabase, freshFolder, freshLocation, openForTest } from '@/tests/support/databases'
import { startScript, waitForEnd } from './processes'

const tables = [
  'confirmation_mails',
  'confirmations',
  'issues',
  'outbox',
  'probes',
  'rate_limits',
  'subscribers',
  'suppressions',
  'tallies',
  'votes',
]

describe.each(engines)('on %s', (engine) => {
  test('four processes that start at once on an empty database bring its tables up to date once', async () => {
    const location = await freshLocation(engine)
    const processes = [1, 2, 3, 4].map(() => startScript('tests/contract/opener.ts', [location]))
    await Promise.all(processes.map((child) => once(child.stdout ?? child, 'data')))

    for (const child of processes) child.stdin?.end('go')
    const ended = await Promise.all(processes.map(waitForEnd))

    expect(ended.map(({ status, output }) => ({ status, output }))).toEqual(
      ended.map(() => ({ status: 0, output: '' })),
    )
    expect(await readMigrations(openForTest(location))).toEqual(Object.keys(migrations))
  })

  test('a migration that fails is named, and leaves nothing of those that ran before it', async () => {
    const database = await freshDatabase(engine)
    const sound = { up: (queries: Kysely<unknown>) => createTable(queries, 'sound') }
    const broken = {
      async up(queries: Kysely<unknown>) {
        await createTable(queries, 'broken')
        throw new Error('no luck')
      },
    }

    const migrated = database.use((queries) =>
      migrate(queries, { ...migrations, '8-sound': sound, '9-broken': broken }),
    )

    await expect(migrated).rejects.toThrow('"9-broken" failed and was undone: no luck')
    expect(await readTables(database)).toEqual(tables)
    expect(await readMigrations(database)).toEqual(Object.keys(migrations))
  })

  test('a database that a newer version has changed is refused, and the change named', async () => {
    const location = await freshLocation(engine)
    const newer = openForTest(location)
    await newer.use((queries) => migrate(queries, { ...migrations, '9-newer': { up: async () => {} } }))

    const older = openForTest(location).prepare()

    await expect(older).rejects.toThrow(/newer version of the site.*9-newer/)
    await expect(older).rejects.not.toBeInstanceOf(DatabaseUnavailable)
  })

  test('a closed database is not opened again', async () => {
    const database = await freshDatabase(engine)
    await database.prepare()
    await database.close()

    const used = readTables(database)

    await expect(used).rejects.toThrow(DatabaseUnavailable)
  })
})

test('SQLite keeps a log, waits for the disk and for others, and keeps references', async () => {
  const database = await freshDatabase('sqlite')

  const found = await database.use((queries) =>
    sql`select * from pragma_journal_mode, pragma_synchronous, pragma_busy_timeout, pragma_foreign_keys`.execute(
      queries,
    ),
  )

  expect(found.rows).toEqual([{ journal_mode: 'wal', synchronous: 2, timeout: 5000, foreign_keys: 1 }])
})

test.each(['3.51.2', '3.9.99', '2.99.99'])('SQLite %s is refused, and the version that is needed named', (version) => {
  const check = () => refuseOldSqlite(version)

  expect(check).toThrow(new RegExp(`${version}.*3\\.51\\.3`))
})

test.each(['3.51.3', '3.51.10', '3.100.0', '4.0.0'])('SQLite %s is new enough', (version) => {
  const check = () => refuseOldSqlite(version)

  expect(check).not.toThrow()
})

test('a file is created with its folders', async () => {
  const database = openForTest(join(freshFolder(), 'far', 'away', 'votes.db'))

  await database.prepare()

  expect(await readTables(database)).toEqual(tables)
})

test('a file that must exist is not created', async () => {
  const database = openForTest(join(freshFolder(), 'votes.db'), { mustExist: true })

  await expect(database.prepare()).rejects.toThrow('votes.db cannot be opened: the file is missing')
})

test('a file that is no database stops the start with a sentence that names it', async () => {
  const path = join(freshFolder(), 'letter.db')
  writeFileSync(path, 'Dear visitors, '.repeat(1_000))

  const prepared = openForTest(path).prepare()

  await expect(prepared).rejects.toThrow(`${path} cannot be opened: file is not a database`)
  await expect(prepared).rejects.not.toBeInstanceOf(DatabaseUnavailable)
})

test('a folder that cannot be made stops the start with a sentence that names it', async () => {
  const inTheWay = join(freshFolder(), 'data')
  writeFileSync(inTheWay, '')

  const prepared = openForTest(join(inTheWay, 'votes.db')).prepare()

  await expect(prepared).rejects.toThrow(inTheWay)
  await expect(prepared).rejects.not.toBeInstanceOf(DatabaseUnavailable)
})

test('a server that cannot be reached may come back, so that it does not stop the start', async () => {
  const prepared = openForTest('postgres://ana:hunter2@127.0.0.1:1/votes').prepare()

  await expect(prepared).rejects.toThrow(DatabaseUnavailable)
  await expect(prepared).rejects.toThrow(/postgres:\/\/127\.0\.0\.1:1\/votes cannot be opened: .*ECONNREFUSED/)
})

test('a wrong password stops the start, and is not told', async () => {
  const location = (await freshLocation('postgresql')).replace('secret', 'hunter2')

  const prepared = openForTest(location).prepare()

  await expect(prepared).rejects.toThrow(/^(?!.*hunter2).*password/)
  await expect(prepared).rejects.not.toBeInstanceOf(DatabaseUnavailable)
})

test.each([
  [{}, join('data', 'ship-or-skip.db')],
  [{ dataFolder: '/srv' }, join('/srv', 'ship-or-skip.db')],
  [{ dataFolder: '/srv', databaseUrl: 'postgres://db/votes' }, 'postgres://db/votes'],
  [{ databaseUrl: '' }, join('data', 'ship-or-skip.db')],
])('of %j, the database is %s', (given, location) => {
  expect(locateDatabase(given)).toBe(location)
})

test.each([
  ['postgres://ana:hunter2@db.example:5433/votes?password=hunter2', 'postgres://db.example:5433/votes'],
  ['postgresql://db.example/votes', 'postgresql://db.example/votes'],
  ['postgres://ana:hunter2@[', 'the PostgreSQL database'],
  ['data/votes.db', 'data/votes.db'],
])('%s is shown as %s', (location, shown) => {
  expect(formatLocation(location)).toBe(shown)
})

async function createTable(queries: Kysely<unknown>, name: string): Promise<void> {
  await queries.schema.createTable(name).addColumn('id', 'integer').execute()
}

async function readTables(database: Database): Promise<string[]> {
  const found = await database.use((queries) => queries.introspection.getTables())
  return found.map(({ name }) => name).sort()
}

async function readMigrations(database: Database): Promise<string[]> {
  const { rows } = await database.use((queries) =>
    sql<{ name: string }>`select name from kysely_migration`.execute(queries),
  )
  return rows.map(({ name }) => name)
}
