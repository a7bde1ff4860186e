import type { Erasable } from '../../erasing-store.js'
import type { Database } from '../file/database.js'

/** A mention `m` with words, a name or an address that is older than an instant, given twice. */
export const IS_OLD = `(coalesce(m.published_at, m.first_seen_at) < ? AND m.first_seen_at < ? AND (m.text <> '' OR coalesce(m.title,
  m.url, m.author_id, m.author_handle, m.author_name, m.author_url) IS NOT NULL))`

/** What an open case still needs stays: its own posts, and the thread around them. */
export const IS_NEEDED = `EXISTS (SELECT 1 FROM mentions o JOIN cases c ON c.id = o.case_id
  WHERE o.source_key = m.source_key AND o.thread = m.thread AND c.state = 'open')`

const MENTIONS = `SELECT count(*) FILTER (WHERE NOT needed) AS mentions, min(at) FILTER (WHERE NOT needed) AS oldest,
    count(*) FILTER (WHERE needed) AS kept
  FROM (SELECT coalesce(m.published_at, m.first_seen_at) AS at, ${IS_NEEDED} AS needed FROM mentions m WHERE ${IS_OLD})`

const CASES = `SELECT count(DISTINCT k.id) AS cases FROM cases k JOIN mentions p ON p.case_id = k.id
  WHERE k.state = 'open' AND EXISTS (SELECT 1 FROM mentions m WHERE m.source_key = p.source_key AND m.thread = p.thread AND ${IS_OLD})`

const DELIVERIES = "SELECT count(*) AS deliveries FROM deliveries WHERE state <> 'pending' AND created_at < ?"

/** What `eraseBefore` would erase, and what it would leave. */
export function erasable(db: Database, before: number): Erasable {
  const { mentions, oldest, kept } = db.get<{ mentions: number; oldest: number | null; kept: number }>(MENTIONS, before, before)!
  const { cases } = db.get<{ cases: number }>(CASES, before, before)!
  const { deliveries } = db.get<{ deliveries: number }>(DELIVERIES, before)!
  return { mentions, oldest, deliveries, kept: { mentions: kept, cases } }
}
