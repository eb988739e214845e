import { onShutdown, shareInProcess } from '@/lib/process-wide'
import { locateDatabase } from './location'
import { type Database, DatabaseUnavailable, openDatabase } from './open'

/** The one database of this process, for all that goes on without it while it is out of reach. */
export type SharedDatabase = {
  /** Opens the database. Throws when it can never be used as it is; one that is only out of reach is tried again later. */
  prepare(): Promise<void>
  /** Undefined when the database is out of reach, which is said once on the terminal, and so is that it is back. */
  attempt<T>(work: (database: Database) => Promise<T>): Promise<T | undefined>
  /** Whether something could be written just now. */
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
    try {
      const result = await work(database)
      if (isDown) console.log('The database is back.')
      isDown = false
      return result
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      if (!isDown) console.error(`Votes and subscribers cannot be read or stored: ${error.message}`)
      isDown = true
      return undefined
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
