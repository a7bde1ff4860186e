import type { CaseHead, CaseRecord, CaseState, CustomerPost } from '../../../model/case.js'
import type { Kind, SensitiveType, Severity } from '../../../model/verdict.js'
import type { Wave } from '../../../model/wave.js'
import type { Database } from '../file/database.js'
import { type AnswerRow, type AuthorRow, answerOf, authorOf, listOf, POSTED_AT } from '../mentions/rows.js'
import { wavesOf } from './waves.js'

interface CaseRow extends AuthorRow {
  readonly id: number
  readonly state: CaseState
  readonly source: string
  readonly source_type: string
  readonly thread: string
  readonly brand: string | null
  readonly kind: Kind
  readonly score: number
  readonly severity: Severity
  readonly reasons: string
  readonly verdict_language: string | null
  readonly url: string | null
  readonly title: string | null
  readonly text: string
  readonly published_at: number | null
  readonly first_seen_at: number
  readonly sensitive: string
  readonly opened_at: number
  readonly baseline: number
  readonly closed_at: number | null
  readonly policy_hash: string | null
  readonly outcome: string | null
  readonly assignee: string | null
  readonly acked_until: number | null
  readonly snoozed_until: number | null
  readonly settled_at: number | null
  readonly reopened_at: number | null
  readonly merged_into: number | null
  readonly wave_id: number | null
}

// CROSS JOIN fixes the join order: from the (few, open) cases to their mentions, never the other way round.
const SELECT = `SELECT c.id, c.state, s.id AS source, s.type AS source_type, m.thread, m.brand, coalesce(m.label, m.kind) AS kind, m.score,
  m.severity, m.reasons, m.verdict_language, m.url, m.title, m.text, m.author_id, m.author_handle, m.author_name, m.author_url,
  m.author_followers, m.author_flags, m.published_at, m.first_seen_at, m.sensitive, c.opened_at, c.baseline, c.closed_at, c.policy_hash,
  c.outcome, c.assignee, c.acked_until, c.snoozed_until, c.settled_at, c.reopened_at, c.merged_into, c.wave_id
  FROM cases c CROSS JOIN mentions m ON m.id = c.mention_id CROSS JOIN sources s ON s.key = m.source_key`

const POSTS = `SELECT m.case_id, m.id, coalesce(m.asked_at, ${POSTED_AT}) AS at, m.closing, m.tone, m.changed_at, m.deleted_at IS NOT NULL AS deleted
  FROM json_each(?) j CROSS JOIN mentions m ON m.case_id = j.value ORDER BY at, m.id`

const ANSWERS = `SELECT a.case_id, a.kind, a.strength, a.at, a.reply_id, a.mention_id, a.by, a.agent, a.promise, a.identity, a.reason
  FROM json_each(?) j CROSS JOIN answers a ON a.case_id = j.value ORDER BY a.at, a.id`

interface PostRow {
  readonly case_id: number
  readonly id: number
  readonly at: number
  readonly closing: number
  readonly tone: 'closing' | 'unsolved' | null
  readonly changed_at: number | null
  readonly deleted: number
}

const postOf = (row: PostRow): CustomerPost => ({
  mentionId: row.id,
  at: row.at,
  // For an addition by an edit only `tone` counts: the verdict is about the whole text.
  closing: row.tone === 'closing' || (row.tone === null && row.changed_at === null && row.closing === 1),
  deleted: row.deleted === 1,
  ...(row.changed_at !== null && { changedAt: row.changed_at }),
  ...(row.tone === 'unsolved' && { unsolved: true }),
})

function byCase<Row extends { readonly case_id: number }, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): Map<number, Item[]> {
  const lists = new Map<number, Item[]>()
  for (const row of rows) {
    const list = lists.get(row.case_id)
    if (list === undefined) lists.set(row.case_id, [itemOf(row)])
    else list.push(itemOf(row))
  }
  return lists
}

const headOf = (row: CaseRow): CaseHead => ({
  id: row.id,
  state: row.state,
  source: row.source,
  sourceType: row.source_type,
  thread: row.thread,
  brand: row.brand,
  kind: row.kind,
  score: row.score,
  severity: row.severity,
  reasons: listOf(row.reasons),
  language: row.verdict_language,
  url: row.url,
  title: row.title,
  text: row.text,
  author: authorOf(row),
  publishedAt: row.published_at,
  firstSeenAt: row.first_seen_at,
  sensitive: listOf<SensitiveType>(row.sensitive),
  openedAt: row.opened_at,
  baseline: row.baseline === 1,
  closedAt: row.closed_at,
  policyHash: row.policy_hash,
  outcome: row.outcome,
  assignee: row.assignee,
  ackedUntil: row.acked_until,
  snoozedUntil: row.snoozed_until,
  settledAt: row.settled_at,
  reopenedAt: row.reopened_at,
  mergedInto: row.merged_into,
})

const recordOf = (row: CaseRow, story: Pick<CaseRecord, 'posts' | 'answers'>, wave: Wave | undefined): CaseRecord => ({
  ...headOf(row),
  ...story,
  ...(wave !== undefined && { wave }),
})

/** Cases without posts and answers, in the order of their numbers. */
export const caseHeads = (db: Database, ids: readonly number[]): CaseHead[] =>
  db.all<CaseRow>(`${SELECT} WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.id`, JSON.stringify(ids)).map(headOf)

/** From this number of cases on, fetching all rows at once is faster. */
const MANY = 1_000

/** The customers' posts and the answers of cases; always two queries. */
export function storiesOf(db: Database, caseIds: readonly number[]): (id: number) => Pick<CaseRecord, 'posts' | 'answers'> {
  const ids = JSON.stringify(caseIds)
  const all = <Row>(sql: string): Row[] => (caseIds.length < MANY ? db.all(sql, ids) : db.allAtOnce(sql, ids))
  const posts = byCase(all<PostRow>(POSTS), postOf)
  const answers = byCase(all<AnswerRow>(ANSWERS), answerOf)
  return (id) => ({ posts: posts.get(id) ?? [], answers: answers.get(id) ?? [] })
}

/** Cases by a condition over `c`, `m` (the mention by which it is shown) and `s`, in the order of their numbers; always four queries. */
export function caseRecords(db: Database, where: string, params: readonly (string | number)[]): CaseRecord[] {
  const rows = db.all<CaseRow>(`${SELECT} WHERE ${where} ORDER BY c.id`, ...params)
  if (rows.length === 0) return []
  const storyOf = storiesOf(
    db,
    rows.map((row) => row.id),
  )
  const waves = wavesOf(
    db,
    rows.flatMap((row) => row.wave_id ?? []),
  )
  return rows.map((row) => recordOf(row, storyOf(row.id), waves.get(row.wave_id ?? -1)))
}
