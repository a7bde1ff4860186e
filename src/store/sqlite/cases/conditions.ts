import type { FigureFilter } from '../../case-store.js'
import { POSTED_AT } from '../mentions/rows.js'

/** One SQL condition of a query over `mentions m` and the tables joined to it. */
export interface Condition {
  readonly sql: string
  readonly params: readonly (string | number)[]
}

export const anyOf = (column: string, values: readonly (string | number)[] | undefined): Condition[] =>
  values === undefined ? [] : [{ sql: `${column} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(values)] }]

export const given = (sql: string, value: string | number | undefined): Condition[] =>
  value === undefined ? [] : [{ sql, params: [value] }]

// The plus keeps SQLite from using the index of sources, which would walk everything that a source ever brought.
const fromSources = (ids: readonly string[] | undefined): Condition[] =>
  anyOf('id', ids).map(({ sql, params }) => ({ sql: `+m.source_key IN (SELECT key FROM sources WHERE ${sql})`, params }))

/** Conditions that every listing shares: on a mention, or on the one by which a case is shown. */
export const aboutMention = (filter: FigureFilter): Condition[] => [
  ...given(`${POSTED_AT} >= ?`, filter.since),
  ...given(`${POSTED_AT} <= ?`, filter.until),
  ...fromSources(filter.sources),
  ...anyOf('m.brand', filter.brands),
  ...anyOf('coalesce(m.label, m.kind)', filter.kinds),
  ...anyOf('m.severity', filter.severities),
  ...anyOf('m.verdict_language', filter.languages),
]

export const whereOf = (conditions: readonly Condition[]): string => ['true', ...conditions.map(({ sql }) => sql)].join(' AND ')

export const paramsOf = (conditions: readonly Condition[]): (string | number)[] => conditions.flatMap(({ params }) => params)

/** By id, handle (with or without @) or name. */
export function writtenBy(author: string | undefined): Condition[] {
  if (author === undefined) return []
  const handle = author.replace(/^@/, '')
  const sql = '(m.author_id = ? OR ltrim(m.author_handle, ?) = ? COLLATE NOCASE OR m.author_name = ? COLLATE NOCASE)'
  return [{ sql, params: [author, '@', handle, author] }]
}
