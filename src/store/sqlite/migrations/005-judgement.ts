import type { Migration } from './migration.js'

/**
 * Version 5: verdicts by a trained judgement, which people correct. Notes on the shape:
 * - `complaint` is the probability that a mention is one, whatever else it is, and `uncertain` that a person had better look. What was
 *   judged before has neither; the next poll judges it again.
 * - `corrections` are what labels taught, one row for each time that something was learned: `body` as JSON, `base` the shipped weights on
 *   which it stands. The last one that is not taken back holds. A row is never changed but for `taken_back_at`: it is the history.
 */
export const judgement: Migration = {
  version: 5,
  sql: `
ALTER TABLE mentions ADD COLUMN complaint REAL NOT NULL DEFAULT 0;
ALTER TABLE mentions ADD COLUMN uncertain INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mentions_uncertain ON mentions (id) WHERE uncertain = 1;

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  base TEXT NOT NULL,
  labels INTEGER NOT NULL,
  figures TEXT NOT NULL,
  body TEXT NOT NULL,
  taken_back_at INTEGER,
  taken_back_by TEXT
) STRICT;
`,
}
