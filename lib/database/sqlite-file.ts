import BetterSqlite3 from 'better-sqlite3'

/** Files with their statements, closed ones too. */
const opened: SqliteFile[] = []

/**
 * A SQLite file that prepares each statement once, because that takes longer than to run it. Nothing is ever dropped:
 * compiled for Node 24.19 or newer, better-sqlite3 12 aborts the process when a file or a statement is garbage
 * collected, closed or not (nodejs/node#65446). So use a bounded number of different statements.
 */
export class SqliteFile {
  readonly #file: BetterSqlite3.Database
  readonly #statements = new Map<string, BetterSqlite3.Statement>()

  constructor(path: string, options?: BetterSqlite3.Options) {
    this.#file = new BetterSqlite3(path, options)
    opened.push(this)
  }

  get inTransaction(): boolean {
    return this.#file.inTransaction
  }

  prepare(sql: string): BetterSqlite3.Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#file.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  /** Runs statements without keeping them. They return nothing. */
  exec(sql: string): void {
    this.#file.exec(sql)
  }

  /** The first value that a pragma returns. */
  pragma(name: string): unknown {
    return this.prepare(`pragma ${name}`).pluck().get()
  }

  close(): void {
    this.#file.close()
  }
}
