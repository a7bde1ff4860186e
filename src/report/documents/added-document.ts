import type { FoundRow } from '../lines/found-lines.js'

export interface AddedRow extends FoundRow {
  readonly id: string
  readonly state: 'added' | 'there' | 'beside'
  readonly entry: Readonly<Record<string, unknown>>
}

const OWN = new Set(['id', 'type', 'url'])

/** A source that was found at an address, and what became of it. */
export const addedDocument = (row: AddedRow) => ({
  source: row.state === 'beside' ? null : row.id,
  state: row.state,
  type: row.type,
  url: row.url,
  title: row.title,
  reason: row.reason,
  keys: Object.fromEntries(Object.entries(row.entry).filter(([key]) => !OWN.has(key))),
  secrets: row.secrets.map(({ name, variable, required, isSet, where }) => ({ name, variable, required, set: isSet, where })),
  lacks: row.lacks.map(({ name, where }) => ({ name, where })),
  unread: row.unread,
  sample: [...row.sample],
})
