import type { Kysely, Transaction } from 'kysely'
import type { Connection } from './engine'
import { formatLocation, isServerAddress } from './location'
import { migrate } from './migrate'
import { postgresqlEngine } from './postgresql'
import { sqliteEngine } from './sqlite'
import type { Tables } from './tables'

export type Database = {
  readonly engine: 'sqlite' | 'postgresql'
  /**
   * Opens the database and migrates its tables, so that errors show at start. Throws DatabaseUnavailable if it cannot
   * be reached but may come back, and another error if an operator has to act first.
   */
  prepare(): Promise<void>
  /**
   * Runs queries, opening or reopening the database if needed. Throws DatabaseUnavailable if it cannot be reached, read
   * or written.
   */
  use<T>(work: (queries: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Like `use`, inside one write transaction. */
  change<T>(work: (queries: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Waits for the current transaction. The database cannot be used afterwards. */
  close(): Promise<void>
}

/** The database cannot be used now. The message is for the operator. */
export class DatabaseUnavailable extends Error {}

type Options = {
  /** Refuses to create a missing file. A file that was open before is never created again. */
  mustExist?: boolean
  /** Query timeout of a server; 0 for none. */
  queryMillis?: number
}

type Opened = Connection & { closing?: Promise<void> }

/** `location` is the path of a SQLite file, or a postgres:// or postgresql:// address. Connects on first use. */
export function openDatabase(location: string, { mustExist = false, queryMillis = 3_000 }: Options = {}): Database {
  const place = formatLocation(location)
  const engine = isServerAddress(location)
    ? postgresqlEngine(location, queryMillis)
    : sqliteEngine(location, { mustExist })
  let opening: Promise<Opened> | undefined
  let isClosed = false

  async function connect(): Promise<Opened> {
    if (isClosed) throw new DatabaseUnavailable(`The database ${place} has been closed.`)
    opening ??= start()
    const awaited = opening
    const opened = await awaited
    if (opened.closing === undefined && opened.isInPlace()) return opened
    if (opening === awaited) opening = undefined
    await end(opened)
    return connect()
  }

  function start(): Promise<Opened> {
    const started = open()
    started.catch(() => {
      opening = undefined
    })
    return started
  }

  async function open(): Promise<Opened> {
    let opened: Opened | undefined
    try {
      opened = engine.connect()
      await migrate(opened.queries)
      return opened
    } catch (cause) {
      if (opened !== undefined) await end(opened)
      throw new DatabaseUnavailable(`The database ${place} cannot be opened: ${formatError(cause)}`, { cause })
    }
  }

  async function run<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
    const opened = await connect()
    try {
      return await work(opened)
    } catch (cause) {
      const kind = opened.closing === undefined ? engine.classifyError(cause) : 'lost'
      if (kind === undefined) throw cause
      if (kind === 'lost') end(opened)
      throw new DatabaseUnavailable(`The database ${place} cannot be used: ${formatError(cause)}`, { cause })
    }
  }

  return {
    engine: engine.name,
    async prepare() {
      try {
        await connect()
      } catch (error) {
        throw error instanceof DatabaseUnavailable && !engine.mayReturn(error.cause) ? new Error(error.message) : error
      }
    },
    use: (work) => run(({ queries }) => work(queries)),
    change: (work) =>
      run(async (opened) => {
        const result = await opened.queries.transaction().execute(work)
        if (opened.isInPlace()) return result
        throw new DatabaseUnavailable(`The database ${place} was removed or replaced while it was written to.`)
      }),
    async close() {
      isClosed = true
      const opened = await opening?.catch(() => undefined)
      if (opened !== undefined) await end(opened)
    },
  }
}

/** Closes a connection once, however often it is called. */
function end(opened: Opened): Promise<void> {
  opened.closing ??= opened.close()
  return opened.closing
}

function formatError(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(formatError).join(', ')
  return error instanceof Error ? error.message : String(error)
}
