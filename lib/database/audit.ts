import { type Kysely, sql } from 'kysely'
import type { Database } from './open'
import { type KeptTable, keptTables, type Tables } from './tables'

/** Number of rows of each table. */
export type Counts = Record<KeptTable, number>

/** Reads a consistent snapshot of the database without blocking writers. */
export function readSnapshot<T>(database: Database, read: (queries: Kysely<Tables>) => Promise<T>): Promise<T> {
  return database.use((queries) =>
    queries.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read),
  )
}

export async function countRows(queries: Kysely<Tables>): Promise<Counts> {
  const counts: Partial<Counts> = {}
  for (const table of Object.keys(keptTables) as KeptTable[]) {
    const { rows } = await queries
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    counts[table] = rows
  }
  return counts as Counts
}

/** One sentence for each tool whose tally differs from its votes. */
export async function findMiscounts(queries: Kysely<Tables>): Promise<string[]> {
  const tallies = await queries.selectFrom('tallies').selectAll().execute()
  const counted = new Map((await recount(queries)).map((tally) => [tally.tool, tally]))
  const told = new Map(tallies.map((tally) => [tally.tool, tally]))
  const tools = [...new Set([...told.keys(), ...counted.keys()])].sort()
  return tools.flatMap((tool) => {
    const [says, are] = [formatTally(told.get(tool)), formatTally(counted.get(tool) ?? { ship: 0, skip: 0 })]
    return says === are ? [] : [`${tool}: its tally says ${says}, its votes are ${are}.`]
  })
}

/** Damage that SQLite's own checks find. PostgreSQL checks its files itself. */
export async function findDamage(database: Database, queries: Kysely<Tables>): Promise<string[]> {
  if (database.engine !== 'sqlite') return []
  const { rows: found } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(queries)
  const { rows: orphans } = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(queries)
  return [
    ...found.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...orphans.map(({ table, rowid }) => `Row ${rowid} of ${table} belongs to nothing.`),
  ]
}

function recount(queries: Kysely<Tables>): Promise<Tables['tallies'][]> {
  return queries
    .selectFrom('votes')
    .select(({ fn }) => [
      'tool',
      fn.countAll<number>().filterWhere('choice', '=', 'ship').as('ship'),
      fn.countAll<number>().filterWhere('choice', '=', 'skip').as('skip'),
    ])
    .groupBy('tool')
    .execute()
}

function formatTally(tally: { ship: number; skip: number } | undefined): string {
  return tally === undefined ? 'nothing' : `${tally.ship} ship / ${tally.skip} skip`
}
