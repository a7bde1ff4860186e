import type { Migration } from './migration.js'

/**
 * Version 4: channels that keep what they are sent, and people who want silence. Notes on the shape:
 * - `handle` is what a channel calls a message or a ticket, as JSON, and `settings` the fingerprint of the receiver that gave it: in
 *   another system the same number is another ticket. `edits` is the delivery whose message a later one brings up to date.
 * - `dropped_by` is the person who gave a delivery up; without one it was over by itself.
 * - `silences` stay when they are over or taken back: who asked for silence, and why, is part of the record.
 * - `receiver_states` is whether a receiver works: since when it fails, when it is tried again, and with which configuration it failed, for
 *   a changed one is tried at once.
 * - `installation` tells this database from every other: a new one counts its cases from 1 again, and services that remember what they
 *   were sent must not take its first message for one that they know.
 * - What waits was written for channels that knew nothing of languages and threads; those of now read both.
 * - That customers wait unequally is one condition of several by now, and called so; who was told of it must not be told again.
 * - `sources.secret` is 1 while a credential is missing or refused: nothing but a person mends that.
 */
export const alerts: Migration = {
  version: 4,
  sql: `
ALTER TABLE deliveries ADD COLUMN handle TEXT;
ALTER TABLE deliveries ADD COLUMN settings TEXT;
ALTER TABLE deliveries ADD COLUMN dropped_by TEXT;
ALTER TABLE deliveries ADD COLUMN edits INTEGER REFERENCES deliveries (id) ON DELETE SET NULL;
CREATE INDEX deliveries_edits ON deliveries (edits) WHERE edits IS NOT NULL;
CREATE INDEX deliveries_kept ON deliveries (receiver, group_key) WHERE handle IS NOT NULL;

ALTER TABLE sources ADD COLUMN secret INTEGER NOT NULL DEFAULT 0;

INSERT INTO meta (key, value) VALUES ('installation', lower(hex(randomblob(8))));

CREATE TABLE silences (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  match TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  removed_at INTEGER,
  removed_by TEXT
) STRICT;
CREATE INDEX silences_current ON silences (ends_at) WHERE removed_at IS NULL;

CREATE TABLE receiver_states (
  receiver TEXT PRIMARY KEY,
  settings TEXT NOT NULL,
  last_sent_at INTEGER,
  failing_since INTEGER,
  not_before INTEGER,
  refuses INTEGER NOT NULL DEFAULT 0,
  error TEXT
) STRICT, WITHOUT ROWID;

UPDATE deliveries SET message = json_set(message, '$.language', 'en', '$.timezone', 'UTC', '$.cases', (
  SELECT json_group_array(json_set(value, '$.mentions', 1, '$.assignee', NULL, '$.waited_seconds', NULL, '$.similar', 0, '$.thread', json('[]')))
  FROM json_each(message, '$.cases')));
UPDATE deliveries SET group_key = 'operator: fairness', message = json_set(message, '$.group', 'operator: fairness', '$.condition',
  json_object('key', 'fairness', 'kind', 'fairness', 'subject', NULL, 'since', NULL, 'level', message ->> '$.fairness.ratio'))
  WHERE group_key = 'fairness';
UPDATE group_memories SET group_key = 'operator: fairness' WHERE group_key = 'fairness';
`,
}
