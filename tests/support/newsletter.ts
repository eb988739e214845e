import type { Database } from '@/lib/database/open'
import type { Tables } from '@/lib/database/tables'
import { type MailAddress, parseAddress } from '@/lib/newsletter/address'
import { makeIssue } from '@/lib/newsletter/issues'
import { claimNext, type QueuedMail, recordOutcome } from '@/lib/newsletter/outbox'
import { confirm, forget, listSubscribers, signUp, unsubscribe } from '@/lib/newsletter/subscription'

/** When the stories of the newsletter happen. */
export const friday = new Date('2026-11-20T09:30:00.000Z')

export const hour = 60 * 60 * 1_000
export const day = 24 * hour

/** So many milliseconds after that Friday. */
export function later(milliseconds: number): Date {
  return new Date(friday.getTime() + milliseconds)
}

/** An address of `@example.org`, unless it names another place. */
export function addressOf(name: string): MailAddress {
  const address = parseAddress(name.includes('@') ? name : `${name}@example.org`)
  if (address === undefined) throw new Error(`${name} is no address`)
  return address
}

/** Takes every mail of a mailing that is due, each of which is sent. */
export async function sendAll(database: Database, mailing: string, now = friday): Promise<QueuedMail[]> {
  const sent: QueuedMail[] = []
  for (let done: Parameters<typeof claimNext>[3]; ; ) {
    const queuedMail = await claimNext(database, mailing, now, done)
    if (queuedMail === undefined) return sent
    sent.push(queuedMail)
    done = { queuedMail, outcome: { progress: 'sent' } }
  }
}

/** Signs up, gets the mail and confirms. Returns the mail that was sent. */
export async function subscribe(database: Database, name: string, now = friday): Promise<QueuedMail> {
  await signUp(database, addressOf(name), now)
  const [queuedMail] = await sendAll(database, 'confirmation', now)
  if (queuedMail?.confirmToken === undefined) throw new Error(`${name} got no mail to confirm`)
  if (!(await confirm(database, queuedMail.confirmToken, now))) throw new Error(`${name} could not confirm`)
  return queuedMail
}

/** Signs up and gets the mail. Returns the token in it. */
export async function askForToken(database: Database, now = friday, name = 'ada'): Promise<string> {
  await signUp(database, addressOf(name), now)
  const [queuedMail] = await sendAll(database, 'confirmation', now)
  if (queuedMail?.confirmToken === undefined) throw new Error(`${name} got no token`)
  return queuedMail.confirmToken
}

/** Puts people on the list at once, as if each had confirmed. */
export async function storeConfirmed(database: Database, amount: number): Promise<void> {
  const since = friday.toISOString()
  await database.change(async (queries) => {
    for (let start = 0; start < amount; start += 1_000) {
      const people = Array.from({ length: Math.min(1_000, amount - start) }, (_, index): Tables['subscribers'] => {
        const name = `reader-${start + index}`
        const address = `${name}@example.org`
        return { id: name, identity: address, address, status: 'confirmed', since, unsubscribe_key: `key of ${name}` }
      })
      await queries.insertInto('subscribers').values(people).execute()
    }
  })
}

export const issue47 = { id: '2026-47', digest: '{"tools":[]}', snapshot: '{}' }

/** Queues an issue for all who are on the list, by default the 47th of 2026. */
export function queueIssue(database: Database, id = issue47.id, now = friday): Promise<boolean> {
  return makeIssue(database, { ...issue47, id }, now)
}

/** Something in each table: Ada is to get an issue, Ben asked, Cleo left, Dora is forgotten. */
export async function storeNewsletter(database: Database): Promise<void> {
  await subscribe(database, 'ada')
  const { unsubscribeKey } = await subscribe(database, 'cleo')
  await signUp(database, addressOf('ben'), friday)
  await sendAll(database, 'confirmation')
  await forget(database, addressOf('dora'))
  await queueIssue(database)
  await unsubscribe(database, unsubscribeKey, friday)
  const queuedMail = await claimNext(database, issue47.id, friday)
  if (queuedMail === undefined) throw new Error('Ada gets no issue')
  await recordOutcome(database, queuedMail, { progress: 'waiting', due: later(hour), error: '451: try again' })
}

/** All rows of a table, in an order that depends neither on the engine nor on when they were written. */
export async function readTable<Table extends keyof Tables>(
  database: Database,
  table: Table,
): Promise<Tables[Table][]> {
  const rows = await database.use((queries) =>
    queries
      .selectFrom(table as 'votes')
      .selectAll()
      .execute(),
  )
  const formatted = rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
  return formatted.map((row) => Object.fromEntries(JSON.parse(row)) as Tables[Table])
}

/** Everyone who is listed, whatever their standing. */
export async function listAll(database: Database) {
  const all = []
  for await (const subscriber of listSubscribers(database)) all.push(subscriber)
  return all
}

/** All that is kept of subscribers. */
export async function readNewsletter(database: Database) {
  return [
    await readTable(database, 'subscribers'),
    await readTable(database, 'confirmations'),
    await readTable(database, 'confirmation_mails'),
    await readTable(database, 'suppressions'),
    await readTable(database, 'outbox'),
  ]
}

/** Begins some work so many times at once. */
export function repeat<T>(times: number, work: (turn: number) => Promise<T>): Promise<T>[] {
  return Array.from({ length: times }, (_, turn) => work(turn))
}
