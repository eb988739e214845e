import { type Kysely, sql } from 'kysely'
import type { Connection } from '@/lib/database/engine'
import { isServerAddress } from '@/lib/database/location'
import { migrate } from '@/lib/database/migrate'
import { migrations } from '@/lib/database/migrations'
import { postgresqlEngine } from '@/lib/database/postgresql'
import { sqliteEngine } from '@/lib/database/sqlite'
import type { Tables } from '@/lib/database/tables'

/** The schemas that a site may have been left with, by their latest migration. */
export const releasedSchemas = Object.keys(migrations).slice(0, -1)

/** Connects without migrating. */
export function connect(location: string): Connection {
  const engine = isServerAddress(location)
    ? postgresqlEngine(location, 0)
    : sqliteEngine(location, { mustExist: false })
  return engine.connect()
}

/** Makes a database with a released schema, so many votes and, where the schema has the newsletter, so many mails. */
export async function makeReleased(location: string, schema: string, amount: number): Promise<void> {
  const { queries, close } = connect(location)
  const known = Object.entries(migrations).filter(([name]) => name <= schema)
  await migrate(queries, Object.fromEntries(known))
  await insert(queries, 'tallies', [{ tool: 'harbor', ship: amount, skip: 0 }])
  await insert(
    queries,
    'votes',
    times(amount, (number) => ({ tool: 'harbor', visitor: `v${number}`, choice: 'ship', day: '2026-11-20' })),
  )
  if (schema >= '0002') await insertNewsletter(queries, schema, amount)
  await close()
}

/** What of it has to be there after any migration. */
export async function countReleased(queries: Kysely<Tables>): Promise<Record<string, number>> {
  const count = async (table: 'votes' | 'subscribers' | 'outbox') => {
    const { rows } = await queries
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return rows
  }
  const issues = await queries.selectFrom('issues').select('digest').execute()
  return {
    votes: await count('votes'),
    subscribers: await count('subscribers'),
    outbox: await count('outbox'),
    issues: issues.length,
    migratedIssues: issues.filter(({ digest }) => digest.startsWith('{"excerpt":"')).length,
  }
}

/** Names of tables and columns are those of the schema, so they are not those of `Tables`. */
async function insertNewsletter(queries: Kysely<Tables>, schema: string, amount: number): Promise<void> {
  const isRenamed = schema >= '0003'
  const since = '2026-11-20T09:00:00.000Z'
  await insert(
    queries,
    'subscribers',
    times(amount, (number) => ({
      id: `s${number}`,
      identity: `reader${number}@example.org`,
      address: `reader${number}@example.org`,
      [isRenamed ? 'status' : 'standing']: 'confirmed',
      since,
      [isRenamed ? 'unsubscribe_key' : 'leave_key']: `key${number}`,
    })),
  )
  await insert(
    queries,
    'issues',
    times(Math.ceil(amount / 100), (number) => ({
      id: `2025-${number}`,
      made: since,
      digest: `{"${isRenamed ? 'excerpt' : 'opening'}":"${'A long digest. '.repeat(1_000)}"}`,
      [isRenamed ? 'snapshot' : 'known']: '{}',
    })),
  )
  await insert(
    queries,
    'outbox',
    times(amount, (number) => ({
      mailing: '2025-0',
      subscriber: `s${number}`,
      progress: 'sent',
      attempts: 1,
      due: since,
      [isRenamed ? 'error' : 'trouble']: null,
    })),
  )
}

async function insert(queries: Kysely<Tables>, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  for (let first = 0; first < rows.length; first += 1_000) {
    const values = rows
      .slice(first, first + 1_000)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)}`.execute(queries)
  }
}

function times<T>(amount: number, make: (number: number) => T): T[] {
  return Array.from({ length: amount }, (_, number) => make(number))
}
