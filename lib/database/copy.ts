import { type Kysely, sql, type Transaction } from 'kysely'
import { type Counts, countRows, findMiscounts, readSnapshot } from './audit'
import type { Database } from './open'
import { type KeptTable, keptTables, type Tables } from './tables'

/** Rows per batch. SQLite allows 32,766 parameters per statement, and no row has more than six columns. */
const page = 5_000
/** The snapshot of an issue may be megabytes. */
const pageOfIssues = 10

type Options = {
  /** Replaces the content of the target. */
  replace?: boolean
  /** Copies wrong tallies as they are, where that is better than no copy. */
  allowMiscounts?: boolean
  onProgress?: (rows: number) => void
}

/**
 * Copies a consistent snapshot of all stored data in one transaction of the target: all of it or nothing. Throws if the
 * target is not empty, and if the copied votes do not add up.
 */
export function copyDatabase(from: Database, to: Database, options: Options = {}): Promise<Counts> {
  return readSnapshot(from, (source) =>
    to.change(async (target) => {
      await empty(to, target, options.replace ?? false)
      await copyTables(source, target, options.onProgress)
      if (!options.allowMiscounts) await refuseMiscounts(target)
      return count(source, target)
    }),
  )
}

async function empty({ engine }: Database, target: Transaction<Tables>, replace: boolean): Promise<void> {
  // Blocks other writers, as every write transaction does in SQLite. The lock order is the same as everywhere, to avoid
  // deadlock.
  if (engine === 'postgresql') {
    await sql`lock table tallies, votes, confirmation_mails, outbox, confirmations, subscribers, suppressions, issues
      in exclusive mode`.execute(target)
  }
  // Tallies without votes are zeros, so they do not count as content.
  const { tallies: _, ...held } = await countRows(target)
  const found = Object.entries(held).flatMap(([table, rows]) => (rows > 0 ? `${rows} ${table}` : []))
  if (found.length > 0 && !replace) {
    throw new Error(
      `The target holds ${found.join(', ')} already and was left as it was: --replace puts others in their place.`,
    )
  }
  for (const table of keptNames.toReversed()) await target.deleteFrom(table).execute()
}

const keptNames = Object.keys(keptTables) as KeptTable[]

async function copyTables(
  source: Kysely<Tables>,
  target: Transaction<Tables>,
  onProgress?: (rows: number) => void,
): Promise<void> {
  let copied = 0
  for (const table of keptNames) {
    for await (const rows of readPages(source, table)) {
      // Rows of a table always fit the same table of the target.
      await target
        .insertInto(table as 'votes')
        .values(rows as Tables['votes'][])
        .execute()
      copied += rows.length
      onProgress?.(copied)
    }
  }
}

async function* readPages(source: Kysely<Tables>, table: KeptTable): AsyncIterable<Record<string, unknown>[]> {
  const key = keptTables[table]
  const columns = sql.join(key.map((column) => sql.ref(column)))
  for (let after = key.map((): unknown => ''); ; ) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where (${columns}) > (${sql.join(after)})
      order by ${columns} limit ${table === 'issues' ? pageOfIssues : page}`.execute(source)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = key.map((column) => last[column])
  }
}

async function refuseMiscounts(target: Transaction<Tables>): Promise<void> {
  const miscounts = await findMiscounts(target)
  if (miscounts.length > 0) throw new Error(['The votes do not add up, and were not copied:', ...miscounts].join('\n'))
}

async function count(source: Kysely<Tables>, target: Transaction<Tables>): Promise<Counts> {
  const [read, written] = [await countRows(source), await countRows(target)]
  const lost = keptNames.filter((table) => read[table] !== written[table])
  if (lost.length === 0) return written
  throw new Error(lost.map((table) => `${written[table]} of ${read[table]} ${table} arrived.`).join('\n'))
}
