import { type Kysely, type Migration, Migrator } from 'kysely'
import { migrations } from './migrations'
import type { Tables } from './tables'

/**
 * Runs all pending migrations in one transaction, under a lock: if several processes start at once, only one runs them.
 * Throws if a migration fails, which rolls back all of them, and if the tables are newer than this program.
 */
export async function migrate(queries: Kysely<Tables>, known: Record<string, Migration> = migrations): Promise<void> {
  const migrator = new Migrator({ db: queries, provider: { getMigrations: async () => known } })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find(({ status }) => status === 'Error')
  if (failed !== undefined) {
    throw new Error(`the migration "${failed.migrationName}" failed and was undone: ${formatError(error)}`, {
      cause: error,
    })
  }
  const [, unknown] = /previously executed migration (\S+) is missing/.exec(formatError(error)) ?? []
  if (unknown === undefined) throw error
  throw new Error(`a newer version of the site has changed it ("${unknown}"): run that version`, { cause: error })
}

function formatError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
