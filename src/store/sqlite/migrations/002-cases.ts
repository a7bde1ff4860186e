import type { Migration } from './migration.js'

/**
 * Version 2: what people do to cases, and how it is taken back. Notes on the shape:
 * - `cases` is rebuilt, since SQLite cannot widen a CHECK: a case that was merged into another is no case any more, and one word for that
 *   in `state` keeps it out of every list and figure that names the states it wants. Its number stays, and is never given out again.
 * - `settled_at` keeps when a person closed a case that is open again since the customer wrote; `reopened_at`, when a person said that
 *   what had ended the wait did not.
 * - `versions` hold what a post said before each edit. `asked_at` is when its edit made a concern of it, `changed_at` when one last added
 *   to the concern, `tone` what the customer says of the answer there.
 * - `mentions_case` holds all of a case's mentions that figures are made of: the statistics of years read no text.
 * - `pins` hold what a person said of where a mention belongs; no rule of the machine may move it.
 * - `events` is rebuilt, since what a person said of a mention that is in no case has to be kept as well: it tells of that `mention_id`.
 *   `undo` is what takes an act back, `part_of` the event that holds it where an act touched several cases, `command` the first event
 *   of all that one command line did.
 * - `concern_keys` find the other posts of one concern: digests of who wrote a post of a case, and of its words.
 * - `waves` are complaints of many about one thing; `figures` are the numbers by which it was told. `first_success_at` says since when a
 *   source is watched: what is usual there can only be told from then on.
 */
export const cases: Migration = {
  version: 2,
  sql: `
CREATE TABLE cases_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'resolved', 'dismissed', 'removed-unanswered', 'merged')),
  mention_id INTEGER NOT NULL REFERENCES mentions (id),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  baseline INTEGER NOT NULL CHECK (baseline IN (0, 1)),
  policy_hash TEXT,
  outcome TEXT,
  assignee TEXT,
  acked_until INTEGER,
  snoozed_until INTEGER,
  settled_at INTEGER,
  reopened_at INTEGER,
  merged_into INTEGER REFERENCES cases (id),
  wave_id INTEGER REFERENCES waves (id) ON DELETE SET NULL,
  CHECK ((state = 'merged') = (merged_into IS NOT NULL))
) STRICT;
INSERT INTO cases_new (id, state, mention_id, opened_at, closed_at, baseline, policy_hash, outcome, assignee, acked_until)
  SELECT id, state, mention_id, opened_at, closed_at, baseline, policy_hash, outcome, assignee, acked_until FROM cases;
DELETE FROM sqlite_sequence WHERE name = 'cases_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'cases_new', seq FROM sqlite_sequence WHERE name = 'cases';
DROP TABLE cases;
ALTER TABLE cases_new RENAME TO cases;
CREATE INDEX cases_open ON cases (id) WHERE state = 'open';
CREATE INDEX cases_mention ON cases (mention_id);
CREATE INDEX cases_merged ON cases (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX cases_opened ON cases (opened_at);
CREATE INDEX cases_wave ON cases (wave_id) WHERE wave_id IS NOT NULL;

CREATE INDEX deliveries_group ON deliveries (group_key);

CREATE TABLE pins (
  mention_id INTEGER PRIMARY KEY REFERENCES mentions (id) ON DELETE CASCADE,
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  who TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX pins_case ON pins (case_id);

ALTER TABLE answers ADD COLUMN agent TEXT;
ALTER TABLE answers ADD COLUMN promise TEXT;

ALTER TABLE mentions ADD COLUMN tone TEXT CHECK (tone IN ('closing', 'unsolved'));
ALTER TABLE mentions ADD COLUMN asked_at INTEGER;
ALTER TABLE mentions ADD COLUMN changed_at INTEGER;
DROP INDEX mentions_case;
CREATE INDEX mentions_case ON mentions (case_id, source_key, first_seen_at, published_at, asked_at, changed_at, deleted_at, closing, tone,
  kind, label, severity, brand, verdict_language, sensitive, author_followers) WHERE case_id IS NOT NULL;
CREATE INDEX mentions_replies ON mentions (text_hash) WHERE text_hash IS NOT NULL AND official_identity IS NOT NULL;

CREATE TABLE versions (
  mention_id INTEGER NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
  until INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (mention_id, until)
) STRICT, WITHOUT ROWID;

CREATE TABLE events_new (
  id INTEGER PRIMARY KEY,
  case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE,
  mention_id INTEGER REFERENCES mentions (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  act TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT,
  undo TEXT,
  undone_by INTEGER REFERENCES events (id) ON DELETE SET NULL,
  part_of INTEGER REFERENCES events (id) ON DELETE SET NULL,
  command INTEGER,
  CHECK ((case_id IS NULL) <> (mention_id IS NULL))
) STRICT;
INSERT INTO events_new (id, case_id, at, act, who, why) SELECT id, case_id, at, act, who, why FROM events;
DROP TABLE events;
ALTER TABLE events_new RENAME TO events;
CREATE INDEX events_case ON events (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX events_mention ON events (mention_id) WHERE mention_id IS NOT NULL;
CREATE INDEX events_undone ON events (undone_by) WHERE undone_by IS NOT NULL;
CREATE INDEX events_part ON events (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX events_command ON events (command) WHERE command IS NOT NULL;
CREATE INDEX events_undoable ON events (who) WHERE undo IS NOT NULL AND undone_by IS NULL;

CREATE TABLE concern_keys (
  mention_id INTEGER NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  PRIMARY KEY (mention_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX concern_keys_key ON concern_keys (key);
DROP INDEX mentions_words;

CREATE TABLE waves (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  brand TEXT,
  topic TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  figures TEXT NOT NULL
) STRICT;

ALTER TABLE sources ADD COLUMN first_success_at INTEGER;
UPDATE sources SET first_success_at = coalesce((SELECT min(first_seen_at) FROM mentions WHERE source_key = sources.key), last_success_at);
`,
}
