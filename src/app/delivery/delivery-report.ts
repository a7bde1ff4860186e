/** What became of the messages of a run. */
export interface DeliveryReport {
  readonly sent: number
  /** Tries that were in vain. */
  readonly failed: number
  /** Messages that nobody tried to send, since their receiver does not work. */
  readonly waiting: number
  readonly secretMissing: boolean
  /** For the operator: which receiver failed, and why. */
  readonly problems: readonly string[]
  /** Those of the problems that a run before told already. Cron mails whatever is printed. */
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
