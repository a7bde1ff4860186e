import type { MentionFilter, MentionPage } from '../../mention-lists.js'
import { aboutMention, type Condition, given, paramsOf, whereOf, writtenBy } from '../cases/conditions.js'
import type { Database } from '../file/database.js'
import { checkedQuery } from '../search/checked-query.js'

/** A selection of mentions as a query: what `m` stands for, by which name its row id is walked, and which conditions hold. */
export interface SelectedMentions {
  readonly from: string
  readonly id: string
  readonly conditions: readonly Condition[]
}

// Those about us are walked in an index that holds all that they are selected by; a row is read only to be shown.
const ABOUT_US = { from: 'mentions m INDEXED BY mentions_facts', id: 'm.id' }
const EVERYWHERE = { from: 'mentions m', id: 'm.id' }
const FOUND = { from: 'mentions_text f CROSS JOIN mentions m INDEXED BY mentions_facts ON m.id = f.rowid', id: 'f.rowid' }
const FOUND_ANYWHERE = { from: 'mentions_text f CROSS JOIN mentions m ON m.id = f.rowid', id: 'f.rowid' }

// Those with `uncertain = 1` have an index of their own.
const UNSETTLED: Condition = {
  sql: 'm.uncertain = 1 AND m.label IS NULL AND m.official_identity IS NULL AND m.deleted_at IS NULL',
  params: [],
}
const RELEVANT: Condition = { sql: 'm.relevant = 1', params: [] }

/** So many mentions with the words are looked at one after the other, whatever else is asked of them. */
const FEW_FOUND = 5_000
/** So many mentions are each asked whether they have the words: dearer than to look one up, far cheaper than to walk through all that have. */
const FEW_SELECTED = 300

function isCommon(db: Database, query: string): boolean {
  const sql = 'SELECT count(*) AS count FROM (SELECT 1 FROM mentions_text WHERE mentions_text MATCH ? LIMIT ?)'
  return db.get<{ count: number }>(sql, query, FEW_FOUND)!.count === FEW_FOUND
}

/** A common word and conditions that few meet: these few, each looked up in the full text; null when they are more. */
function fewWithWords(db: Database, query: string, conditions: readonly Condition[]): SelectedMentions | null {
  if (conditions.length === 0 || !isCommon(db, query)) return null
  const all = [RELEVANT, ...conditions]
  const sql = `SELECT m.id FROM ${ABOUT_US.from} WHERE ${whereOf(all)} LIMIT ?`
  const ids = db.all<{ id: number }>(sql, ...paramsOf(all), FEW_SELECTED).map(({ id }) => id)
  if (ids.length === FEW_SELECTED) return null
  const hasWords = 'EXISTS (SELECT 1 FROM mentions_text f WHERE f.mentions_text MATCH ? AND f.rowid = m.id)'
  const among = { sql: 'm.id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(ids)] }
  return { ...EVERYWHERE, conditions: [among, ...given(hasWords, query)] }
}

function withWords(db: Database, search: string, conditions: readonly Condition[]): SelectedMentions {
  const query = checkedQuery(db, search)
  return (
    fewWithWords(db, query, conditions) ?? {
      ...FOUND,
      conditions: [...given('mentions_text MATCH ?', query), RELEVANT, ...conditions],
    }
  )
}

/** What an index about the facts does not know. */
function rareOnes(
  db: Database,
  { all, uncertain, newSince, search }: MentionFilter,
  conditions: readonly Condition[],
): SelectedMentions {
  const asked = [
    ...(search === undefined ? [] : given('mentions_text MATCH ?', checkedQuery(db, search))),
    ...(all === true ? [] : [RELEVANT]),
    ...(uncertain === true ? [UNSETTLED] : []),
    ...given('m.baseline = 0 AND m.first_seen_at >= ?', newSince),
  ]
  return { ...(search === undefined ? EVERYWHERE : FOUND_ANYWHERE), conditions: [...asked, ...conditions] }
}

/** How to come by the mentions of a selection with the least to read. */
export function selectedMentions(db: Database, filter: MentionFilter): SelectedMentions {
  const conditions = [...aboutMention(filter), ...writtenBy(filter.author)]
  if (filter.all === true || filter.uncertain === true || filter.newSince !== undefined) return rareOnes(db, filter, conditions)
  if (filter.search !== undefined) return withWords(db, filter.search, conditions)
  return { ...ABOUT_US, conditions: [RELEVANT, ...conditions] }
}

/** How a page goes on after the last one, and in which order. */
export function paged(
  { order, after }: MentionPage,
  id: string,
): { readonly cursor: readonly Condition[]; readonly by: Condition } {
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
