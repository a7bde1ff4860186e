import type { IncomingMention } from '../../model/mention.js'
import type { Database } from './database.js'

/**
 * Key of the thread that a mention belongs to: its root's native id, or the reference itself while nobody has seen the root, so that
 * orphans of one missing parent wait together. One look suffices at any depth, and a cycle of replies cannot trap it, because the
 * stored parent's own key is always that of the top known so far.
 */
export function threadOf(
  db: Database,
  sourceKey: number,
  mention: Pick<IncomingMention, 'nativeId' | 'parentRef' | 'rootRef'>,
): string {
  const ref = mention.rootRef ?? mention.parentRef
  if (ref === null || ref === mention.nativeId) return mention.nativeId
  const above = db.get<{ thread: string }>('SELECT thread FROM mentions WHERE source_key = ? AND native_id = ?', sourceKey, ref)
  return above?.thread ?? ref
}

/** A mention arrived, or its parent became known: whoever waited under its native id moves to its own thread. */
export function moveThread(db: Database, sourceKey: number, { from, to }: { readonly from: string; readonly to: string }): void {
  if (from === to) return
  db.run('UPDATE mentions SET thread = ? WHERE source_key = ? AND thread = ?', to, sourceKey, from)
  db.run('DELETE FROM work WHERE source_key = ? AND thread = ?', sourceKey, from)
}
