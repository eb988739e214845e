import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database } from '@/lib/database/open'
import type { Progress, Tables } from '@/lib/database/tables'
import { hash } from './hash'
import { withListLock } from './list-lock'

/** The mailing that asks people whether they want the newsletter. The others are issues, known by their ids. */
export const confirmation = 'confirmation'

/** A mail for one subscriber, claimed for being handed over now. */
export type QueuedMail = {
  mailing: string
  subscriber: string
  address: string
  /** Lets the subscriber leave, and nothing else. It never changes. */
  unsubscribeKey: string
  /** How often it was tried, this time included. */
  attempts: number
  /** What confirms the subscriber, made for this letter; only its hash is kept. */
  confirmToken?: string
}

/**
 * What became of a letter. One that stays `sending` may have arrived or not; one that is `untried`, because no mail can
 * be sent at all, has not used up an attempt. No trouble names an address.
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

/** Longer than anybody has a letter in hand. */
const maxDeliveryTime = hour

/**
 * Records what became of a letter and claims the next one that is due, in one transaction, so that whoever is killed
 * leaves at most the letter in hand with a fate unknown. No letter is claimed twice, in whatever process. Letters for
 * those who may not get them any more are dropped on the way.
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

/** Records what became of a letter. Does nothing when it was claimed anew or erased meanwhile. */
export async function recordOutcome(database: Database, queuedMail: QueuedMail, outcome: Outcome): Promise<void> {
  await database.change((queries) => record(queries, queuedMail, outcome))
}

/** When the next letter of a mailing may be sent, past moments included; nothing when none waits. */
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

/** What went wrong with the letters that were not sent, the most frequent first. */
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
 * Lets letters wait again that nobody knows to have arrived, because somebody asked for it: whoever got theirs gets it
 * twice. Those that another process may have in hand are not among them. Returns how many they are.
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

/** Others skip what one is about to claim. In SQLite transactions happen one after the other anyway. */
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

/** Makes a letter of what was claimed, or drops it. */
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
