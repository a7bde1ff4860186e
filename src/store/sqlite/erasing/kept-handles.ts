import type { Handle } from '../../../model/alert.js'
import type { HandleQuery, KeptHandles } from '../../receiver-store.js'
import type { Database } from '../file/database.js'

const handleOf = (row: { readonly handle: string } | undefined): Handle | null =>
  row === undefined ? null : (JSON.parse(row.handle) as Handle)

/** An update may have got a handle of its own: a message too old to be changed is written anew. */
export function keptHandles(db: Database, { receiver, settings, group, edits }: HandleQuery): KeptHandles {
  const kept = 'SELECT handle FROM deliveries WHERE handle IS NOT NULL AND receiver = ? AND settings = ?'
  const latest = `${kept} AND group_key = ? ORDER BY id DESC LIMIT 1`
  const changed = `${kept} AND (id = ? OR edits = ?) ORDER BY id DESC LIMIT 1`
  return {
    latest: handleOf(db.get(latest, receiver, settings, group)),
    edited: edits === null ? null : handleOf(db.get(changed, receiver, settings, edits, edits)),
  }
}
