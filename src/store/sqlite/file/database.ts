import type Driver from 'better-sqlite3'

/** What a statement may be given: positional values, or one object of named ones. */
type Param = string | number | null | Readonly<Record<string, string | number | null>>

interface Prepared {
  readonly statement: Driver.Statement<unknown[]>
  /** Empty for statements that answer nothing. */
  readonly columns: readonly string[]
}

// The driver builds an object a row through C++, which takes twice as long as an array plus this.
function rowOf(columns: readonly string[], values: readonly unknown[]): unknown {
  const row: Record<string, unknown> = {}
  for (let index = 0; index < columns.length; index += 1) row[columns[index] as string] = values[index]
  return row
}

/** An open database file: the one place that talks to the driver. */
export class Database {
  readonly path: string
  readonly readonly: boolean
  readonly #driver: Driver.Database
  // Prepared at first use and kept until the end. A collected Statement can abort the process (better-sqlite3 12 built against Node
  // 24.19 or later), and preparing costs more than running.
  readonly #statements = new Map<string, Prepared>()

  constructor(driver: Driver.Database, path: string) {
    this.#driver = driver
    this.path = path
    this.readonly = driver.readonly
  }

  #prepared(sql: string): Prepared {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#driver.prepare<unknown[]>(sql)
    const columns = statement.reader ? statement.raw().columns() : []
    const prepared = { statement, columns: columns.map((column) => column.name) }
    this.#statements.set(sql, prepared)
    return prepared
  }

  all<Row>(sql: string, ...params: readonly Param[]): Row[] {
    const { statement, columns } = this.#prepared(sql)
    return statement.all(...params).map((values) => rowOf(columns, values as unknown[]) as Row)
  }

  /**
   * The same for tens of thousands of rows, in half the time: they come as one text, since each value that comes on its own costs more
   * than to look it up. No BLOBs, and no true or false.
   */
  allAtOnce<Row>(sql: string, ...params: readonly Param[]): Row[] {
    const { columns } = this.#prepared(sql)
    const values = columns.map((column) => `"${column}"`).join(', ')
    const { rows } = this.get<{ rows: string }>(
      `SELECT json_group_array(json_array(${values})) AS rows FROM (${sql})`,
      ...params,
    )!
    return (JSON.parse(rows) as unknown[][]).map((row) => rowOf(columns, row) as Row)
  }

  get<Row>(sql: string, ...params: readonly Param[]): Row | undefined {
    const { statement, columns } = this.#prepared(sql)
    const values = statement.get(...params)
    return values === undefined ? undefined : (rowOf(columns, values as unknown[]) as Row)
  }

  /** Returns the row id of the last insert and how many rows changed. */
  run(sql: string, ...params: readonly Param[]): { readonly id: number; readonly changes: number } {
    const { lastInsertRowid, changes } = this.#prepared(sql).statement.run(...params)
    return { id: Number(lastInsertRowid), changes }
  }

  /** Several statements without parameters; for schema only. */
  script(sql: string): void {
    this.#driver.exec(sql)
  }

  /** The first value that the pragma answers; null when it answers nothing. Kept like any statement, unlike the driver's own. */
  pragma(text: string): unknown {
    const { statement, columns } = this.#prepared(`PRAGMA ${text}`)
    if (columns.length > 0) return (statement.get() as unknown[] | undefined)?.[0] ?? null
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
