import { join } from 'node:path'

/** The configured database server, else a SQLite file in the data folder. */
export function locateDatabase(given: { databaseUrl?: string | undefined; dataFolder?: string | undefined }): string {
  return given.databaseUrl || join(given.dataFolder || 'data', 'ship-or-skip.db')
}

export function isServerAddress(location: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(location)
}

/** A location for display, without user, password and options. */
export function formatLocation(location: string): string {
  if (!isServerAddress(location)) return location
  if (!URL.canParse(location)) return 'the PostgreSQL database'
  const { protocol, host, pathname } = new URL(location)
  return `${protocol}//${host}${pathname}`
}
