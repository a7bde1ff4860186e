import type { Migration } from './migration.js'

/**
 * Version 5: verdicts by a trained judgement, which learns from people's labels. Notes on the shape:
 * - `complaint` is the probability that a mention is one, whatever else it is, and `uncertain` that a person had better look. What was
 *   judged before has neither; the next poll judges it again.
 * - `corrections` are what labels taught, one row for each time that something was learned: `body` as JSON, `base` the shipped weights on
 *   which it stands. The last one that is not taken back holds. A row stays as the history: but for `taken_back_at`, only its `body` is
 *   emptied when newer ones are kept.
 * - `mark` of a correction is the newest event about a label that it knew: without a newer one there is nothing to learn anew.
 * - Labels are few beside mentions, and what changed of them since is asked by every poll: both have an index of their own.
 */
export const judgement: Migration = {
  version: 5,
  sql: `
ALTER TABLE mentions ADD COLUMN complaint REAL NOT NULL DEFAULT 0;
ALTER TABLE mentions ADD COLUMN uncertain INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mentions_uncertain ON mentions (id) WHERE uncertain = 1;
CREATE INDEX mentions_labelled ON mentions (id) WHERE label IS NOT NULL;
CREATE INDEX events_labels ON events (id) WHERE act IN ('label', 'undo');

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  base TEXT NOT NULL,
  labels INTEGER NOT NULL,
  mark INTEGER NOT NULL,
  figures TEXT NOT NULL,
  body TEXT NOT NULL,
  taken_back_at INTEGER,
  taken_back_by TEXT
) STRICT;
`,
}
