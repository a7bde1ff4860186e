import type { SourceHealth, SourceState } from '../../../model/source.js'
import type { Database } from '../file/database.js'
import { listOf } from '../mentions/rows.js'

interface SourceRow {
  readonly id: string
  readonly type: string
  readonly url: string
  readonly health: SourceHealth
  readonly next_due_at: number
  readonly not_before: number | null
  readonly spent_until: number | null
  readonly spent_budget: string | null
  readonly last_attempt_at: number | null
  readonly last_success_at: number | null
  readonly failures: number
  readonly message: string | null
  readonly secret: number
  readonly unknown_since: number | null
  readonly unknown_reason: string | null
  readonly warnings: string
  readonly mentions: number
}

const stateOf = (row: SourceRow): SourceState => ({
  id: row.id,
  type: row.type,
  url: row.url,
  health: row.health,
  nextDueAt: row.next_due_at,
  notBefore: row.not_before,
  spent: row.spent_until === null ? null : { until: row.spent_until, budget: row.spent_budget ?? '' },
  lastAttemptAt: row.last_attempt_at,
  lastSuccessAt: row.last_success_at,
  failures: row.failures,
  message: row.message,
  ...(row.secret === 1 && { secret: true as const }),
  unknownSince: row.unknown_since,
  unknownReason: row.unknown_reason,
  warnings: listOf(row.warnings),
  mentions: row.mentions,
})

export const sources = (db: Database): SourceState[] =>
  db
    .all<SourceRow>(
      `SELECT id, type, url, health, next_due_at, not_before, spent_until, spent_budget, last_attempt_at, last_success_at, failures,
       message, secret, unknown_since, unknown_reason, warnings, mentions FROM sources ORDER BY id`,
    )
    .map(stateOf)
