import type { Migration } from './migration.js'

/** Written out and frozen here: what a release did to a database once, the next ones must not change. */
const SPELLED: readonly (readonly [string, string])[] = [
  ...[...'äöüÄÖÜ'].map((umlaut) => [umlaut, `${umlaut.normalize('NFD')[0]}e`] as const),
  ...[...'aouAOU'].map((vowel) => [`${vowel}\u0308`, `${vowel}e`] as const),
  ...([
    ['ß', 'ss'],
    ['ẞ', 'SS'],
  ] as const),
]

const spelled = (column: string): string =>
  SPELLED.reduce((sql, [umlaut, written]) => `replace(${sql}, '${umlaut}', '${written}')`, column)

/**
 * Version 6: questions to a million mentions. Notes on the shape:
 * - `mentions_text` holds every text as German is written without umlauts, so that Gebühr and Gebuehr are one word. SQLite folds an umlaut
 *   into the bare vowel by itself, and leaves ß alone.
 * - `mentions_facts` holds all that mentions about us are selected by, in their order: whatever is asked, a walk through it reads a sixth of
 *   what the mentions take. New rows are added at its end, which costs a poll next to nothing; an index for each question would not.
 */
export const search: Migration = {
  version: 6,
  sql: `
INSERT INTO mentions_text (mentions_text) VALUES ('delete-all');
INSERT INTO mentions_text (rowid, title, text) SELECT id, ${spelled('title')}, ${spelled('text')} FROM mentions
  WHERE relevant = 1 AND (text <> '' OR title IS NOT NULL);
CREATE INDEX mentions_facts ON mentions (id, source_key, min(coalesce(published_at, first_seen_at), first_seen_at), kind, label, severity,
  brand, verdict_language, case_id, author_id, author_handle, author_name) WHERE relevant = 1;
`,
}
