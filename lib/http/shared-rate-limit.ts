import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Config } from '@/lib/config'
import type { Database } from '@/lib/database/open'
import { openSharedDatabase, type SharedDatabase } from '@/lib/database/shared'
import { shareInProcess } from '@/lib/process-wide'
import { openSigningKeys, sign } from '@/lib/signing'
import { makeRateLimit, type RateLimitOptions } from './rate-limit'

/** A limit that counts for all processes of a site together. Means what `RateLimit` means. */
export type SharedRateLimit = {
  attempt(key: string): Promise<number>
  giveBack(key: string): Promise<void>
}

type Options = Pick<RateLimitOptions, 'max' | 'seconds'> & {
  /** How long an attempt waits for the database, in milliseconds. */
  patience?: number
}

/**
 * Processes that share a PostgreSQL database count there; a process with a SQLite file of its own counts in memory. Each
 * limit of a site has a name of its own.
 */
export function openRateLimit(config: Config, name: string, options: Options): SharedRateLimit {
  if (config.databaseUrl === undefined) {
    const own = makeRateLimit(options)
    return { attempt: async (key) => own.attempt(key), giveBack: async (key) => own.giveBack(key) }
  }
  const shared = openSharedDatabase(config)
  shareInProcess('removal of ended windows', () => {
    setInterval(() => shared.attempt(removeEndedWindows), minutesBetweenRemovals * 60_000).unref()
    return true
  })
  const [signingKey] = openSigningKeys(config)
  // What is stored must not tell which networks visitors come from.
  return makeSharedRateLimit(shared, { ...options, toRow: (key) => sign(signingKey, 'limit', `${name}\n${key}`) })
}

const minutesBetweenRemovals = 10

/** While the database is unavailable or does not answer, the process's own limit holds. */
export function makeSharedRateLimit(
  { attempt }: Pick<SharedDatabase, 'attempt'>,
  { max, seconds, patience = 1_000, toRow }: Options & { toRow: (key: string) => string },
): SharedRateLimit {
  const own = makeRateLimit({ max, seconds })
  // A key that was refused is not counted in the database again before its window is over.
  const refused = new LRUCache<string, number>({ max: 50_000 })

  return {
    async attempt(key) {
      const row = toRow(key)
      const known = refused.get(row) ?? 0
      if (known > performance.now()) return toSeconds(known - performance.now())
      const counted = attempt((database) => countAttempt(database, row, max, seconds * 1000))
      const wait = await Promise.race([counted, setTimeout(patience, undefined, { ref: false })])
      if (wait === undefined) return own.attempt(key)
      if (wait === 0) return 0
      refused.set(row, performance.now() + wait)
      return toSeconds(wait)
    },
    async giveBack(key) {
      const isDone = await attempt((database) => takeBack(database, toRow(key)))
      if (isDone === undefined) own.giveBack(key)
    },
  }
}

function toSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}

/** The clock of the database, because those of the machines may differ. In milliseconds. */
const now = sql<number>`cast(floor(extract(epoch from now()) * 1000) as bigint)`

/** Counts in one statement. Returns 0, or the milliseconds until the window ends. */
function countAttempt(database: Database, row: string, max: number, milliseconds: number): Promise<number> {
  return database.use(async (queries) => {
    const { rows: counted } = await sql`
      insert into rate_limits (key, ends, attempts) values (${row}, ${now} + cast(${milliseconds} as bigint), 1)
      on conflict (key) do update set
        attempts = case when rate_limits.ends <= ${now} then 1 else rate_limits.attempts + 1 end,
        ends = case when rate_limits.ends <= ${now} then excluded.ends else rate_limits.ends end
      where rate_limits.ends <= ${now} or rate_limits.attempts < ${max}
      returning key`.execute(queries)
    if (counted.length > 0) return 0
    const window = await queries
      .selectFrom('rate_limits')
      .select(sql<number>`ends - ${now}`.as('left'))
      .where('key', '=', row)
      .executeTakeFirst()
    return Math.max(1, window?.left ?? milliseconds)
  })
}

function takeBack(database: Database, row: string): Promise<unknown> {
  return database.use((queries) =>
    queries
      .updateTable('rate_limits')
      .set(({ eb }) => ({ attempts: eb('attempts', '-', 1) }))
      .where('key', '=', row)
      .where('ends', '>', now)
      .where('attempts', '>', 0)
      .execute(),
  )
}

/** Removes what no longer limits anybody. */
export function removeEndedWindows(database: Database): Promise<unknown> {
  return database.use((queries) => queries.deleteFrom('rate_limits').where('ends', '<=', now).execute())
}
