import type { Migration } from './migration.js'

/**
 * Version 3: platforms that limit and bill. Notes on the shape:
 * - `not_before` is when a platform, or an answer that refused us, wants to be asked again at the earliest. `spent_until` is when the
 *   window of a budget ends that was used up, and `spent_budget` says in words which one: another one does not wait for that.
 * - `reads` is what sources with a budget have asked, by hours of UTC, of which every window is made: a budget may be given another
 *   window, and nothing is forgotten. It names a source without a foreign key: what is asked counts before anything of it is stored.
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
`,
}
