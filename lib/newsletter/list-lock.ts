import { sql, type Transaction } from 'kysely'
import type { Database } from '@/lib/database/open'
import type { Tables } from '@/lib/database/tables'

/**
 * Runs a write transaction that changes who is on the list. Such transactions exclude one another across processes, so
 * counts read inside one still hold when it writes. SQLite serializes all write transactions anyway.
 *
 * Claiming mails from the outbox does not take this lock. To avoid deadlock, rows are locked in the order outbox,
 * confirmations, subscribers.
 */
export function withListLock<T>(database: Database, work: (queries: Transaction<Tables>) => Promise<T>): Promise<T> {
  return database.change(async (queries) => {
    if (database.engine === 'postgresql') {
      await sql`lock table confirmation_mails in share row exclusive mode`.execute(queries)
    }
    return work(queries)
  })
}
