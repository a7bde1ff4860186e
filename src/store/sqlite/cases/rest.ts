import type { AnswerKind, TieStrength } from '../../../model/answer.js'
import type { CountingReplies } from '../../case-lists.js'
import type { Database } from '../file/database.js'
import { POSTED_AT } from '../mentions/rows.js'
import type { Condition } from './conditions.js'

/** Not computed yet; later than any instant, so that such a case is looked at. */
const UNKNOWN = 9_000_000_000_000_000
/** Somebody waits, or may wait again. */
const NEVER = 8_000_000_000_000_000

/** Replies that end a wait by the default rules, for which the column `rest` is computed. */
const USUAL: CountingReplies = { counts: ['explicit', 'platform', 'addressed'], deflectedCounts: false }

const CLOSED = `(SELECT iif(c.state IN ('resolved', 'dismissed'), c.closed_at, c.settled_at) AS at) closed`
/** Ends before a person reopened the case do not count. */
const AFTER = `> coalesce(c.reopened_at, -${NEVER})`

const THANKS = `(p.tone IS 'closing' OR (p.tone IS NULL AND p.changed_at IS NULL AND p.closing = 1))`

/**
 * The last instant at which a customer asks for something, in a post that is not deleted. A thank-you asks for nothing, unless there is nothing
 * else; one that an edit added leaves the question in the original post.
 */
const LAST = `coalesce(max(CASE WHEN ${THANKS} THEN iif(p.changed_at IS NULL, NULL, p.at) ELSE max(p.at, coalesce(p.changed_at, p.at)) END),
  max(max(p.at, coalesce(p.changed_at, p.at))))`

const POSTS = `(SELECT m.tone, m.changed_at, m.closing, coalesce(m.asked_at, ${POSTED_AT}) AS at FROM mentions m
  WHERE m.case_id = c.id AND m.deleted_at IS NULL) p`

const listed = (names: readonly (AnswerKind | TieStrength)[]): string => names.map((name) => `'${name}'`).join(', ')

/**
 * The instant from which on certainly nobody waits in a case `c`: the first event after the last question that ends a wait for certain. If in
 * doubt, the case counts as waiting.
 */
function restOf({ counts, deflectedCounts }: CountingReplies): string {
  const kinds = listed(deflectedCounts ? ['answer', 'deflected'] : ['answer'])
  const ends = `a.kind = 'manual' OR (a.kind IN (${kinds}) AND a.strength IN (${listed(counts)}))`
  return `CASE WHEN c.state IN ('resolved', 'dismissed') AND c.closed_at IS NULL THEN 0 ELSE (
    SELECT CASE WHEN last.at IS NULL THEN 0 ELSE min(
      coalesce((SELECT min(a.at) FROM answers a WHERE a.case_id = c.id AND a.at >= last.at AND a.at ${AFTER} AND (${ends})), ${NEVER}),
      CASE WHEN closed.at >= last.at AND closed.at ${AFTER} THEN closed.at ELSE ${NEVER} END) END
    FROM (SELECT ${LAST} AS at FROM ${POSTS}) last CROSS JOIN ${CLOSED}) END`
}

const SETTLE = `UPDATE cases AS c SET rest_at = ${restOf(USUAL)} WHERE c.rest_at = ${UNKNOWN}`

/** Computes the column for cases changed since the last call. Call it at the end of every transaction that changes cases. */
export const settleRest = (db: Database): void => void db.run(SETTLE)

const isStricter = ({ counts }: CountingReplies): boolean => USUAL.counts.some((strength) => !counts.includes(strength))

/** The index by which the cases `c` of a query are found. */
export const restIndex = (rules: CountingReplies | undefined): string =>
  rules === undefined || isStricter(rules) ? '' : 'INDEXED BY cases_rest'

/** Excludes cases in which certainly nobody waits at an instant. Under other rules than the default, it is computed for each case. */
export function mayWait(asked: (CountingReplies & { readonly at: number }) | undefined): Condition[] {
  if (asked === undefined) return []
  const { at } = asked
  const exactly: Condition = { sql: `${restOf(asked)} > ?`, params: [at] }
  return isStricter(asked) ? [exactly] : [{ sql: 'c.rest_at > ?', params: [at] }, exactly]
}
