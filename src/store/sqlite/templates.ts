import type { Database } from './database.js'

/** More are not counted: it is a template long before. */
const MANY = 100
/**
 * What a reply is worth depends on how many customers got its words, up to a handful. Only while they are so few can one more, or one
 * less, change what the others are worth; then their threads are joined anew.
 */
const FEW = 4

const ALIKE = 'FROM mentions WHERE text_hash = ? AND text_hash IS NOT NULL AND official_identity IS NOT NULL'

/** How many official replies hold each text, over all threads. Two sources that show the same reply give it the same time. */
export function repliesAlike(db: Database, textHashes: readonly string[]): ReadonlyMap<string, number> {
  const count = `SELECT count(DISTINCT coalesce(published_at, -id)) AS alike
    FROM (SELECT id, published_at ${ALIKE} AND deleted_at IS NULL LIMIT ${MANY})`
  return new Map([...new Set(textHashes)].map((hash) => [hash, db.get<{ alike: number }>(count, hash)?.alike ?? 0]))
}

/** A reply with these words came or went: the threads of the others are looked at again. */
export function markAlike(db: Database, textHash: string): void {
  const threads = db.all<{ source_key: number; thread: string }>(
    `SELECT DISTINCT source_key, thread FROM (SELECT source_key, thread ${ALIKE} LIMIT ${FEW + 1})`,
    textHash,
  )
  if (threads.length < 2 || threads.length > FEW) return
  for (const { source_key, thread } of threads) db.run('REPLACE INTO work (source_key, thread) VALUES (?, ?)', source_key, thread)
}
