import type { Migration } from './migration.js'

/**
 * Version 1. Notes on the shape:
 * - Sources and rule hashes are numbered: their names would be repeated in every mention and its indexes.
 * - `work` holds only threads that wait to be joined. Its ids are never used twice, so a row's id also says whether the thread changed
 *   since it was read.
 * - `cases_open` makes the daily question cost what is open, not what was ever stored.
 * - `mentions_text` keeps no second copy of the texts; rows are added and deleted beside the mention, which is several times cheaper
 *   than triggers and leaves out what is not about us.
 * - `delivery_cases` names cases without a foreign key: the log of what was told outlives what it was about.
 */
export const initial: Migration = {
  version: 1,
  sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE rulesets (key INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE sources (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  url TEXT NOT NULL,
  health TEXT NOT NULL DEFAULT 'new' CHECK (health IN ('new', 'ok', 'failing', 'gone')),
  next_due_at INTEGER NOT NULL DEFAULT 0,
  last_attempt_at INTEGER,
  last_success_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  message TEXT,
  unknown_since INTEGER,
  unknown_reason TEXT,
  warnings TEXT NOT NULL DEFAULT '[]',
  mentions INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE source_memories (
  source_key INTEGER PRIMARY KEY REFERENCES sources (key) ON DELETE CASCADE,
  memory TEXT NOT NULL
) STRICT;

CREATE TABLE coverage (
  id INTEGER PRIMARY KEY,
  source_key INTEGER NOT NULL REFERENCES sources (key) ON DELETE CASCADE,
  known INTEGER NOT NULL CHECK (known IN (0, 1)),
  from_at INTEGER,
  to_at INTEGER NOT NULL
) STRICT;
CREATE INDEX coverage_source ON coverage (source_key, known);

CREATE TABLE cases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'resolved', 'dismissed', 'removed-unanswered')),
  mention_id INTEGER NOT NULL REFERENCES mentions (id),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  baseline INTEGER NOT NULL CHECK (baseline IN (0, 1)),
  policy_hash TEXT,
  outcome TEXT,
  assignee TEXT,
  acked_until INTEGER
) STRICT;
CREATE INDEX cases_open ON cases (id) WHERE state = 'open';
CREATE INDEX cases_mention ON cases (mention_id);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  source_key INTEGER NOT NULL REFERENCES sources (key),
  native_id TEXT NOT NULL,
  thread TEXT NOT NULL,
  case_id INTEGER REFERENCES cases (id),
  rules INTEGER NOT NULL REFERENCES rulesets (key),
  role TEXT NOT NULL,
  parent_ref TEXT,
  root_ref TEXT,
  first_seen_at INTEGER NOT NULL,
  published_at INTEGER,
  edited_at INTEGER,
  deleted_at INTEGER,
  baseline INTEGER NOT NULL CHECK (baseline IN (0, 1)),
  official INTEGER CHECK (official IN (0, 1)),
  official_identity TEXT,
  relevant INTEGER NOT NULL CHECK (relevant IN (0, 1)),
  closing INTEGER NOT NULL CHECK (closing IN (0, 1)),
  kind TEXT NOT NULL,
  label TEXT,
  score REAL NOT NULL,
  severity TEXT NOT NULL,
  brand TEXT,
  verdict_language TEXT,
  reasons TEXT NOT NULL,
  sensitive TEXT NOT NULL,
  language TEXT,
  author_id TEXT,
  author_handle TEXT,
  author_name TEXT,
  author_url TEXT,
  author_followers INTEGER,
  author_flags TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  text_hash TEXT,
  page_hash INTEGER,
  url TEXT,
  title TEXT,
  text TEXT NOT NULL,
  UNIQUE (source_key, native_id)
) STRICT;
CREATE INDEX mentions_thread ON mentions (source_key, thread);
CREATE INDEX mentions_rules ON mentions (rules);
CREATE INDEX mentions_case ON mentions (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX mentions_words ON mentions (text_hash) WHERE text_hash IS NOT NULL AND case_id IS NOT NULL;
CREATE INDEX mentions_page ON mentions (page_hash) WHERE page_hash IS NOT NULL AND relevant = 1 AND role = 'post';
CREATE INDEX mentions_waiting ON mentions (page_hash) WHERE page_hash IS NOT NULL AND relevant = 0 AND role <> 'post';

CREATE VIRTUAL TABLE mentions_text USING fts5 (
  title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE work (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_key INTEGER NOT NULL REFERENCES sources (key) ON DELETE CASCADE,
  thread TEXT NOT NULL,
  UNIQUE (source_key, thread)
) STRICT;

CREATE TABLE answers (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded INTEGER NOT NULL CHECK (recorded IN (0, 1)),
  kind TEXT NOT NULL,
  strength TEXT NOT NULL,
  at INTEGER NOT NULL,
  reply_id INTEGER REFERENCES mentions (id) ON DELETE SET NULL,
  mention_id INTEGER REFERENCES mentions (id) ON DELETE SET NULL,
  by TEXT,
  identity TEXT,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX answers_case ON answers (case_id);
CREATE INDEX answers_reply ON answers (reply_id) WHERE reply_id IS NOT NULL;
CREATE INDEX answers_mention ON answers (mention_id) WHERE mention_id IS NOT NULL;

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  act TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX events_case ON events (case_id);

CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  receiver TEXT NOT NULL,
  group_key TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed', 'dropped')),
  reason TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL,
  last_error TEXT,
  message TEXT NOT NULL
) STRICT;
CREATE INDEX deliveries_state ON deliveries (state);
CREATE INDEX deliveries_sent ON deliveries (sent_at) WHERE state = 'sent';

CREATE TABLE delivery_cases (
  delivery_id INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  case_id INTEGER NOT NULL,
  step TEXT NOT NULL,
  at INTEGER,
  PRIMARY KEY (delivery_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_cases_case ON delivery_cases (case_id);

CREATE TABLE group_memories (
  receiver TEXT NOT NULL,
  group_key TEXT NOT NULL,
  last_sent_at INTEGER,
  repeats INTEGER NOT NULL,
  announced TEXT NOT NULL,
  PRIMARY KEY (receiver, group_key)
) STRICT, WITHOUT ROWID;
`,
}
