import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import type { Connection, Engine } from './engine'
import { SqliteFile } from './sqlite-file'
import type { Tables } from './tables'

/** Older versions can lose writes when two connections checkpoint the write-ahead log at once. */
const minVersion = '3.51.3'

/** How long a transaction waits for other writers, in milliseconds. */
const maxWait = 5_000

/** The write-ahead log grows while somebody reads for long. Once they are done, it is cut to this many bytes. */
const maxLog = 16 * 1024 * 1024

const pragmas = {
  busy_timeout: 5_000,
  journal_mode: 'wal',
  journal_size_limit: maxLog,
  synchronous: 2,
  foreign_keys: 1,
}

const passing = /^SQLITE_(?:FULL|BUSY|LOCKED|INTERRUPT|NOMEM)/
const lost = /^SQLITE_(?:IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN|PROTOCOL|PERM|AUTH|NOLFS)/

export function sqliteEngine(path: string, options: { mustExist: boolean }): Engine {
  let { mustExist } = options
  return {
    name: 'sqlite',
    connect() {
      const connection = connect(path, mustExist)
      mustExist = true
      return connection
    },
    classifyError(error) {
      if (passing.test(readCode(error))) return 'passing'
      return lost.test(readCode(error)) ? 'lost' : undefined
    },
    mayReturn: (error) => passing.test(readCode(error)),
  }
}

/** Throws if SQLite is older than the minimum version. */
export function refuseOldSqlite(version: string): void {
  if (version.localeCompare(minVersion, 'en', { numeric: true }) >= 0) return
  throw new Error(`SQLite is ${version}, and ${minVersion} or newer is needed: install the packages again`)
}

function connect(path: string, mustExist: boolean): Connection {
  const file = openFile(path, mustExist)
  const queries = new Kysely<Tables>({ dialect: dialectOf(file) })
  const identity = identify(path)
  const logs = [`${path}-wal`, `${path}-shm`].map((log) => [log, identify(log)] as const)
  const isInPlace = () => identity !== undefined && identify(path) === identity
  return {
    queries,
    isInPlace,
    async close() {
      // Waits for a connection, so that no transaction is interrupted.
      const closing = queries
        .connection()
        .execute(async () => (isInPlace() ? file.close() : closeReplaced(path, file, logs)))
      await closing.catch(() => {})
    },
  }
}

function openFile(path: string, mustExist: boolean): SqliteFile {
  if (mustExist && identify(path) === undefined) throw new Error('the file is missing')
  mkdirSync(dirname(path), { recursive: true })
  const file = new SqliteFile(path, { fileMustExist: mustExist, timeout: pragmas.busy_timeout })
  try {
    refuseOldSqlite(String(file.prepare('select sqlite_version()').pluck().get()))
    for (const [name, wanted] of Object.entries(pragmas)) setPragma(file, name, wanted)
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

function setPragma(file: SqliteFile, name: string, wanted: string | number): void {
  retryWhileBusy(() => file.exec(`pragma ${name} = ${wanted}`))
  const found = file.pragma(name)
  if (found !== wanted) throw new Error(`${name} stays ${found} where ${wanted} is needed`)
}

/**
 * When several processes switch a new file to WAL mode at the same moment, SQLite refuses all but one immediately,
 * whatever its timeout: waiting while holding a lock could deadlock.
 */
function retryWhileBusy(work: () => void): void {
  for (const deadline = performance.now() + maxWait; ; ) {
    try {
      work()
      return
    } catch (error) {
      if (!readCode(error).startsWith('SQLITE_BUSY') || performance.now() > deadline) throw error
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * 5)
  }
}

/**
 * Closes a file that was removed or replaced. Writes its log back into it and removes the log, because SQLite would
 * otherwise apply the log to the next file at the same path and corrupt it.
 */
function closeReplaced(path: string, file: SqliteFile, logs: (readonly [string, string | undefined])[]): void {
  const isComplete = emptyLog(file)
  file.close()
  if (!isComplete && identify(path) === undefined) return
  for (const [log, identity] of logs) {
    if (identity !== undefined && identify(log) === identity) rmSync(log, { force: true })
  }
}

function emptyLog(file: SqliteFile): boolean {
  try {
    file.exec('pragma busy_timeout = 0')
    return file.pragma('wal_checkpoint(TRUNCATE)') === 0
  } catch {
    return false
  }
}

function readCode(error: unknown): string {
  return error instanceof BetterSqlite3.SqliteError ? error.code : ''
}

/** Identifies a file, to notice that another one took its path. */
function identify(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return undefined
  }
}

function dialectOf(file: SqliteFile): Dialect {
  return {
    createDriver: () => new Driver(file),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new Adapter(),
    createIntrospector: (queries) => new SqliteIntrospector(queries),
  }
}

class Driver extends SqliteDriver {
  readonly #file: SqliteFile

  constructor(file: SqliteFile) {
    super({ database: file })
    this.#file = file
  }

  /**
   * `begin immediate`, because a transaction that started as a reader cannot write once another process has written.
   * Waits without blocking the event loop, as SQLite's own timeout would, and retries often, so as not to starve among
   * busy writers.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const isReader = settings?.accessMode === 'read only'
    for (const deadline = performance.now() + maxWait; ; ) {
      try {
        this.#file.exec('pragma busy_timeout = 0')
        return void (await connection.executeQuery(CompiledQuery.raw(isReader ? 'begin' : 'begin immediate')))
      } catch (error) {
        if (!readCode(error).startsWith('SQLITE_BUSY') || performance.now() > deadline) throw error
      } finally {
        this.#file.exec(`pragma busy_timeout = ${pragmas.busy_timeout}`)
      }
      await setTimeout(Math.random() * 3)
    }
  }

  /** If the disk is full, SQLite has rolled back already. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** Migrations run in one immediate transaction, which serves as the lock and rolls them back on failure. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
