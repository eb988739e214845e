import type { Kysely } from 'kysely'
import type { Tables } from './tables'

/** What SQLite and PostgreSQL do each in their own way. */
export type Engine = {
  readonly name: 'sqlite' | 'postgresql'
  connect(): Connection
  /**
   * What an error says about the database: a `passing` trouble may be over at the next query, after a `lost` connection
   * another one is needed. Nothing for an error that is not the database's.
   */
  classifyError(error: unknown): 'passing' | 'lost' | undefined
  /** Whether what kept the database from being opened may end without anyone's doing. */
  mayReturn(error: unknown): boolean
}

export type Connection = {
  readonly queries: Kysely<Tables>
  /** Whether what is written here is what others find there. */
  isInPlace(): boolean
  /** Waits for the transaction under way. Never rejects. */
  close(): Promise<void>
}
