import type { Migration } from './migration.js'

const UNKNOWN = 9_000_000_000_000_000
const NEVER = 8_000_000_000_000_000

/** Frozen here as the store had it: from when on nobody waits in a case. */
const REST = `CASE WHEN c.state IN ('resolved', 'dismissed') AND c.closed_at IS NULL THEN 0 ELSE (
  SELECT CASE WHEN last.at IS NULL THEN 0 ELSE min(
    coalesce((SELECT min(a.at) FROM answers a WHERE a.case_id = c.id AND a.at >= last.at AND a.at > coalesce(c.reopened_at, -${NEVER})
      AND (a.kind = 'manual' OR (a.kind = 'answer' AND a.strength IN ('explicit', 'platform', 'addressed')))), ${NEVER}),
    CASE WHEN closed.at >= last.at AND closed.at > coalesce(c.reopened_at, -${NEVER}) THEN closed.at ELSE ${NEVER} END) END
  FROM (SELECT coalesce(
    max(CASE WHEN p.tone IS 'closing' OR (p.tone IS NULL AND p.changed_at IS NULL AND p.closing = 1)
      THEN iif(p.changed_at IS NULL, NULL, p.at) ELSE max(p.at, coalesce(p.changed_at, p.at)) END),
    max(max(p.at, coalesce(p.changed_at, p.at)))) AS at
    FROM (SELECT m.tone, m.changed_at, m.closing, coalesce(m.asked_at, min(coalesce(m.published_at, m.first_seen_at), m.first_seen_at)) AS at
      FROM mentions m WHERE m.case_id = c.id AND m.deleted_at IS NULL) p) last
  CROSS JOIN (SELECT iif(c.state IN ('resolved', 'dismissed'), c.closed_at, c.settled_at) AS at) closed) END`

const forget = (cases: string): string => `UPDATE cases SET rest_at = ${UNKNOWN} WHERE ${cases} AND rest_at <> ${UNKNOWN};`

/** Something that decides who waits is another than before. */
const changed = (columns: string): string => {
  const of = (row: string): string =>
    columns
      .split(', ')
      .map((column) => `${row}.${column}`)
      .join(', ')
  return `(${of('OLD')}) IS NOT (${of('NEW')})`
}

const CASE = 'state, closed_at, settled_at, reopened_at'
const ANSWER = 'case_id, kind, strength, at'
const POST = 'case_id, first_seen_at, published_at, asked_at, changed_at, deleted_at, closing, tone'

/**
 * Version 7: who still waits, among hundreds of thousands of closed cases. Notes on the shape:
 * - `rest_at` is the instant from which on nobody waits in a case, whatever the instant that it is judged at, for all that is stored of it:
 *   what is overdue lies behind `rest_at > now`. 8e15: never. 9e15: not worked out.
 * - Triggers set it to that, in whichever way a case, its posts or its answers change; who wrote works it out again at the end, for all that
 *   were touched at once. What nobody works out is found all the same, and only looked at in vain.
 * - A post comes into a case after it was stored, never with it: there is no trigger for new ones, which would slow down a first poll.
 */
export const rest: Migration = {
  version: 7,
  sql: `
ALTER TABLE cases ADD COLUMN rest_at INTEGER NOT NULL DEFAULT ${UNKNOWN};
UPDATE cases AS c SET rest_at = ${REST};
CREATE INDEX cases_rest ON cases (rest_at);

CREATE TRIGGER rest_of_case AFTER UPDATE OF ${CASE} ON cases WHEN ${changed(CASE)}
  BEGIN ${forget('id = NEW.id')} END;
CREATE TRIGGER rest_of_answer_added AFTER INSERT ON answers
  BEGIN ${forget('id = NEW.case_id')} END;
CREATE TRIGGER rest_of_answer_changed AFTER UPDATE OF ${ANSWER} ON answers WHEN ${changed(ANSWER)}
  BEGIN ${forget('id IN (OLD.case_id, NEW.case_id)')} END;
CREATE TRIGGER rest_of_answer_deleted AFTER DELETE ON answers
  BEGIN ${forget('id = OLD.case_id')} END;
CREATE TRIGGER rest_of_post_changed AFTER UPDATE OF ${POST} ON mentions
  WHEN coalesce(OLD.case_id, NEW.case_id) IS NOT NULL AND ${changed(POST)}
  BEGIN ${forget('id IN (OLD.case_id, NEW.case_id)')} END;
CREATE TRIGGER rest_of_post_deleted AFTER DELETE ON mentions WHEN OLD.case_id IS NOT NULL
  BEGIN ${forget('id = OLD.case_id')} END;
`,
}
