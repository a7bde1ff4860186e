import type { Mention } from '../../../model/mention.js'
import type { GroupCount, MentionGrouping } from '../../case-lists.js'
import type { MentionFilter, MentionPage, NamedMention } from '../../mention-lists.js'
import { paramsOf, whereOf } from '../cases/conditions.js'
import { groupedBy } from '../cases/group-columns.js'
import type { Database } from '../file/database.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf } from './rows.js'
import { paged, selectedMentions } from './selected-mentions.js'
import { withEarlier } from './versions.js'

export function mention(db: Database, id: number): Mention | null {
  const row = db.get<MentionRow>(
    `SELECT ${MENTION_COLUMNS} FROM mentions m JOIN sources s ON s.key = m.source_key WHERE m.id = ?`,
    id,
  )
  return row === undefined ? null : mentionOf(row)
}

/** One page of mentions: in the order in which they were first seen, against it, or by doubt. */
export function mentions(db: Database, filter: MentionFilter, page: MentionPage): readonly Mention[] {
  const { from, id, conditions } = selectedMentions(db, filter)
  const { cursor, by } = paged(page, id)
  const all = [...conditions, ...cursor]
  const ids = `SELECT ${id} AS id FROM ${from} WHERE ${whereOf(all)} ORDER BY ${by.sql} LIMIT ?`
  const shown = paged(page, 'm.id').by
  const sql = `SELECT ${MENTION_COLUMNS} FROM (${ids}) page CROSS JOIN mentions m ON m.id = page.id
    CROSS JOIN sources s ON s.key = m.source_key ORDER BY ${shown.sql}`
  const found = db.all<MentionRow>(sql, ...paramsOf(all), ...by.params, page.limit, ...shown.params).map(mentionOf)
  return page.earlier === true ? withEarlier(db, found) : found
}

const NAMED = `SELECT m.id, m.native_id AS nativeId, m.label FROM json_each(?) j CROSS JOIN sources s
  CROSS JOIN mentions m ON m.source_key = s.key AND m.native_id = j.value WHERE s.id = ?`

export const mentionsNamed = (db: Database, source: string, nativeIds: readonly string[]): NamedMention[] =>
  db.all<NamedMention>(NAMED, JSON.stringify(nativeIds), source)

const WITH_IDS = `SELECT ${MENTION_COLUMNS} FROM json_each(?) j CROSS JOIN sources s
  CROSS JOIN mentions m ON m.source_key = s.key AND m.native_id = j.value WHERE s.id = ? LIMIT 300`

export const mentionsWithIds = (db: Database, source: string, nativeIds: readonly string[]): Mention[] =>
  db.all<MentionRow>(WITH_IDS, JSON.stringify(nativeIds), source).map(mentionOf)

export function countMentions(db: Database, filter: MentionFilter): number {
  const { from, conditions } = selectedMentions(db, filter)
  const sql = `SELECT count(*) AS count FROM ${from} WHERE ${whereOf(conditions)}`
  return db.get<{ readonly count: number }>(sql, ...paramsOf(conditions))?.count ?? 0
}

export function groupMentions(db: Database, filter: MentionFilter, by: MentionGrouping): GroupCount[] {
  const { from, conditions } = selectedMentions(db, filter)
  return db.all<GroupCount>(groupedBy(by, `${from} WHERE ${whereOf(conditions)}`), ...paramsOf(conditions))
}
