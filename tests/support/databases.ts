import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { type Database, openDatabase } from '@/lib/database/open'
import type { Tables } from '@/lib/database/tables'

/** Both engines, for `describe.each(engines)` or `test.each(engines)` in tests/contract. */
export const engines = ['sqlite', 'postgresql'] as const

export type EngineName = (typeof engines)[number]

/** Opens an empty database of its own for the test that runs. It is closed and gone after the test. */
export async function freshDatabase(engine: EngineName): Promise<Database> {
  return openForTest(await freshLocation(engine))
}

/** Opens a database that is closed after the test, so that a test can hold one place open several times. */
export function openForTest(location: string, options?: Parameters<typeof openDatabase>[1]): Database {
  const database = openDatabase(location, options)
  onTestFinished(() => database.close())
  return database
}

/** Where an empty database of the test's own is, or will be at its first use. It is gone after the test. */
export async function freshLocation(engine: EngineName): Promise<string> {
  return engine === 'sqlite' ? join(freshFolder(), 'votes.db') : createServerDatabase(inject('postgresql'))
}

/** An empty folder that is gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-database-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const harborByAda: Tables['votes'] = { tool: 'harbor', visitor: 'ada', choice: 'ship', day: '2026-11-20' }

/** Ada ships Harbor, but for what is given. */
export function voteOf(given: Partial<Tables['votes']> = {}): Tables['votes'] {
  return { ...harborByAda, ...given }
}

/** Stores votes that nobody has cast yet, with their tallies, in one transaction. */
export async function storeVotes(database: Database, ...votes: Tables['votes'][]): Promise<void> {
  await database.change(async (queries) => {
    for (const vote of votes) {
      const one = { tool: vote.tool, ship: 0, skip: 0, [vote.choice]: 1 }
      const add = sql<number>`tallies.${sql.ref(vote.choice)} + 1`
      await queries
        .insertInto('tallies')
        .values(one)
        .onConflict((conflict) => conflict.column('tool').doUpdateSet({ [vote.choice]: add }))
        .execute()
      await queries.insertInto('votes').values(vote).execute()
    }
  })
}

/** All votes, in an order that does not depend on the engine. */
export async function readVotes(database: Database): Promise<Tables['votes'][]> {
  const votes = await database.use((queries) => queries.selectFrom('votes').selectAll().execute())
  return votes.sort((one, other) => (`${one.tool} ${one.visitor}` < `${other.tool} ${other.visitor}` ? -1 : 1))
}

async function createServerDatabase(server: string): Promise<string> {
  const name = `test-${randomUUID()}`
  await ask(server, `create database "${name}"`)
  // Not every engine can cut connections, which tests close before.
  onTestFinished(() =>
    ask(server, `drop database "${name}" with (force)`).catch(() => ask(server, `drop database "${name}"`)),
  )
  const location = new URL(server)
  location.pathname = name
  return location.href
}

async function ask(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql)
  await client.end()
}
