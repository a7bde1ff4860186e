import type Driver from 'better-sqlite3'

/** What a statement may be given: positional values, or one object of named ones. */
type Param = string | number | null | Readonly<Record<string, string | number | null>>

/** An open database file: the one place that talks to the driver. */
export class Database {
  readonly path: string
  readonly readonly: boolean
  readonly #driver: Driver.Database
  // Prepared at first use and kept until the end. A collected Statement can abort the process (better-sqlite3 12 built against Node
  // 24.19 or later), and preparing costs more than running.
  readonly #statements = new Map<string, Driver.Statement<unknown[]>>()

  constructor(driver: Driver.Database, path: string) {
    this.#driver = driver
    this.path = path
    this.readonly = driver.readonly
  }

  #prepared(sql: string): Driver.Statement<unknown[]> {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#driver.prepare<unknown[]>(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  all<Row>(sql: string, ...params: readonly Param[]): Row[] {
    return this.#prepared(sql).all(...params) as Row[]
  }

  get<Row>(sql: string, ...params: readonly Param[]): Row | undefined {
    return this.#prepared(sql).get(...params) as Row | undefined
  }

  /** Returns the row id of the last insert and how many rows changed. */
  run(sql: string, ...params: readonly Param[]): { readonly id: number; readonly changes: number } {
    const { lastInsertRowid, changes } = this.#prepared(sql).run(...params)
    return { id: Number(lastInsertRowid), changes }
  }

  /** Several statements without parameters; for schema only. */
  script(sql: string): void {
    this.#driver.exec(sql)
  }

  /** The first value that the pragma answers; null when it answers nothing. Kept like any statement, unlike the driver's own. */
  pragma(text: string): unknown {
    const statement = this.#prepared(`PRAGMA ${text}`)
    if (statement.reader) return Object.values((statement.get() ?? {}) as object)[0] ?? null
    statement.run()
    return null
  }

  /** All or nothing. IMMEDIATE: a transaction that reads first and writes later could otherwise not wait for another writer. */
  transaction<Result>(work: () => Result): Result {
    return this.#between('BEGIN IMMEDIATE', work)
  }

  /** Several queries that see one and the same state, whatever another process writes meanwhile. */
  snapshot<Result>(work: () => Result): Result {
    return this.#between('BEGIN DEFERRED', work)
  }

  #between<Result>(begin: string, work: () => Result): Result {
    this.run(begin)
    try {
      const result = work()
      this.run('COMMIT')
      return result
    } catch (thrown) {
      // SQLite itself has rolled back already after some faults (disk full).
      if (this.#driver.inTransaction) this.run('ROLLBACK')
      throw thrown
    }
  }

  close(): void {
    this.#driver.close()
  }
}
