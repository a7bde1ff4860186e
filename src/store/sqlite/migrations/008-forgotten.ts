import type { Migration } from './migration.js'

/**
 * Version 8: people who want to be forgotten. Notes on the shape:
 * - `forgotten_at` is when a mention's words and author were erased at that person's wish. Such a row is never written again, whatever the
 *   source goes on delivering; it stays, with its native id, so that the item does not become news.
 */
export const forgotten: Migration = {
  version: 8,
  sql: `
ALTER TABLE mentions ADD COLUMN forgotten_at INTEGER;
`,
}
