/** One condition of a query over `mentions m` and what is joined to it. */
export interface Condition {
  readonly sql: string
  readonly params: readonly (string | number)[]
}

export const anyOf = (column: string, values: readonly (string | number)[] | undefined): Condition[] =>
  values === undefined ? [] : [{ sql: `${column} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(values)] }]

export const given = (sql: string, value: string | number | undefined): Condition[] =>
  value === undefined ? [] : [{ sql, params: [value] }]

/** By id, handle (with or without @) or name. */
export function writtenBy(author: string | undefined): Condition[] {
  if (author === undefined) return []
  const handle = author.replace(/^@/, '')
  const sql = '(m.author_id = ? OR ltrim(m.author_handle, ?) = ? COLLATE NOCASE OR m.author_name = ? COLLATE NOCASE)'
  return [{ sql, params: [author, '@', handle, author] }]
}
