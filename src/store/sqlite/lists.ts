import type { Store } from '../store.js'
import { figuresOf } from './cases/case-figures.js'
import { caseKeys, countCases, groupCases } from './cases/case-lists.js'
import { cases } from './cases/cases.js'
import type { Database } from './file/database.js'
import { translated } from './file/errors.js'
import { getMeta } from './file/meta.js'
import { countMentions, groupMentions, mention, mentions } from './mentions/mention-list.js'
import { sources } from './sources/source-list.js'

/** What listings ask of the store. */
export function createLists(db: Database) {
  const run = async <Result>(work: () => Result): Promise<Result> => translated(db.path, work)
  const read = <Result>(work: () => Result): Promise<Result> => run(() => db.snapshot(work))

  return {
    close: () => run(() => db.close()),
    sources: () => run(() => sources(db)),
    cases: (filter) => read(() => cases(db, filter)),
    caseKeys: (filter, page) => read(() => caseKeys(db, filter, page)),
    countCases: (filter) => run(() => countCases(db, filter)),
    groupCases: (filter, by) => run(() => groupCases(db, filter, by)),
    figuresOf: (caseIds) => read(() => figuresOf(db, caseIds)),
    mention: (id) => run(() => mention(db, id)),
    mentions: (filter, page) => (page.earlier === true ? read : run)(() => mentions(db, filter, page)),
    countMentions: (filter) => run(() => countMentions(db, filter)),
    groupMentions: (filter, by) => run(() => groupMentions(db, filter, by)),
    getMeta: (key) => run(() => getMeta(db, key)),
  } satisfies Partial<Store>
}
