import { SqliteFile } from '@/lib/database/sqlite-file'
import type { Site } from './site'

/** Opens the embedded database of a site that is being served, beside it. */
export function withDatabase<T>({ databaseFile }: Site, work: (file: SqliteFile) => T): T {
  const file = new SqliteFile(databaseFile, { fileMustExist: true })
  try {
    return work(file)
  } finally {
    file.close()
  }
}
