import { randomBytes, randomUUID } from 'node:crypto'
import type { SelectQueryBuilder, Transaction } from 'kysely'
import type { Database } from '@/lib/database/open'
import type { SubscriptionStatus, Tables } from '@/lib/database/tables'
import { findMailbox, type MailAddress } from './address'
import { hash } from './hash'
import { withListLock } from './list-lock'
import { confirmation } from './outbox'

const hour = 60 * 60 * 1_000
const day = 24 * hour

/** Confirmation mails that the whole site sends per hour. */
const mailsAnHour = 300
/** Confirmation mails for one mailbox until it confirms, at most one a day. */
const mailsUnconfirmed = 3
/** How long an unconfirmed subscriber is stored. */
const maxUnconfirmedAge = 30 * day

/**
 * Signs up an address, which may not belong to the visitor. The result does not reveal the status of the address:
 * `busy` does not depend on it.
 */
export function signUp(database: Database, address: MailAddress, now: Date): Promise<'taken' | 'busy'> {
  return withListLock(database, async (queries) => {
    if ((await countMails(queries, ago(hour, now))) >= mailsAnHour) return 'busy'
    if (await mayBeMailed(queries, address, now)) await queueConfirmation(queries, address, now)
    return 'taken'
  })
}

/** Confirms the subscriber whom a token was mailed to. A token works once, for 48 hours. */
export function confirm(database: Database, token: string, now: Date): Promise<boolean> {
  return withListLock(database, async (queries) => {
    const confirmed = await queries
      .deleteFrom('confirmations')
      .where('token_hash', '=', hash('confirmation token', token))
      .where('expires', '>', now.toISOString())
      .returning('subscriber')
      .executeTakeFirst()
    if (confirmed === undefined) return false
    const { identity } = await queries
      .updateTable('subscribers')
      .set({ status: 'confirmed', since: now.toISOString() })
      .where('id', '=', confirmed.subscriber)
      .returning('identity')
      .executeTakeFirstOrThrow()
    await queries
      .updateTable('confirmation_mails')
      .set({ total: 0 })
      .where('mailbox', '=', hash('mailbox', findMailbox(identity)))
      .execute()
    return true
  })
}

/** Unsubscribes the owner of a key and deletes their queued mails. Also true if they had unsubscribed before. */
export function unsubscribe(database: Database, unsubscribeKey: string, now: Date): Promise<boolean> {
  return withListLock(database, async (queries) => {
    const found = await queries
      .selectFrom('subscribers')
      .select(['id', 'status'])
      .where('unsubscribe_key', '=', unsubscribeKey)
      .executeTakeFirst()
    if (found === undefined) return false
    await queries
      .deleteFrom('outbox')
      .where('subscriber', '=', found.id)
      .where(({ eb, or }) => or([eb('progress', '=', 'waiting'), eb('mailing', '=', confirmation)]))
      .execute()
    await queries.deleteFrom('confirmations').where('subscriber', '=', found.id).execute()
    if (found.status === 'unsubscribed') return true
    const left = { status: 'unsubscribed', since: now.toISOString() } as const
    await queries.updateTable('subscribers').set(left).where('id', '=', found.id).execute()
    return true
  })
}

/**
 * Erases an address and adds its hash to the suppressions, so that it is never mailed again. The count of confirmation
 * mails stays, by the hash of the mailbox. Returns whether the address was stored.
 */
export function forget(database: Database, { identity }: MailAddress): Promise<boolean> {
  return withListLock(database, async (queries) => {
    await queries
      .insertInto('suppressions')
      .values({ identity: hash('forgotten identity', identity) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return (await erase(queries, (subscribers) => subscribers.where('identity', '=', identity))) > 0
  })
}

/** Everyone who signed up and was not erased, read in pages. */
export async function* listSubscribers(
  database: Database,
): AsyncIterable<{ address: string; status: SubscriptionStatus; since: string }> {
  for (let after = ''; ; ) {
    const rows = await database.use((queries) =>
      queries
        .selectFrom('subscribers')
        .select(['identity', 'address', 'status', 'since'])
        .where('identity', '>', after)
        .orderBy('identity')
        .limit(1_000)
        .execute(),
    )
    for (const { address, status, since } of rows) yield { address, status, since }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.identity
  }
}

export async function countSubscribers(database: Database): Promise<Record<SubscriptionStatus, number>> {
  const rows = await database.use((queries) =>
    queries
      .selectFrom('subscribers')
      .select(({ fn }) => ['status', fn.countAll<number>().as('amount')])
      .groupBy('status')
      .execute(),
  )
  const counts = { waiting: 0, confirmed: 0, unsubscribed: 0 }
  for (const { status, amount } of rows) counts[status] = amount
  return counts
}

/** Erases sign-ups unconfirmed for more than 30 days. Returns their number. */
export function removeUnconfirmed(database: Database, now: Date): Promise<number> {
  return withListLock(database, (queries) =>
    erase(queries, (subscribers) =>
      subscribers.where('status', '=', 'waiting').where('since', '<', ago(maxUnconfirmedAge, now)),
    ),
  )
}

async function countMails(queries: Transaction<Tables>, after: string): Promise<number> {
  const { amount } = await queries
    .selectFrom('confirmation_mails')
    .select(({ fn }) => fn.countAll<number>().as('amount'))
    .where('latest', '>', after)
    .executeTakeFirstOrThrow()
  return amount
}

/** Always writes a row, so that the response time does not reveal the status of the address. */
async function mayBeMailed(queries: Transaction<Tables>, { identity, mailbox }: MailAddress, now: Date) {
  const counted = hash('mailbox', mailbox)
  const mails = await queries
    .insertInto('confirmation_mails')
    .values({ mailbox: counted, total: 0, latest: '' })
    .onConflict((conflict) => conflict.column('mailbox').doUpdateSet({ mailbox: counted }))
    .returning(['total', 'latest'])
    .executeTakeFirstOrThrow()
  const suppressed = await queries
    .selectFrom('suppressions')
    .select('identity')
    .where('identity', '=', hash('forgotten identity', identity))
    .executeTakeFirst()
  const subscriber = await queries
    .selectFrom('subscribers')
    .leftJoin('outbox', (join) => join.onRef('outbox.subscriber', '=', 'id').on('mailing', '=', confirmation))
    .select(['status', 'progress'])
    .where('identity', '=', identity)
    .executeTakeFirst()
  if (mails.total >= mailsUnconfirmed || mails.latest > ago(day, now)) return false
  // A confirmation mail that still waits, because none could be sent for a day, is enough.
  return suppressed === undefined && subscriber?.status !== 'confirmed' && subscriber?.progress !== 'waiting'
}

async function queueConfirmation(
  queries: Transaction<Tables>,
  { address, identity, mailbox }: MailAddress,
  now: Date,
): Promise<void> {
  const moment = now.toISOString()
  const { id } = await queries
    .insertInto('subscribers')
    .values({
      id: randomUUID(),
      identity,
      address,
      status: 'waiting',
      since: moment,
      unsubscribe_key: randomBytes(32).toString('base64url'),
    })
    // Signing up again restarts the time to confirm. Someone who unsubscribed stays so until they confirm.
    .onConflict((conflict) =>
      conflict.column('identity').doUpdateSet(({ eb, ref }) => ({
        since: eb.case().when('subscribers.status', '=', 'waiting').then(moment).else(ref('subscribers.since')).end(),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const mail = { progress: 'waiting', attempts: 0, due: moment, error: null } as const
  await queries
    .insertInto('outbox')
    .values({ mailing: confirmation, subscriber: id, ...mail })
    .onConflict((conflict) => conflict.columns(['mailing', 'subscriber']).doUpdateSet(mail))
    .execute()
  await queries
    .updateTable('confirmation_mails')
    .set(({ eb }) => ({ total: eb('total', '+', 1), latest: moment }))
    .where('mailbox', '=', hash('mailbox', mailbox))
    .execute()
}

/** Erases subscribers and all their rows. Returns their number. */
async function erase(
  queries: Transaction<Tables>,
  choose: <T>(
    subscribers: SelectQueryBuilder<Tables, 'subscribers', T>,
  ) => SelectQueryBuilder<Tables, 'subscribers', T>,
): Promise<number> {
  const chosen = choose(queries.selectFrom('subscribers').select('id'))
  await queries.deleteFrom('outbox').where('subscriber', 'in', chosen).execute()
  await queries.deleteFrom('confirmations').where('subscriber', 'in', chosen).execute()
  const { numDeletedRows } = await queries.deleteFrom('subscribers').where('id', 'in', chosen).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

function ago(milliseconds: number, now: Date): string {
  return new Date(now.getTime() - milliseconds).toISOString()
}
