import type { AlertMessage, AlertMessagePost } from '../../../model/alert.js'
import { toIso } from '../../../util/instant.js'
import { oneLine } from '../../../util/text.js'
import { mergedNumbers } from '../cases/case-numbers.js'
import type { Database } from '../file/database.js'
import type { DoomedMention } from './doomed.js'

/** Cases whose customer the person is, and others in whose threads the person wrote. */
interface Told {
  readonly own: readonly number[]
  readonly around: readonly number[]
}

interface MessageRow {
  readonly id: number
  readonly message: string
}

/** With the numbers of cases that became part of them: messages of before tell of those. */
const allNumbers = (db: Database, caseIds: readonly number[]): string =>
  JSON.stringify(caseIds.flatMap((id) => [id, ...mergedNumbers(db, id)]))

const TELLING = `SELECT DISTINCT d.id, d.message FROM json_each(?) j CROSS JOIN delivery_cases c ON c.case_id = j.value
  CROSS JOIN deliveries d ON d.id = c.delivery_id`

// That somebody was told, and when, stays: the log and its figures are about us. Its channel's handle would lead to the words.
const EMPTIED = `UPDATE deliveries SET message = ?, handle = NULL, settings = NULL, last_error = NULL WHERE id = ?`

/** Messages cut names that are long. */
const isName = (shown: string, name: string): boolean =>
  shown === name || (shown.endsWith('…') && name.startsWith(shown.slice(0, -1).trimEnd()))

function isBy(doomed: readonly DoomedMention[]): (post: AlertMessagePost) => boolean {
  const names = doomed.flatMap(({ author_name, author_handle }) => oneLine(author_name ?? author_handle ?? '') || [])
  const times = new Set(doomed.flatMap(({ published_at }) => (published_at === null ? [] : toIso(published_at))))
  return ({ author, at }) => (author === null ? at === null || times.has(at) : names.some((name) => isName(author, name)))
}

/** A message of somebody else's case, without what the person said beside it; null: nothing. */
function stripped(message: AlertMessage, isTheirs: (post: AlertMessagePost) => boolean): AlertMessage | null {
  const cases = message.cases.map((one) => ({ ...one, thread: (one.thread ?? []).filter((post) => !isTheirs(post)) }))
  const isSame = cases.every(({ thread }, at) => thread.length === (message.cases[at]?.thread ?? []).length)
  return isSame ? null : { ...message, cases }
}

/**
 * Messages about the person's cases: one that has not gone out never will (others that it told of are told anew), and what was sent is kept
 * as a line of the log, without its words. From messages about others goes what the person said there. Returns how many.
 */
export function forgetInMessages(db: Database, doomed: readonly DoomedMention[], { own, around }: Told): number {
  const ownRows = db.all<MessageRow>(TELLING, allNumbers(db, own))
  for (const { id, message } of ownRows) {
    const { wave: _wave, ...rest } = JSON.parse(message) as AlertMessage
    db.run("DELETE FROM deliveries WHERE id = ? AND state IN ('pending', 'failed')", id)
    db.run(EMPTIED, JSON.stringify({ ...rest, summary: '', cases: [] } satisfies AlertMessage), id)
  }
  const known = new Set(ownRows.map(({ id }) => id))
  const isTheirs = isBy(doomed)
  let changed = 0
  for (const { id, message } of db.all<MessageRow>(TELLING, allNumbers(db, around))) {
    const without = known.has(id) ? null : stripped(JSON.parse(message) as AlertMessage, isTheirs)
    if (without === null) continue
    db.run('UPDATE deliveries SET message = ? WHERE id = ?', JSON.stringify(without), id)
    changed += 1
  }
  return ownRows.length + changed
}
