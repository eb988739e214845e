import type { Database } from '@/lib/database/open'
import type { Tables } from '@/lib/database/tables'
import { withListLock } from './list-lock'

export type Issue = Tables['issues']
export type ShownIssue = Omit<Issue, 'snapshot'>

/**
 * Stores an issue and queues a mail for every confirmed subscriber, in one transaction. Returns false, and changes
 * nothing, if an issue with this id exists. The database queues the mails itself, so memory does not grow with the
 * list.
 */
export function makeIssue(
  database: Database,
  { id, digest, snapshot }: Omit<Issue, 'made'>,
  now: Date,
): Promise<boolean> {
  return withListLock(database, async (queries) => {
    const made = now.toISOString()
    const kept = await queries
      .insertInto('issues')
      .values({ id, made, digest, snapshot })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (kept === undefined) return false
    await queries
      .insertInto('outbox')
      .columns(['mailing', 'subscriber', 'progress', 'due'])
      .expression(({ selectFrom, val }) =>
        selectFrom('subscribers')
          .select([
            val(id).as('mailing'),
            'subscribers.id as subscriber',
            val('waiting').as('progress'),
            val(made).as('due'),
          ])
          .where('status', '=', 'confirmed'),
      )
      .execute()
    return true
  })
}

/** An issue without its snapshot, which may be megabytes. */
export function readIssue(database: Database, id: string): Promise<ShownIssue | undefined> {
  return database.use((queries) =>
    queries.selectFrom('issues').select(['id', 'made', 'digest']).where('id', '=', id).executeTakeFirst(),
  )
}

/** The latest issue. */
export function readLatestIssue(database: Database): Promise<Issue | undefined> {
  return database.use((queries) =>
    queries.selectFrom('issues').selectAll().orderBy('made', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst(),
  )
}

/** A range of issues, the newest first. Positions start at 1. */
export function listIssues(database: Database, { from, to }: { from: number; to: number }): Promise<ShownIssue[]> {
  return database.use((queries) =>
    queries
      .selectFrom('issues')
      .select(['id', 'made', 'digest'])
      .orderBy('made', 'desc')
      .orderBy('id', 'desc')
      .limit(to - from + 1)
      .offset(Math.max(0, from - 1))
      .execute(),
  )
}

export async function countIssues(database: Database): Promise<number> {
  const { amount } = await database.use((queries) =>
    queries
      .selectFrom('issues')
      .select(({ fn }) => fn.countAll<number>().as('amount'))
      .executeTakeFirstOrThrow(),
  )
  return amount
}

/** Issues with mails that still wait, the oldest first. */
export async function listUnfinished(database: Database): Promise<string[]> {
  const rows = await database.use((queries) =>
    queries
      .selectFrom('issues')
      .select('id')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('outbox')
            .select('outbox.subscriber')
            .whereRef('mailing', '=', 'issues.id')
            .where('progress', '=', 'waiting'),
        ),
      )
      .orderBy('made')
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ id }) => id)
}
