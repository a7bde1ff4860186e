import { hiddenParts } from '../../../util/redact-url.js'
import { addressSeal, storedAddress } from '../../../util/stored-address.js'
import type { Database } from '../file/database.js'
import type { Migration } from './migration.js'

interface Source {
  readonly key: number
  readonly url: string
  readonly memory: string | null
}

/** Where addresses stand that were made whole against that of the source. What people wrote is not touched. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  mentions: ['url', 'author_url', 'native_id', 'parent_ref', 'root_ref', 'thread'],
  work: ['thread'],
  thread_reads: ['thread'],
}

interface Pair {
  readonly plain: string
  readonly shown: string
}

/** Where in a link what its own name calls secret may stand. */
const namedPairs = (url: string): readonly Pair[] =>
  hiddenParts(url)
    .filter(({ isNamed }) => isNamed)
    .flatMap(({ plain, shown }) => ['?', '&'].map((before) => ({ plain: before + plain, shown: before + shown })))

function maskLinks(db: Database, key: number, pair: Pair): void {
  for (const [table, columns] of Object.entries(LINKS))
    for (const column of columns)
      db.run(
        `UPDATE ${table} SET ${column} = replace(${column}, @plain, @shown) WHERE source_key = @key AND instr(${column}, @plain) > 0`,
        { key, ...pair },
      )
}

/** So many messages are in memory at a time. */
const SOME = 500

/** Each message once for all sources: years of them, looked through for each of hundreds of sources, take minutes. */
function maskMessages(db: Database, pairs: readonly Pair[]): void {
  if (pairs.length === 0) return
  const shown = new Map(pairs.map((pair) => [pair.plain, pair.shown]))
  // The longest first: one secret may begin as another does.
  const plain = [...shown.keys()].sort((one, other) => other.length - one.length)
  const any = new RegExp(plain.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  const page = 'SELECT id, message FROM deliveries WHERE id > ? ORDER BY id LIMIT ?'
  let after = 0
  for (;;) {
    const rows = db.all<{ readonly id: number; readonly message: string }>(page, after, SOME)
    for (const { id, message } of rows) {
      const masked = message.replace(any, (found) => shown.get(found)!)
      if (masked !== message) db.run('UPDATE deliveries SET message = ? WHERE id = ?', masked, id)
    }
    if (rows.length < SOME) return
    after = rows.at(-1)!.id
  }
}

function maskSource(db: Database, { key, url, memory }: Source): void {
  const seal = addressSeal([url])
  if (seal === null) return
  db.run('UPDATE sources SET url = ? WHERE key = ?', storedAddress(url), key)
  if (memory !== null) db.run('UPDATE source_memories SET memory = ? WHERE source_key = ?', seal.close(memory), key)
  for (const pair of namedPairs(url)) maskLinks(db, key, pair)
  // Since ever: at the next occasion the file is written anew, for what was overwritten may stand in it elsewhere.
  db.run("INSERT INTO meta (key, value) VALUES ('uncompacted_since', '1') ON CONFLICT DO UPDATE SET value = excluded.value")
}

/**
 * Version 9: no secret of an address. Before it the address of a source stood in the database as configured, `?token=…` with it.
 */
export const addresses: Migration = {
  version: 9,
  sql: '',
  run: (db) => {
    const sql = 'SELECT s.key, s.url, m.memory FROM sources s LEFT JOIN source_memories m ON m.source_key = s.key'
    const sources = db.all<Source>(sql)
    for (const source of sources) maskSource(db, source)
    maskMessages(
      db,
      sources.flatMap(({ url }) => namedPairs(url)),
    )
  },
}
