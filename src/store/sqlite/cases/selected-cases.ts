import { CASE_STATES } from '../../../model/case.js'
import type { CaseFilter } from '../../case-store.js'
import type { Database } from '../file/database.js'
import { checkedQuery } from '../search/checked-query.js'
import { aboutMention, anyOf, type Condition, given, writtenBy } from './conditions.js'
import { mayWait } from './rest.js'

/** A literal, not a parameter: only then does SQLite use the partial index of open cases. */
function inStates(states: CaseFilter['states']): Condition[] {
  if (states === undefined) return []
  const names = CASE_STATES.filter((state) => states.includes(state)).map((state) => `'${state}'`)
  return [{ sql: names.length === 1 ? `c.state = ${names[0]}` : `c.state IN (${names.join(', ')})`, params: [] }]
}

const OF_EACH = `EXISTS (SELECT 1 FROM mentions p WHERE p.case_id = c.id
  AND EXISTS (SELECT 1 FROM mentions_text WHERE mentions_text MATCH ? AND mentions_text.rowid = p.id))`

const OF_ALL = `c.id IN (SELECT p.case_id FROM mentions_text f CROSS JOIN mentions p INDEXED BY mentions_facts ON p.id = f.rowid
  WHERE f.mentions_text MATCH ? AND p.relevant = 1 AND p.case_id IS NOT NULL)`

/** Full-text search over all posts of a case. Open cases are few, so each is checked; otherwise the posts with the words are found first. */
function containing(db: Database, { search, states, ids }: CaseFilter): Condition[] {
  if (search === undefined) return []
  const areFew = ids !== undefined || (states?.length === 1 && states[0] === 'open')
  return given(areFew ? OF_EACH : OF_ALL, checkedQuery(db, search))
}

const assignedTo = (assignee: CaseFilter['assignee']): Condition[] =>
  assignee === null ? [{ sql: 'c.assignee IS NULL', params: [] }] : given('c.assignee = ? COLLATE NOCASE', assignee)

/** What a selection of cases asks of `cases c` and of `mentions m` by which each is shown. */
export const selectedCases = (db: Database, filter: CaseFilter): readonly Condition[] => [
  ...inStates(filter.states),
  ...mayWait(filter.mayWait),
  ...anyOf('c.id', filter.ids),
  ...given('(c.snoozed_until IS NULL OR c.snoozed_until <= ?)', filter.awakeAt),
  ...given('c.snoozed_until > ?', filter.asleepAt),
  ...assignedTo(filter.assignee),
  ...aboutMention(filter),
  ...writtenBy(filter.author),
  ...containing(db, filter),
]
