import type { ReceiverState } from '../../../model/receiver-state.js'
import type { Database } from '../file/database.js'

interface StateRow {
  readonly receiver: string
  readonly settings: string
  readonly last_sent_at: number | null
  readonly failing_since: number | null
  readonly not_before: number | null
  readonly refuses: number
  readonly error: string | null
}

const stateOf = (row: StateRow): ReceiverState => ({
  receiver: row.receiver,
  settings: row.settings,
  lastSentAt: row.last_sent_at,
  failingSince: row.failing_since,
  notBefore: row.not_before,
  refuses: row.refuses === 1,
  error: row.error,
})

const COLUMNS = 'receiver, settings, last_sent_at, failing_since, not_before, refuses, error'

export const receiverStates = (db: Database): ReceiverState[] =>
  db.all<StateRow>(`SELECT ${COLUMNS} FROM receiver_states ORDER BY receiver`).map(stateOf)

export function saveReceiverState(db: Database, state: ReceiverState): void {
  const { receiver, settings, lastSentAt, failingSince, notBefore, refuses, error } = state
  const sql = `REPLACE INTO receiver_states (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`
  db.run(sql, receiver, settings, lastSentAt, failingSince, notBefore, refuses ? 1 : 0, error)
}

/** Somebody mended them, or says so: nothing is held against them any more, and what waits for them is due. */
export function freeReceivers(db: Database, receivers: readonly string[], now: number): void {
  db.transaction(() => {
    for (const receiver of receivers) {
      db.run(
        `UPDATE receiver_states SET failing_since = NULL, not_before = NULL, refuses = 0, error = NULL WHERE receiver = ?`,
        receiver,
      )
      db.run(`UPDATE deliveries SET next_at = min(next_at, ?) WHERE receiver = ? AND state = 'pending'`, now, receiver)
    }
  })
}
