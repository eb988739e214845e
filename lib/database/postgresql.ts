import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Connection, Engine } from './engine'
import type { Tables } from './tables'

/** Overload, a full disk, deadlocks, cancelled and read-only transactions, internal errors of the server. */
const passing = /^(?:53|58|XX|40|25006|55P03|57014)/
/** Failed or refused connections, a server that stops or starts, and tables that are gone. */
const lost = /^(?:E[A-Z]|08|28|3D|3F|42P01|57P)/

export function postgresqlEngine(address: string, queryMillis: number): Engine {
  return {
    name: 'postgresql',
    connect: () => connect(address, queryMillis),
    classifyError,
    // Not if user, password or database name are wrong.
    mayReturn: (error) => classifyError(error) !== undefined && !/^(?:28|3D)/.test(readCode(error)),
  }
}

function classifyError(error: unknown): 'passing' | 'lost' | undefined {
  const code = readCode(error)
  if (lost.test(code)) return 'lost'
  return error instanceof NoAnswer || passing.test(code) ? 'passing' : undefined
}

/** A query that the server did not answer. */
class NoAnswer extends Error {
  readonly code: string

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message || readCode(cause) : String(cause), { cause })
    this.code = readCode(cause)
  }
}

function connect(address: string, queryMillis: number): Connection {
  const pool = new pg.Pool({
    connectionString: address,
    application_name: 'ship-or-skip',
    Client,
    max: 10,
    // How long to wait for a free connection, when many votes come at once.
    connectionTimeoutMillis: queryMillis === 0 ? 0 : 5_000,
    query_timeout: queryMillis,
    statement_timeout: queryMillis,
    types: { getTypeParser },
  })
  // The pool has already removed an idle connection that fails. Without a listener the process would exit.
  pool.on('error', () => {})
  const queries = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: () => lend(pool), end: () => pool.end() } }),
  })
  return {
    queries,
    isInPlace: () => true,
    // A server that does not respond would block this forever.
    close: () => Promise.race([pool.end(), setTimeout(1_000, undefined, { ref: false })]).catch(() => {}),
  }
}

/** Connects with a timeout short enough for a visitor who waits for the page. */
class Client extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: 1_000 })
  }
}

/** Takes a client from the pool. After a connection error it runs no more queries and is removed from the pool. */
async function lend(pool: pg.Pool): Promise<PostgresPoolClient> {
  const client = await pool.connect().catch((cause) => {
    throw new NoAnswer(cause)
  })
  let broken: NoAnswer | undefined
  const onError = (error: unknown) => {
    broken ??= new NoAnswer(error)
  }
  // The pool itself listens only to idle clients.
  client.on('error', onError)
  async function query(sql: string, parameters: unknown[]) {
    if (broken !== undefined) throw broken
    try {
      return await client.query(sql, parameters)
    } catch (error) {
      if (error instanceof pg.DatabaseError) throw error
      broken ??= new NoAnswer(error)
      throw broken
    }
  }
  function release() {
    client.off('error', onError)
    client.release(broken)
  }
  // Kysely's type also covers cursors, which are not used here.
  return { query, release } as unknown as PostgresPoolClient
}

/** pg returns 8-byte integers as text. Our counts fit a number. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  return type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format)
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
