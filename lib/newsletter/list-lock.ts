import { sql, type Transaction } from 'kysely'
import type { Database } from '@/lib/database/open'
import type { Tables } from '@/lib/database/tables'

/**
 * One write transaction after the other, in whatever process they begin, for all that changes who is on the list: what
 * one of them has counted is still so when it writes. In SQLite every transaction is like that.
 *
 * Whoever takes letters from the outbox does not wait for a turn. So that nobody waits in a circle, rows are locked in
 * the order outbox, confirmations, subscribers.
 */
export function withListLock<T>(database: Database, work: (queries: Transaction<Tables>) => Promise<T>): Promise<T> {
  return database.change(async (queries) => {
    if (database.engine === 'postgresql') {
      await sql`lock table confirmation_mails in share row exclusive mode`.execute(queries)
    }
    return work(queries)
  })
}
