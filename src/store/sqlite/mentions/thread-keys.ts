import type { IncomingMention } from '../../../model/mention.js'
import type { Database } from '../file/database.js'

type Refs = Pick<IncomingMention, 'nativeId' | 'parentRef' | 'rootRef'>

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
  return threadAt(db, sourceKey, ref)
}

/** Key of the thread in which a reference stands. */
export function threadAt(db: Database, sourceKey: number, ref: string): string {
  const above = db.get<{ thread: string }>('SELECT thread FROM mentions WHERE source_key = ? AND native_id = ?', sourceKey, ref)
  return above?.thread ?? ref
}

/** A mention arrived, or its parent became known: replies that waited under its native id move to its thread. */
export function moveThread(db: Database, sourceKey: number, { from, to }: { readonly from: string; readonly to: string }): void {
  if (from === to) return
  db.run('UPDATE mentions SET thread = ? WHERE source_key = ? AND thread = ?', to, sourceKey, from)
  db.run('DELETE FROM work WHERE source_key = ? AND thread = ?', sourceKey, from)
}

/**
 * Parents before their replies, as far as both are here; feeds have the newest first. Otherwise each parent would move all that wait for
 * it, and a long chain of replies would cost its length squared.
 */
export function parentsFirst<Item extends Refs>(mentions: readonly Item[]): Item[] {
  const byId = new Map(mentions.map((mention) => [mention.nativeId, mention]))
  const waiting = new Set(mentions)
  const ordered: Item[] = []
  for (const mention of mentions) {
    const chain: Item[] = []
    let above: Item | undefined = mention
    // Who is taken stops waiting, which ends a circle of replies as well.
    while (above !== undefined && waiting.delete(above)) {
      chain.push(above)
      above = byId.get(above.rootRef ?? above.parentRef ?? '')
    }
    ordered.push(...chain.reverse())
  }
  return ordered
}
