import { type Announced, type Delivery, OVER_BUDGET } from '../../../model/alert.js'
import type { GroupMemory } from '../../delivery-store.js'
import type { Database } from '../file/database.js'
import { listOf } from '../mentions/rows.js'

interface MemoryRow {
  readonly receiver: string
  readonly group_key: string
  readonly last_sent_at: number | null
  readonly repeats: number
  readonly announced: string
}

const memoryOf = (row: MemoryRow): GroupMemory => ({
  receiver: row.receiver,
  group: row.group_key,
  lastSentAt: row.last_sent_at,
  repeats: row.repeats,
  announced: listOf(row.announced),
})

const SELECT = 'SELECT receiver, group_key, last_sent_at, repeats, announced FROM group_memories'

export const groupMemories = (db: Database): GroupMemory[] =>
  db.all<MemoryRow>(`${SELECT} ORDER BY receiver, group_key`).map(memoryOf)

/** A case that opens again within this time is told as reopened; after it nobody remembers, and the list must not grow for ever. */
const RESOLVED_KEPT_MS = 30 * 86_400_000

/** What the receiver knows now: each case at the last step it was told, and when that was. */
function knownAfter(before: readonly Announced[], told: readonly Announced[], now: number): Announced[] {
  const latest = new Map([...before, ...told].map((entry) => [entry.caseId, { ...entry, at: entry.at ?? now }]))
  return [...latest.values()].filter(({ step, at }) => step !== 'resolved' || at >= now - RESOLVED_KEPT_MS)
}

/** A `repeat` counts up, an `update` comes with something that was counted, anything new starts the decay of the repeat interval anew. */
function repeatsAfter(before: number, reason: string): number {
  if (reason === 'update') return before
  return reason === 'repeat' ? before + 1 : 0
}

export function rememberSent(db: Database, delivery: Delivery, now: number): void {
  const before = db.get<MemoryRow>(`${SELECT} WHERE receiver = ? AND group_key = ?`, delivery.receiver, delivery.group)
  const known = before === undefined ? [] : listOf<Announced>(before.announced)
  db.run(
    'REPLACE INTO group_memories (receiver, group_key, last_sent_at, repeats, announced) VALUES (?, ?, ?, ?, ?)',
    delivery.receiver,
    delivery.group,
    now,
    repeatsAfter(before?.repeats ?? 0, delivery.reason),
    JSON.stringify(knownAfter(known, delivery.cases, now)),
  )
  // Who reads of some cases and of the number of the rest has been told that number. A message that was changed told nobody.
  if (delivery.message.folded > 0 && delivery.edits === null) rememberCount(db, delivery.receiver, now)
}

function rememberCount(db: Database, receiver: string, now: number): void {
  const sql = `INSERT INTO group_memories (receiver, group_key, last_sent_at, repeats, announced) VALUES (?, ?, ?, 0, '[]')
    ON CONFLICT (receiver, group_key) DO UPDATE SET last_sent_at = excluded.last_sent_at`
  db.run(sql, receiver, OVER_BUDGET, now)
}
