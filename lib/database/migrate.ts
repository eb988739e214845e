import { type Kysely, type Migration, Migrator } from 'kysely'
import { migrations } from './migrations'
import type { Tables } from './tables'

/**
 * Brings the tables up to date in one transaction, under a lock: of several processes that start at once, one does
 * it. Throws when a migration fails, which leaves nothing of any, and when the tables are newer than this program.
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
