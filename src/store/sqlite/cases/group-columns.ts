import type { CaseGrouping } from '../../case-lists.js'
import { POSTED_AT } from '../mentions/rows.js'

const QUARTER_MS = 15 * 60_000

/** By what is counted, over `mentions m` and, of cases alone, `cases c`. */
const COLUMNS: Readonly<Record<Exclude<CaseGrouping, 'facts'>, string>> = {
  source: 'm.source_key',
  brand: 'm.brand',
  kind: 'coalesce(m.label, m.kind)',
  severity: 'm.severity',
  language: 'm.verdict_language',
  author: 'coalesce(m.author_name, m.author_handle, m.author_id)',
  label: 'm.label',
  quarter: `${POSTED_AT} / ${QUARTER_MS}`,
  state: 'c.state',
  assignee: 'c.assignee COLLATE NOCASE',
}

const FACTS = `m.sensitive, m.severity, m.brand, m.source_key, coalesce(m.label, m.kind) AS kind, m.verdict_language`
const FACTS_KEY = `json_object('sensitive', json(g.sensitive), 'severity', g.severity, 'brand', g.brand, 'source', s.id, 'kind', g.kind,
  'language', g.verdict_language)`

/** A count for each value; sources by their ids. */
export function groupedBy(by: CaseGrouping, from: string): string {
  if (by === 'facts') {
    const counts = `SELECT ${FACTS}, count(*) AS count FROM ${from} GROUP BY 1, 2, 3, 4, 5, 6`
    return `SELECT ${FACTS_KEY} AS key, g.count FROM (${counts}) g CROSS JOIN sources s ON s.key = g.source_key`
  }
  const counts = `SELECT ${COLUMNS[by]} AS key, count(*) AS count FROM ${from} GROUP BY 1`
  return by === 'source' ? `SELECT s.id AS key, g.count FROM (${counts}) g CROSS JOIN sources s ON s.key = g.key` : counts
}
