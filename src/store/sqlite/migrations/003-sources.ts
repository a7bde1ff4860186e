import type { Migration } from './migration.js'

/**
 * Version 3: platforms that limit and bill. Notes on the shape:
 * - `not_before` is when a platform, or an answer that refused us, wants to be asked again at the earliest. `spent_until` is when the
 *   window of a budget ends that was used up, and `spent_budget` says in words which one: another one does not wait for that.
 * - `reads` is what sources with a budget have asked, by hours of UTC, of which every window is made: a budget may be given another
 *   window, and nothing is forgotten. It names a source without a foreign key: what is asked counts before anything of it is stored.
 * - `thread_reads` is when a thread was last asked for by itself, apart from the polls of its source; `failure` why it could not be read.
 */
export const sources: Migration = {
  version: 3,
  sql: `
ALTER TABLE sources ADD COLUMN not_before INTEGER;
ALTER TABLE sources ADD COLUMN spent_until INTEGER;
ALTER TABLE sources ADD COLUMN spent_budget TEXT;

CREATE TABLE reads (
  source TEXT NOT NULL,
  hour INTEGER NOT NULL,
  reads INTEGER NOT NULL,
  micros INTEGER NOT NULL,
  PRIMARY KEY (source, hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE thread_reads (
  source_key INTEGER NOT NULL REFERENCES sources (key) ON DELETE CASCADE,
  thread TEXT NOT NULL,
  read_at INTEGER NOT NULL,
  failure TEXT,
  PRIMARY KEY (source_key, thread)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_reads_old ON thread_reads (read_at);
`,
}
