import type { Mention } from '../../model/mention.js'
import type { MentionFilter, MentionPage } from '../mention-lists.js'
import { aboutMention, type Condition, given, writtenBy } from './conditions.js'
import type { Database } from './database.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf } from './rows.js'
import { checkedQuery } from './search.js'

// A search walks the full-text index by row id from the cursor on, so a page costs what it shows, whether the word is rare or common.
const EVERYWHERE = { from: 'mentions m', id: 'm.id' }
const MATCHING = { from: 'mentions_text f CROSS JOIN mentions m ON m.id = f.rowid', id: 'f.rowid' }

// Those with `uncertain = 1` have an index of their own.
const UNSETTLED: Condition = {
  sql: 'm.uncertain = 1 AND m.label IS NULL AND m.official_identity IS NULL AND m.deleted_at IS NULL',
  params: [],
}

/** A selection as a query: from where, and which conditions hold. */
function selected(db: Database, filter: MentionFilter) {
  const place = filter.search === undefined ? EVERYWHERE : MATCHING
  const conditions: readonly Condition[] = [
    ...(filter.search === undefined ? [] : given('mentions_text MATCH ?', checkedQuery(db, filter.search))),
    ...(filter.all === true ? [] : [{ sql: 'm.relevant = 1', params: [] }]),
    ...(filter.uncertain === true ? [UNSETTLED] : []),
    ...given('m.baseline = 0 AND m.first_seen_at >= ?', filter.newSince),
    ...aboutMention(filter),
    ...writtenBy(filter.author),
  ]
  return { ...place, from: `${place.from} CROSS JOIN sources s ON s.key = m.source_key`, conditions }
}

const whereOf = (conditions: readonly Condition[]): string => ['true', ...conditions.map(({ sql }) => sql)].join(' AND ')
const paramsOf = (conditions: readonly Condition[]) => conditions.flatMap(({ params }) => params)

/** How a page goes on after the last one, and in which order. */
function paged({ order, after }: MentionPage, id: string): { readonly cursor: readonly Condition[]; readonly by: Condition } {
  if (typeof order === 'string') {
    const [step, direction] = order === 'newest' ? ['<', 'DESC'] : ['>', 'ASC']
    return { cursor: given(`${id} ${step} ?`, after ?? undefined), by: { sql: `${id} ${direction}`, params: [] } }
  }
  const { nearTo } = order
  const beyond = `(abs(m.complaint - ?), ${id}) > (SELECT abs(last.complaint - ?), last.id FROM mentions last WHERE last.id = ?)`
  return {
    cursor: after === null ? [] : [{ sql: beyond, params: [nearTo, nearTo, after] }],
    by: { sql: `abs(m.complaint - ?), ${id}`, params: [nearTo] },
  }
}

/** One page of mentions: in the order in which they were first seen, against it, or by doubt. */
export function mentions(db: Database, filter: MentionFilter, page: MentionPage): Mention[] {
  const { from, id, conditions } = selected(db, filter)
  const { cursor, by } = paged(page, id)
  const all = [...conditions, ...cursor]
  const sql = `SELECT ${MENTION_COLUMNS} FROM ${from} WHERE ${whereOf(all)} ORDER BY ${by.sql} LIMIT ?`
  return db.all<MentionRow>(sql, ...paramsOf(all), ...by.params, page.limit).map(mentionOf)
}

export function countMentions(db: Database, filter: MentionFilter): number {
  const { from, conditions } = selected(db, filter)
  const row = db.get<{ readonly count: number }>(
    `SELECT count(*) AS count FROM ${from} WHERE ${whereOf(conditions)}`,
    ...paramsOf(conditions),
  )
  return row?.count ?? 0
}
