import type { Database } from '../file/database.js'

/** More are not counted: it is a template long before. */
const MANY = 100
/**
 * What a reply is worth depends on how many customers got its words, up to a handful. Only while they are so few can one more, or one
 * less, change what the others are worth; then their threads are joined anew.
 */
const FEW = 4
/** Rows that are looked at to find out: sources that show the same blog show each of its replies. */
const LOOKED_AT = 4 * FEW

const ALIKE =
  'FROM mentions WHERE text_hash = ? AND text_hash IS NOT NULL AND official_identity IS NOT NULL AND deleted_at IS NULL'
/** Two sources that show the same reply give it the same time. */
const REPLY = 'coalesce(published_at, -id)'
const TEMPLATE_OF = 'SELECT text_hash FROM mentions WHERE id = ? AND official_identity IS NOT NULL'

/** How many official replies hold each text, over all threads. */
export function repliesAlike(db: Database, textHashes: readonly string[]): ReadonlyMap<string, number> {
  const count = `SELECT count(DISTINCT ${REPLY}) AS alike FROM (SELECT id, published_at ${ALIKE} LIMIT ${MANY})`
  return new Map([...new Set(textHashes)].map((hash) => [hash, db.get<{ alike: number }>(count, hash)?.alike ?? 0]))
}

/** A reply with these words comes or goes: the threads of the others are looked at again. */
export function markAlike(db: Database, textHash: string): void {
  const rows = db.all<{ source_key: number; thread: string; reply: number }>(
    `SELECT source_key, thread, ${REPLY} AS reply ${ALIKE} LIMIT ${LOOKED_AT}`,
    textHash,
  )
  if (new Set(rows.map(({ reply }) => reply)).size > FEW) return
  for (const { source_key, thread } of rows) db.run('REPLACE INTO work (source_key, thread) VALUES (?, ?)', source_key, thread)
}

/** What a reply of ours said so far is about to go, be it deleted or edited. */
export function markWithdrawn(db: Database, id: number): void {
  const reply = db.get<{ text_hash: string | null }>(TEMPLATE_OF, id)
  if (reply?.text_hash != null) markAlike(db, reply.text_hash)
}
