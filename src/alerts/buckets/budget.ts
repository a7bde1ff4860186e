import type { Alert } from '../../model/alert.js'

export interface Budgeted {
  readonly told: ReadonlySet<Alert>
  /** Only counted in the message, most overdue first. They do not count as told, so that the next day's budget names them. */
  readonly folded: readonly Alert[]
}

/** Splits alerts into those within the day's budget, most overdue first, and the rest. `remaining` null: no budget. */
export function applyBudget(alerts: readonly Alert[], remaining: number | null): Budgeted {
  const ordered = [...alerts].sort((a, b) => a.clock.dueAt - b.clock.dueAt)
  const count = remaining === null ? ordered.length : Math.max(0, remaining)
  return { told: new Set(ordered.slice(0, count)), folded: ordered.slice(count) }
}
