import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DatabaseUnavailable } from '@/lib/database/open'
import { freshDatabase, freshLocation, openForTest, readVotes, storeVotes, voteOf } from '@/tests/support/databases'
import { type PostgresqlServer, startPostgresql } from './postgresql-server'

let server: PostgresqlServer

beforeAll(async () => {
  server = await startPostgresql()
})
afterAll(() => server.discard())

const byBen = voteOf({ visitor: 'ben' })

test('a server that is stopped is unavailable, and works again once it runs', async () => {
  const database = openForTest(`${server.address}/postgres`)
  await storeVotes(database, voteOf())

  await server.stop()
  await expect(readVotes(database)).rejects.toThrow(DatabaseUnavailable)
  await expect(storeVotes(database, byBen)).rejects.toThrow(DatabaseUnavailable)
  await server.start()
  await storeVotes(database, byBen)

  expect(await readVotes(database)).toEqual([voteOf(), byBen])
})

test('a connection that is cut in the middle of a change leaves nothing, and the next change works', async () => {
  const database = await freshDatabase('postgresql')
  await storeVotes(database, voteOf())

  const changed = database.change(async (queries) => {
    await queries.updateTable('tallies').set({ ship: 5 }).execute()
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(queries)
  })

  await expect(changed).rejects.toThrow(DatabaseUnavailable)
  await storeVotes(database, byBen)
  expect(await readTally()).toEqual({ tool: 'harbor', ship: 2, skip: 0 })

  function readTally() {
    return database.use((queries) => queries.selectFrom('tallies').selectAll().executeTakeFirst())
  }
})

test('a query that takes too long is given up, and its connection with it', async () => {
  const database = openForTest(await freshLocation('postgresql'), { queryMillis: 300 })
  await storeVotes(database, voteOf())

  const changed = database.change(async (queries) => {
    await queries.updateTable('tallies').set({ ship: 5 }).execute()
    await sql`select pg_sleep(60)`.execute(queries)
  })

  await expect(changed).rejects.toThrow(DatabaseUnavailable)
  await storeVotes(database, byBen)
  expect(await readVotes(database)).toEqual([voteOf(), byBen])
})

test('a server that says no more than that it is read-only is unavailable', async () => {
  const location = await freshLocation('postgresql')
  const database = openForTest(location)
  await storeVotes(database, voteOf())

  const changed = database.change(async (queries) => {
    await sql`set transaction read only`.execute(queries)
    await queries.updateTable('tallies').set({ ship: 5 }).execute()
  })

  await expect(changed).rejects.toThrow(/read-only/)
  await expect(changed).rejects.toThrow(DatabaseUnavailable)
})

test('tables that are gone are made anew, because nothing was left to lose', async () => {
  const location = await freshLocation('postgresql')
  const database = openForTest(location)
  await storeVotes(database, voteOf())
  await ask(location, 'drop schema public cascade; create schema public')
  await expect(readVotes(database)).rejects.toThrow(DatabaseUnavailable)

  await storeVotes(database, byBen)

  expect(await readVotes(database)).toEqual([byBen])
})

async function ask(location: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: location })
  await client.connect()
  await client.query(text)
  await client.end()
}
