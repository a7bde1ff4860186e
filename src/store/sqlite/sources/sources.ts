import type { JudgedMention } from '../../../model/mention.js'
import type { SourceHealth } from '../../../model/source.js'
import type { PollFailure, PollOutcome, PollStop } from '../../poll-outcome.js'
import type { SavedCounts } from '../../source-store.js'
import type { Database } from '../file/database.js'
import { writeMentions } from '../mentions/mentions.js'
import { recordCoverage, type SeenSource, seenSource, unknownSince } from './coverage.js'

const WINDOW_TOO_SHORT = 'window did not reach back to the last poll'

interface NewSource {
  readonly source: string
  readonly type: string
  readonly url: string
}

const enter = (db: Database, { source, type, url }: NewSource): number =>
  db.run('INSERT INTO sources (id, type, url) VALUES (?, ?, ?)', source, type, url).id

/** Number of a source; the source is entered when it is new. */
const sourceKey = (db: Database, source: NewSource): number =>
  db.get<{ key: number }>('SELECT key FROM sources WHERE id = ?', source.source)?.key ?? enter(db, source)

export function sourceMemory(db: Database, source: string): unknown {
  const sql = 'SELECT memory FROM source_memories WHERE source_key = (SELECT key FROM sources WHERE id = ?)'
  const row = db.get<{ memory: string }>(sql, source)
  return row === undefined ? null : JSON.parse(row.memory)
}

/** The adapter's memory is stored together with the items it stands for: a cache validator stored without its items would lose them. */
export function saveSourceMemory(db: Database, source: string, memory: unknown): void {
  const found = db.get<{ key: number }>('SELECT key FROM sources WHERE id = ?', source)
  if (found !== undefined) saveMemory(db, found.key, memory)
}

function saveMemory(db: Database, key: number, memory: unknown): void {
  const sql = `INSERT INTO source_memories (source_key, memory) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET memory = excluded.memory WHERE memory <> excluded.memory`
  db.run(sql, key, JSON.stringify(memory ?? null))
}

/** Call it inside a transaction. */
export function savePoll(db: Database, outcome: PollOutcome): SavedCounts {
  const source = seenSource(db, outcome.source) ?? { key: enter(db, outcome), window: null, until: null, has_gaps: 0 }
  const { key } = source
  const { mentions, now, rulesHash, baseline } = outcome
  const counts = writeMentions(db, { sourceKey: key, mentions, now, rulesHash, baseline })
  if (outcome.memory !== undefined) saveMemory(db, key, outcome.memory)
  if (outcome.stopped) endEarly(db, key, { ...outcome, ...outcome.stopped, gone: false })
  else endWhole(db, source, outcome)
  return counts
}

// Bound by position: by name costs a third more, and this is most of a poll in which nothing is new.
const END_WHOLE = `UPDATE sources SET type = ?, url = ?, health = 'ok', next_due_at = ?, not_before = ?, spent_until = NULL,
  spent_budget = NULL, last_attempt_at = ?, last_success_at = ?,
  first_success_at = CASE WHEN type = ? AND url = ? THEN coalesce(first_success_at, ?) ELSE ? END, failures = 0,
  message = ?, secret = 0, unknown_since = ?, unknown_reason = ?, warnings = ? WHERE key = ?`

function endWhole(db: Database, source: SeenSource, outcome: PollOutcome): void {
  const { type, url, now, message, nextDueAt, notBefore = null } = outcome
  const unknown = recordCoverage(db, source, outcome.coverage) ? unknownSince(db, source.key, now) : null
  const reason = unknown === null ? null : WINDOW_TOO_SHORT
  const firstSuccess = [type, url, now, now]
  const told = [message, unknown, reason, JSON.stringify(outcome.warnings)]
  db.run(END_WHOLE, type, url, nextDueAt, notBefore, now, now, ...firstSuccess, ...told, source.key)
}

/** Call it inside a transaction. */
export function saveFailure(db: Database, failure: PollFailure): void {
  const key = sourceKey(db, failure)
  forgetOther(db, key, failure)
  endEarly(db, key, failure)
}

/** From now on this is what stands under that name: it must not be given back what another place, or another type, has remembered. */
function forgetOther(db: Database, key: number, { type, url }: NewSource): void {
  const sql =
    'DELETE FROM source_memories WHERE source_key = ? AND EXISTS (SELECT 1 FROM sources WHERE key = ? AND (type <> ? OR url <> ?))'
  db.run(sql, key, key, type, url)
}

type EarlyEnd = PollFailure & { readonly warnings?: readonly string[] }

/** What happens there is unknown since the last success, or since now where there was none. */
function endEarly(db: Database, key: number, end: EarlyEnd): void {
  const health = healthAfter(end)
  // At another address stands another source, which was never read; what people write is unseen since the one before it was.
  db.run(
    `UPDATE sources SET health = 'new', failures = 0, unknown_since = coalesce(unknown_since, last_success_at), last_success_at = NULL,
     first_success_at = NULL
     WHERE key = ? AND (type <> ? OR url <> ?)`,
    key,
    end.type,
    end.url,
  )
  db.run(
    `UPDATE sources SET type = @type, url = @url, health = coalesce(@health, health), next_due_at = @next, not_before = @notBefore,
     spent_until = @spentUntil, spent_budget = @spentBudget, last_attempt_at = @now, failures = failures + (@health IS NOT NULL),
     message = @message, secret = @secret, unknown_since = coalesce(unknown_since, last_success_at, @now), unknown_reason = @message,
     warnings = coalesce(@warnings, warnings) WHERE key = @key`,
    {
      key,
      type: end.type,
      url: end.url,
      health,
      next: end.nextDueAt,
      notBefore: end.notBefore ?? null,
      spentUntil: end.spent?.until ?? null,
      spentBudget: end.spent?.budget ?? null,
      now: end.now,
      message: end.message,
      secret: end.secret === true ? 1 : 0,
      warnings: end.warnings === undefined ? null : JSON.stringify(end.warnings),
    },
  )
}

/** null: as it was, for a used budget says nothing of how the source is. */
function healthAfter({ gone, spent }: PollStop & { readonly gone: boolean }): SourceHealth | null {
  if (spent) return null
  return gone ? 'gone' : 'failing'
}

/** Writes mentions that were read apart from a poll. A source that was never polled is entered with what is known of it: its id. */
export function saveMentions(
  db: Database,
  source: string,
  read: {
    readonly mentions: readonly JudgedMention[]
    readonly now: number
    readonly rulesHash: string
    readonly baseline?: boolean
  },
): SavedCounts {
  return db.transaction(() => {
    const key = sourceKey(db, { source, type: 'import', url: '' })
    return writeMentions(db, { baseline: false, ...read, sourceKey: key })
  })
}
