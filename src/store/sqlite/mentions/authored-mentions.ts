import type { AuthoredMention, AuthorKey } from '../../forget-store.js'
import type { Database } from '../file/database.js'
import { type AuthorRow, authorOf, POSTED_AT } from './rows.js'

interface Named {
  readonly id: number
  readonly source: string
  readonly author_id: string | null
  readonly author_handle: string | null
  readonly author_name: string | null
  readonly author_url: string | null
}

/** Rows in memory at a time. */
const PAGE = 20_000

// SQLite knows large and small letters of ASCII alone, and people are called Müller: what is alike is decided here.
const NAMED = `SELECT m.id AS id, s.id AS source, m.author_id AS author_id, m.author_handle AS author_handle, m.author_name AS author_name,
  m.author_url AS author_url FROM mentions m CROSS JOIN sources s ON s.key = m.source_key WHERE m.id > ? ORDER BY m.id LIMIT ${PAGE}`

const anyCase = (text: string): string => text.trim().normalize('NFC').toLowerCase()
const asHandle = (text: string): string => anyCase(text).replace(/^@/, '')

type Test = (row: Named) => boolean

/** One key as a test; each value is made comparable once, not for each of a million rows. */
function testOf({ id, handle, url, name, sources }: AuthorKey): Test {
  const [wantedHandle, wantedUrl, wantedName] = [handle && asHandle(handle), url && anyCase(url), name && anyCase(name)]
  const within = sources === undefined ? null : new Set(sources)
  return (row) =>
    (within === null || within.has(row.source)) &&
    ((id !== undefined && row.author_id === id) ||
      (!!wantedHandle && row.author_handle !== null && asHandle(row.author_handle) === wantedHandle) ||
      (!!wantedUrl && row.author_url !== null && anyCase(row.author_url) === wantedUrl) ||
      (!!wantedName && row.author_name !== null && anyCase(row.author_name) === wantedName))
}

interface AuthoredRow extends AuthorRow {
  readonly id: number
  readonly source: string
  readonly source_type: string
  readonly at: number
  readonly case_id: number | null
  readonly official: number
}

const AUTHORED = `SELECT m.id, s.id AS source, s.type AS source_type, ${POSTED_AT} AS at, m.case_id, m.official_identity IS NOT NULL AS official,
  m.author_id, m.author_handle, m.author_name, m.author_url, m.author_followers, m.author_flags
  FROM json_each(?) j CROSS JOIN mentions m ON m.id = j.value CROSS JOIN sources s ON s.key = m.source_key ORDER BY at, m.id`

export const authoredMentions = (db: Database, ids: readonly number[]): AuthoredMention[] =>
  db.all<AuthoredRow>(AUTHORED, JSON.stringify(ids)).map((row) => ({
    id: row.id,
    source: row.source,
    sourceType: row.source_type,
    author: authorOf(row),
    at: row.at,
    caseId: row.case_id,
    official: row.official === 1,
  }))

/** Mentions of whoever is known by one of these keys, oldest first. */
export function mentionsBy(db: Database, keys: readonly AuthorKey[]): AuthoredMention[] {
  const tests = keys.map(testOf)
  const ids: number[] = []
  for (let after = 0; ; ) {
    const rows = db.allAtOnce<Named>(NAMED, after)
    for (const row of rows) if (tests.some((test) => test(row))) ids.push(row.id)
    if (rows.length < PAGE) break
    after = rows.at(-1)!.id
  }
  return authoredMentions(db, ids)
}
