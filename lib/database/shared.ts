import { logger } from '@/lib/observability/logger'
import { metrics } from '@/lib/observability/metrics'
import { onShutdown, shareInProcess } from '@/lib/process-wide'
import { locateDatabase } from './location'
import { type Database, DatabaseUnavailable, openDatabase } from './open'

/** The database of this process, for code that goes on without it while it is unavailable. */
export type SharedDatabase = {
  /** Opens the database. Throws if it cannot work without an operator; if it is only unavailable, later calls retry. */
  prepare(): Promise<void>
  /** Undefined while the database is unavailable. Logs once that it is, and once when it is back. */
  attempt<T>(work: (database: Database) => Promise<T>): Promise<T | undefined>
  /** Whether a test write succeeds. */
  isWritable(): Promise<boolean>
  close(): Promise<void>
}

export function openSharedDatabase(given: Parameters<typeof locateDatabase>[0]): SharedDatabase {
  return shareInProcess('database', () => {
    const database = shareDatabase(openDatabase(locateDatabase(given)))
    onShutdown(database.close)
    return database
  })
}

export function shareDatabase(database: Database): SharedDatabase {
  let isDown = false
  return {
    async prepare() {
      await attempt(() => database.prepare())
    },
    attempt,
    isWritable: async () => (await attempt(probe)) ?? false,
    close: () => database.close(),
  }

  async function attempt<T>(work: (database: Database) => Promise<T>): Promise<T | undefined> {
    const timeDone = metrics.databaseLatency.startTimer()
    try {
      const result = await work(database)
      metrics.databaseUp.set(1)
      if (isDown) logger.info('The database is back.')
      isDown = false
      return result
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      metrics.databaseUp.set(0)
      metrics.databaseErrors.inc()
      if (!isDown) logger.error(`Votes and subscribers cannot be read or stored: ${error.message}`)
      isDown = true
      return undefined
    } finally {
      timeDone()
    }
  }
}

async function probe(database: Database): Promise<true> {
  const written = new Date().toISOString()
  await database.change((queries) =>
    queries
      .insertInto('probes')
      .values({ id: 1, written })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ written }))
      .execute(),
  )
  return true
}
