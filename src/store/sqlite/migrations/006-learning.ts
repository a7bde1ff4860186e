import type { Migration } from './migration.js'

/**
 * Version 6: learning from labels. Notes on the shape:
 * - Labels are few beside mentions, and what changed of them since is asked by every poll: both have an index of their own.
 * - `mark` of a correction is the newest event about a label that it knew: without a newer one there is nothing to learn anew.
 */
export const learning: Migration = {
  version: 6,
  sql: `
CREATE INDEX mentions_labelled ON mentions (id) WHERE label IS NOT NULL;
CREATE INDEX events_labels ON events (id) WHERE act IN ('label', 'undo');
ALTER TABLE corrections ADD COLUMN mark INTEGER NOT NULL DEFAULT 0;
`,
}
