import type { Telling } from '../../../model/alert-rate.js'
import type { DeliveryCount, DeliveryEntry, DeliveryLogFilter } from '../../receiver-store.js'
import type { Database } from '../file/database.js'
import { type DeliveryRow, entryOf } from './deliveries.js'

const COLUMNS = `id, key, receiver, group_key, state, reason, created_at, sent_at, attempts, next_at, last_error, dropped_by, edits`

/** Conditions as they are asked for, each with its value. */
function conditionsOf(filter: DeliveryLogFilter): readonly (readonly [string, string | number])[] {
  const { states, receivers, ids, caseIds, since, before } = filter
  const among = (values: readonly unknown[]): string => JSON.stringify(values)
  return [
    ...(states === undefined ? [] : [['state IN (SELECT value FROM json_each(?))', among(states)] as const]),
    ...(receivers === undefined ? [] : [['receiver IN (SELECT value FROM json_each(?))', among(receivers)] as const]),
    ...(ids === undefined ? [] : [['id IN (SELECT value FROM json_each(?))', among(ids)] as const]),
    ...(caseIds === undefined
      ? []
      : [
          [
            'id IN (SELECT delivery_id FROM delivery_cases WHERE case_id IN (SELECT value FROM json_each(?)))',
            among(caseIds),
          ] as const,
        ]),
    ...(since === undefined ? [] : [['coalesce(sent_at, created_at) >= ?', since] as const]),
    ...(before === undefined ? [] : [['id < ?', before] as const]),
  ]
}

/** Messages themselves stay unread: they are most of the table. */
export function deliveryLog(db: Database, filter: DeliveryLogFilter): DeliveryEntry[] {
  const conditions = conditionsOf(filter)
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`
  const sql = `SELECT ${COLUMNS} FROM deliveries${where} ORDER BY id DESC LIMIT ?`
  const rows = db.all<Omit<DeliveryRow, 'message' | 'handle'>>(sql, ...conditions.map(([, value]) => value), filter.limit ?? -1)
  return rows.map((row) => entryOf(db, row))
}

export const deliveryCounts = (db: Database): DeliveryCount[] =>
  db.all('SELECT receiver, state, count(*) AS count FROM deliveries GROUP BY receiver, state ORDER BY receiver, state')

interface TellingRow {
  readonly receiver: string
  readonly at: number
  readonly cases: number
  readonly updates: number
}

/** What was sent within a span, by time: how many cases each message told of; their end is no alert. */
export const tellings = (db: Database, { since, until }: { readonly since: number; readonly until: number }): Telling[] =>
  db
    .all<TellingRow>(
      `SELECT d.receiver, d.sent_at AS at, d.edits IS NOT NULL AS updates,
         (SELECT count(*) FROM delivery_cases c WHERE c.delivery_id = d.id AND c.step <> 'resolved') AS cases
       FROM deliveries d WHERE d.state = 'sent' AND d.sent_at >= ? AND d.sent_at < ? ORDER BY d.sent_at, d.id`,
      since,
      until,
    )
    .map(({ receiver, at, cases, updates }) => ({ receiver, at, cases, isUpdate: updates === 1 }))
