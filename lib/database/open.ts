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
   * Opens the database and brings its tables up to date, so that faults show at start. Throws DatabaseUnavailable when
   * it is out of reach and may come back, and another error when someone has to do something first.
   */
  prepare(): Promise<void>
  /**
   * Runs queries, opening the database first (or anew) when needed. Throws DatabaseUnavailable when it cannot be
   * reached, read or written.
   */
  use<T>(work: (queries: Kysely<Tables>) => Promise<T>): Promise<T>
  /** The same inside one write transaction: all of it happens or none. */
  change<T>(work: (queries: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Waits for the transaction under way. The database cannot be used afterwards. */
  close(): Promise<void>
}

/** The database cannot be used now. The message is for whoever runs the site. */
export class DatabaseUnavailable extends Error {}

type Options = {
  /** Refuses to create a file that is missing. A file that was open once is never created anew. */
  mustExist?: boolean
  /** How long a query to a server may take; 0 for as long as it needs. */
  queryMillis?: number
}

type Opened = Connection & { closing?: Promise<void> }

/** `location` is the path of a SQLite file, or a postgres:// or postgresql:// address. Does not connect yet. */
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

/** Closes a connection once, however many notice that it has to be. */
function end(opened: Opened): Promise<void> {
  opened.closing ??= opened.close()
  return opened.closing
}

function formatError(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(formatError).join(', ')
  return error instanceof Error ? error.message : String(error)
}
