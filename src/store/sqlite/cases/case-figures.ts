import type { CaseState } from '../../../model/case.js'
import type { CaseFigures } from '../../../model/stats.js'
import type { Kind, SensitiveType, Severity } from '../../../model/verdict.js'
import type { FigureFilter } from '../../case-store.js'
import type { Database } from '../file/database.js'
import { listOf } from '../mentions/rows.js'
import { storiesOf } from './case-records.js'
import { aboutMention } from './conditions.js'

interface FigureRow {
  readonly id: number
  readonly state: CaseState
  readonly source: string
  readonly brand: string | null
  readonly kind: Kind
  readonly severity: Severity
  readonly verdict_language: string | null
  readonly sensitive: string
  readonly author_followers: number | null
  readonly opened_at: number
  readonly baseline: number
  readonly closed_at: number | null
  readonly policy_hash: string | null
  readonly outcome: string | null
  readonly settled_at: number | null
  readonly reopened_at: number | null
}

// The plus keeps SQLite from reading the mention's row with its text: the index `mentions_case` holds all columns that are needed.
const JOINED = `cases c CROSS JOIN mentions m ON m.case_id = c.id AND +m.id = c.mention_id CROSS JOIN sources s ON s.key = m.source_key`

/** A merged case, or one whose posts are all gone, is still shown by a mention that is no longer in it. */
const JOINED_BY_ID = `json_each(?) j CROSS JOIN cases c ON c.id = j.value CROSS JOIN mentions m ON m.id = c.mention_id
  CROSS JOIN sources s ON s.key = m.source_key`

const SELECT = `SELECT c.id, c.state, s.id AS source, m.brand, coalesce(m.label, m.kind) AS kind, m.severity, m.verdict_language,
  m.sensitive, m.author_followers, c.opened_at, c.baseline, c.closed_at, c.policy_hash, c.outcome, c.settled_at, c.reopened_at`

/** Figures of cases in the order of their numbers; always three queries, none of which reads a text. */
export function caseFigures(db: Database, filter: FigureFilter): CaseFigures[] {
  const conditions = aboutMention(filter)
  const where = ["c.state <> 'merged'", ...conditions.map(({ sql }) => sql)].join(' AND ')
  const sql = `${SELECT} FROM ${JOINED} WHERE ${where} ORDER BY c.id`
  return withStories(db, db.allAtOnce<FigureRow>(sql, ...conditions.flatMap(({ params }) => params)))
}

/** The same of these, as many as are asked for at a time. */
export const figuresOf = (db: Database, caseIds: readonly number[]): CaseFigures[] =>
  withStories(db, db.allAtOnce<FigureRow>(`${SELECT} FROM ${JOINED_BY_ID} ORDER BY c.id`, JSON.stringify(caseIds)))

function withStories(db: Database, rows: readonly FigureRow[]): CaseFigures[] {
  const storyOf = storiesOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    source: row.source,
    brand: row.brand,
    kind: row.kind,
    severity: row.severity,
    language: row.verdict_language,
    sensitive: listOf<SensitiveType>(row.sensitive),
    followers: row.author_followers,
    openedAt: row.opened_at,
    baseline: row.baseline === 1,
    closedAt: row.closed_at,
    policyHash: row.policy_hash,
    outcome: row.outcome,
    settledAt: row.settled_at,
    reopenedAt: row.reopened_at,
    ...storyOf(row.id),
  }))
}
