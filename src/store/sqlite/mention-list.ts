import type { Mention } from '../../model/mention.js'
import type { MentionFilter, MentionPage } from '../store.js'
import { aboutMention, type Condition, given, writtenBy } from './conditions.js'
import type { Database } from './database.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf } from './rows.js'
import { checkedQuery } from './search.js'

// A search walks the full-text index by row id from the cursor on, so a page costs what it shows, whether the word is rare or common.
const EVERYWHERE = { from: 'mentions m', id: 'm.id' }
const MATCHING = { from: 'mentions_text f CROSS JOIN mentions m ON m.id = f.rowid', id: 'f.rowid' }

/** One page of mentions by row id: in the order in which they were first seen, or against it. */
export function mentions(db: Database, filter: MentionFilter, { order, after, limit }: MentionPage): Mention[] {
  const { from, id } = filter.search === undefined ? EVERYWHERE : MATCHING
  const conditions: Condition[] = [
    ...(filter.search === undefined ? [] : given('mentions_text MATCH ?', checkedQuery(db, filter.search))),
    ...(filter.all === true ? [] : [{ sql: 'm.relevant = 1', params: [] }]),
    ...given(order === 'newest' ? `${id} < ?` : `${id} > ?`, after ?? undefined),
    ...aboutMention(filter),
    ...writtenBy(filter.author),
  ]
  const where = ['true', ...conditions.map(({ sql }) => sql)].join(' AND ')
  const sql = `SELECT ${MENTION_COLUMNS} FROM ${from} CROSS JOIN sources s ON s.key = m.source_key
    WHERE ${where} ORDER BY ${id} ${order === 'newest' ? 'DESC' : 'ASC'} LIMIT ?`
  return db.all<MentionRow>(sql, ...conditions.flatMap(({ params }) => params), limit).map(mentionOf)
}
