import { randomBytes } from 'node:crypto'
import type { SubscriptionStatus } from '@/lib/database/tables'
import type { Site } from './site'
import { withDatabase } from './site-database'

/** Puts somebody into the database of a site as if all of it had happened. Returns what lets them leave. */
export function storeSubscriber(site: Site, address: string, status: SubscriptionStatus): string {
  const unsubscribeKey = randomBytes(32).toString('base64url')
  withDatabase(site, (file) =>
    file
      .prepare('insert into subscribers values (@id, @address, @address, @status, @since, @unsubscribeKey)')
      .run({ id: `id of ${address}`, address, status, since: new Date().toISOString(), unsubscribeKey }),
  )
  return unsubscribeKey
}

export function readStatus(site: Site, address: string): SubscriptionStatus | undefined {
  return withDatabase(
    site,
    (file) =>
      file.prepare('select status from subscribers where address = ?').pluck().get(address) as
        | SubscriptionStatus
        | undefined,
  )
}

const tables = ['subscribers', 'confirmations', 'confirmation_mails', 'suppressions', 'issues', 'outbox'] as const

/** All that is known of subscribers and issues, to be compared. */
export function readNewsletter(site: Site): Record<(typeof tables)[number], unknown[]> {
  return withDatabase(
    site,
    (file) =>
      Object.fromEntries(tables.map((table) => [table, file.prepare(`select * from ${table}`).all()])) as Record<
        (typeof tables)[number],
        unknown[]
      >,
  )
}

export function emptyNewsletter(site: Site): void {
  withDatabase(site, (file) => {
    for (const table of tables.toReversed()) file.exec(`delete from ${table}`)
  })
}

/** Makes the latest issue one of long ago, from which readers know nothing: all there is will be news again. */
export function letTimePass(site: Site): void {
  const id = '2020-01'
  const snapshot = JSON.stringify({ reviews: {}, comparisons: [] })
  const digest = JSON.stringify({
    id,
    day: '2020-01-03',
    tools: [],
    comparisons: [{ slugs: ['harbor', 'lantern'], names: ['Harbor', 'Lantern'], question: 'Harbor or Lantern?' }],
    more: { tools: 0, comparisons: 0 },
  })
  withDatabase(site, (file) => {
    file.exec("delete from outbox where mailing <> 'confirmation'; delete from issues")
    file.prepare('insert into issues values (?, ?, ?, ?)').run(id, '2020-01-03T09:00:00.000Z', digest, snapshot)
  })
}
