/** Results of the messages of a run. */
export interface DeliveryReport {
  readonly sent: number
  /** Number of failed attempts. */
  readonly failed: number
  /** Number of messages that were not attempted, since their receiver does not work. */
  readonly waiting: number
  readonly secretMissing: boolean
  /** For the operator: which receiver failed, and why. */
  readonly problems: readonly string[]
  /** Those of the problems that an earlier run reported already, and cron should not mail again. */
  readonly known: readonly string[]
}

export const NOTHING_DONE: DeliveryReport = { sent: 0, failed: 0, waiting: 0, secretMissing: false, problems: [], known: [] }

export const together = (one: DeliveryReport, other: DeliveryReport): DeliveryReport => ({
  sent: one.sent + other.sent,
  failed: one.failed + other.failed,
  waiting: one.waiting + other.waiting,
  secretMissing: one.secretMissing || other.secretMissing,
  problems: [...new Set([...one.problems, ...other.problems])],
  known: [...new Set([...one.known, ...other.known])],
})
