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

/** Confirmation mails that the whole site sends within an hour, whoever asks for them. */
const mailsAnHour = 300
/** Confirmation mails for one mailbox until it confirms. They are a day apart. */
const mailsUnconfirmed = 3
/** How long somebody who does not confirm is kept. */
const maxUnconfirmedAge = 30 * day

/**
 * Someone asks for the newsletter for an address, maybe not theirs. What follows for the address cannot be told from
 * the answer: `busy` is said whatever the address is.
 */
export function signUp(database: Database, address: MailAddress, now: Date): Promise<'taken' | 'busy'> {
  return withListLock(database, async (queries) => {
    if ((await countMails(queries, ago(hour, now))) >= mailsAnHour) return 'busy'
    if (await mayBeMailed(queries, address, now)) await queueConfirmation(queries, address, now)
    return 'taken'
  })
}

/** Puts the subscriber whom a token was mailed to on the list. A token does so once, for 48 hours. */
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

/** Takes whoever has this key off the list, before their turn in a mailing too. True for one who has left already. */
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
 * Erases an address, and keeps a hash of it so that it is never mailed again. How many confirmation mails its mailbox
 * got stays too, as a hash as well. Returns whether it was on the list.
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

/** Everyone who ever asked and was not forgotten, read in pages. */
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

/** Erases those who asked more than 30 days ago and never confirmed. Returns how many they were. */
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

/** Something is written whatever the address is, so that the time an answer takes does not tell either. */
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
  // A mail that still waits, because none could be sent for a day, is the one that is asked for.
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
    // Whoever asks again has time again to confirm. Who has left is no less unsubscribed until then.
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

/** Erases some subscribers with all that is kept for them. Returns how many they were. */
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
