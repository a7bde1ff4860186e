import { hiddenParts } from '../../../util/redact-url.js'
import { addressSeal, storedAddress } from '../../../util/stored-address.js'
import type { Database } from '../database.js'
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

function maskLinks(db: Database, key: number, pair: { readonly plain: string; readonly shown: string }): void {
  for (const [table, columns] of Object.entries(LINKS))
    for (const column of columns)
      db.run(
        `UPDATE ${table} SET ${column} = replace(${column}, @plain, @shown) WHERE source_key = @key AND instr(${column}, @plain) > 0`,
        { key, ...pair },
      )
  db.run('UPDATE deliveries SET message = replace(message, @plain, @shown) WHERE instr(message, @plain) > 0', pair)
}

function maskSource(db: Database, { key, url, memory }: Source): void {
  const seal = addressSeal([url])
  if (seal === null) return
  db.run('UPDATE sources SET url = ? WHERE key = ?', storedAddress(url), key)
  if (memory !== null) db.run('UPDATE source_memories SET memory = ? WHERE source_key = ?', seal.close(memory), key)
  for (const { plain, shown } of hiddenParts(url).filter(({ isNamed }) => isNamed))
    for (const before of ['?', '&']) maskLinks(db, key, { plain: before + plain, shown: before + shown })
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
    for (const source of db.all<Source>(sql)) maskSource(db, source)
  },
}
