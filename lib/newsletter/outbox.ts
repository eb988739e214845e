import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database } from '@/lib/database/open'
import type { Progress, Tables } from '@/lib/database/tables'
import { hash } from './hash'
import { withListLock } from './list-lock'

/** The mailing of confirmation mails. Every other mailing is named by its issue's id. */
export const confirmation = 'confirmation'

/** A mail for one subscriber that this process has claimed. */
export type QueuedMail = {
  mailing: string
  subscriber: string
  address: string
  /** Can only unsubscribe, and never changes. */
  unsubscribeKey: string
  /** Attempts so far, including this one. */
  attempts: number
  /** Confirms the subscriber. Made for this mail; only its hash is stored. */
  confirmToken?: string
}

/**
 * The outcome of a mail. One that stays `sending` may or may not have arrived. `untried`, when no mail can be sent at
 * all, does not count as an attempt. No error contains an address.
 */
export type Outcome =
  | { progress: 'sent' }
  | { progress: 'untried'; due: Date }
  | { progress: 'waiting'; due: Date; error: string }
  | { progress: 'failed'; error: string }
  | { progress: 'sending'; error: string }

const hour = 60 * 60 * 1_000

/** How long a link in a confirmation mail works, in milliseconds. */
const tokenLife = 48 * hour

/** Longer than any delivery takes. */
const maxDeliveryTime = hour

/**
 * Records the outcome of a mail and claims the next one that is due, in one transaction, so that a killed process
 * leaves at most one mail with an unknown outcome. No two processes claim the same mail. Mails that their subscribers
 * may no longer get are deleted.
 */
export function claimNext(
  database: Database,
  mailing: string,
  now: Date,
  done?: { queuedMail: QueuedMail; outcome: Outcome },
): Promise<QueuedMail | undefined> {
  return database.change(async (queries) => {
    if (done !== undefined) await record(queries, done.queuedMail, done.outcome)
    for (;;) {
      const claimed = await claim(queries, database.engine, mailing, now)
      if (claimed === undefined) return undefined
      const queuedMail = await makeQueuedMail(queries, mailing, claimed, now)
      if (queuedMail !== undefined) return queuedMail
    }
  })
}

/** Records the outcome of a mail, unless it was claimed again or erased meanwhile. */
export async function recordOutcome(database: Database, queuedMail: QueuedMail, outcome: Outcome): Promise<void> {
  await database.change((queries) => record(queries, queuedMail, outcome))
}

/** When the next mail of a mailing is due, possibly in the past. Undefined if none waits. */
export async function nextDue(database: Database, mailing: string): Promise<Date | undefined> {
  const next = await database.use((queries) =>
    queries
      .selectFrom('outbox')
      .select('due')
      .where('mailing', '=', mailing)
      .where('progress', '=', 'waiting')
      .orderBy('due')
      .limit(1)
      .executeTakeFirst(),
  )
  return next === undefined ? undefined : new Date(next.due)
}

export async function countProgress(database: Database, mailing: string): Promise<Record<Progress, number>> {
  const rows = await database.use((queries) =>
    queries
      .selectFrom('outbox')
      .select(({ fn }) => ['progress', fn.countAll<number>().as('amount')])
      .where('mailing', '=', mailing)
      .groupBy('progress')
      .execute(),
  )
  const counts = { waiting: 0, sending: 0, sent: 0, failed: 0 }
  for (const { progress, amount } of rows) counts[progress] = amount
  return counts
}

/** How many mails of confirmations and of the latest issue are not sent, for those that there are. Older issues are done. */
export function countUnsent(
  database: Database,
): Promise<{ mailing: 'confirmation' | 'issue'; progress: Progress; amount: number }[]> {
  return database.use(async (queries) => {
    const latest = await queries.selectFrom('issues').select('id').orderBy('made', 'desc').limit(1).executeTakeFirst()
    const rows = await queries
      .selectFrom('outbox')
      .select(({ fn }) => ['mailing', 'progress', fn.countAll<number | string>().as('amount')])
      .where('mailing', 'in', latest === undefined ? [confirmation] : [confirmation, latest.id])
      .where('progress', 'in', ['waiting', 'sending', 'failed'])
      .groupBy(['mailing', 'progress'])
      .execute()
    return rows.map(({ mailing, progress, amount }) => ({
      mailing: mailing === confirmation ? 'confirmation' : 'issue',
      progress,
      amount: Number(amount),
    }))
  })
}

/** Why mails were not sent, the most frequent error first. */
export function listErrors(database: Database, mailing: string): Promise<{ error: string; amount: number }[]> {
  return database.use((queries) =>
    queries
      .selectFrom('outbox')
      .select(({ fn }) => ['error', fn.countAll<number>().as('amount')])
      .where('mailing', '=', mailing)
      .where('error', 'is not', null)
      .groupBy('error')
      .orderBy('amount', 'desc')
      .orderBy('error')
      .$narrowType<{ error: string }>()
      .execute(),
  )
}

/**
 * Queues mails with an unknown outcome again, at an operator's request: some subscribers may get theirs twice. Skips
 * mails that another process may still be sending. Returns the number queued.
 */
export function resendUnknown(database: Database, mailing: string, now: Date): Promise<number> {
  const longAgo = new Date(now.getTime() - maxDeliveryTime).toISOString()
  return withListLock(database, async (queries) => {
    const { numUpdatedRows } = await queries
      .updateTable('outbox')
      .set({ progress: 'waiting', error: null })
      .where('mailing', '=', mailing)
      .where('progress', '=', 'sending')
      .where(({ eb, or }) => or([eb('error', 'is not', null), eb('due', '<=', longAgo)]))
      .where('subscriber', 'in', ({ selectFrom }) =>
        selectFrom('subscribers')
          .select('id')
          .where('status', mailing === confirmation ? '!=' : '=', 'confirmed'),
      )
      .executeTakeFirstOrThrow()
    return Number(numUpdatedRows)
  })
}

async function record(queries: Transaction<Tables>, queuedMail: QueuedMail, outcome: Outcome): Promise<void> {
  const { mailing, subscriber, attempts } = queuedMail
  const isUntried = outcome.progress === 'untried'
  await queries
    .updateTable('outbox')
    .set({
      progress: isUntried ? 'waiting' : outcome.progress,
      attempts: isUntried ? attempts - 1 : attempts,
      error: 'error' in outcome ? outcome.error : null,
      ...('due' in outcome && { due: outcome.due.toISOString() }),
    })
    .where('mailing', '=', mailing)
    .where('subscriber', '=', subscriber)
    .where('attempts', '=', attempts)
    .execute()
}

type Claimed = { subscriber: string; attempts: number }

/** PostgreSQL skips rows that another process is claiming. SQLite serializes transactions anyway. */
function claim(
  queries: Transaction<Tables>,
  engine: Database['engine'],
  mailing: string,
  now: Date,
): Promise<Claimed | undefined> {
  const next = queries
    .selectFrom('outbox')
    .select('subscriber')
    .where('mailing', '=', mailing)
    .where('progress', '=', 'waiting')
    .where('due', '<=', now.toISOString())
    .orderBy('due')
    .limit(1)
    .$if(engine === 'postgresql', (query) => query.forUpdate().skipLocked())
  return queries
    .updateTable('outbox')
    .set(({ eb }) => ({
      progress: 'sending',
      attempts: eb('attempts', '+', 1),
      due: now.toISOString(),
      error: null,
    }))
    .where('mailing', '=', mailing)
    .where('subscriber', '=', next)
    .returning(['subscriber', 'attempts'])
    .executeTakeFirst()
}

/** Completes a claimed mail, or deletes it if the subscriber may not get it any more. */
async function makeQueuedMail(
  queries: Transaction<Tables>,
  mailing: string,
  { subscriber, attempts }: Claimed,
  now: Date,
): Promise<QueuedMail | undefined> {
  const { status, ...reached } = await queries
    .selectFrom('subscribers')
    .select(['status', 'address', 'unsubscribe_key as unsubscribeKey'])
    .where('id', '=', subscriber)
    .executeTakeFirstOrThrow()
  const queuedMail = { mailing, subscriber, attempts, ...reached }
  const isConfirmed = status === 'confirmed'
  if (mailing === confirmation && !isConfirmed)
    return { ...queuedMail, confirmToken: await makeToken(queries, subscriber, now) }
  if (mailing !== confirmation && isConfirmed) return queuedMail
  await queries.deleteFrom('outbox').where('mailing', '=', mailing).where('subscriber', '=', subscriber).execute()
  return undefined
}

async function makeToken(queries: Transaction<Tables>, subscriber: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const kept = {
    token_hash: hash('confirmation token', token),
    expires: new Date(now.getTime() + tokenLife).toISOString(),
  }
  await queries
    .insertInto('confirmations')
    .values({ subscriber, ...kept })
    .onConflict((conflict) => conflict.column('subscriber').doUpdateSet(kept))
    .execute()
  return token
}
