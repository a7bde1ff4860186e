import type { Database } from '../file/database.js'

/** One step of the schema: from `version - 1` to `version`. A released step is never changed. */
export interface Migration {
  readonly version: number
  readonly sql: string
  /** What SQL cannot say; after it. */
  readonly run?: (db: Database) => void
}
