import type { Kysely } from 'kysely'
import type { Tables } from './tables'

/** What differs between SQLite and PostgreSQL. */
export type Engine = {
  readonly name: 'sqlite' | 'postgresql'
  connect(): Connection
  /**
   * Whether an error means that the database is unavailable: after `passing` the next query may work, after `lost` a
   * new connection is needed. Undefined for any other error.
   */
  classifyError(error: unknown): 'passing' | 'lost' | undefined
  /** Whether opening the database may succeed later without an operator's help. */
  mayReturn(error: unknown): boolean
}

export type Connection = {
  readonly queries: Kysely<Tables>
  /** Whether the file at the path is still the one that is open. */
  isInPlace(): boolean
  /** Waits for the current transaction. Never rejects. */
  close(): Promise<void>
}
