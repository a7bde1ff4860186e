import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TIE_STRENGTHS } from '../../src/model/answer.js'
import { LIVE_STATES } from '../../src/model/case.js'
import type { Database } from '../../src/store/sqlite/file/database.js'
import { openDatabase } from '../../src/store/sqlite/file/open-database.js'
import { createStore } from '../../src/store/sqlite/sqlite-store.js'
import type { Store } from '../../src/store/store.js'
import { answer, caseDecision, decision, judged, openCase, poll } from '../contracts/store/data.js'
import { tempFolder } from './temp-folder.js'

const folder = tempFolder()

/** SQLite's plan of every query that is asked while `work` runs, and of every write if so wished: which tables it walks through, and which it looks up. */
async function plansOf(db: Database, work: () => Promise<unknown>, writes = false): Promise<string[]> {
  const plans: string[] = []
  const { all, get, run } = db
  const explained = (sql: string, params: readonly (string | number)[]) =>
    plans.push(...all.call(db, `EXPLAIN QUERY PLAN ${sql}`, ...params).map((row) => (row as { detail: string }).detail))
  Object.assign(db, {
    all: (sql: string, ...params: (string | number)[]) => explained(sql, params) && all.call(db, sql, ...params),
    get: (sql: string, ...params: (string | number)[]) => explained(sql, params) && get.call(db, sql, ...params),
    run: (sql: string, ...params: (string | number)[]) => {
      if (writes && /^(?:UPDATE|DELETE)/.test(sql.trim())) explained(sql, params)
      return run.call(db, sql, ...params)
    },
  })
  await work()
  Object.assign(db, { all, get, run })
  return plans
}

/** A walk through a whole table, other than a list that was given with the question, or the rows of one page. */
const walks = (plans: readonly string[]): string[] => plans.filter((plan) => /^SCAN (?!j VIRTUAL|json_each|page$)/.test(plan))

const QUESTIONS: readonly (readonly [string, (store: Store) => Promise<unknown>, readonly string[]])[] = [
  [
    'listing open cases walks through those alone',
    (store) => store.cases({ states: ['open'] }),
    ['SCAN c USING INDEX cases_open'],
  ],
  [
    'searching open cases asks the full-text index per case',
    (store) => store.cases({ states: ['open'], search: 'karte', sources: ['blog'], since: 0 }),
    // `=` is the row asked for: once a row that never exists, to check the query, then one row a post.
    [
      'SCAN mentions_text VIRTUAL TABLE INDEX 0:=M2',
      'SCAN c USING INDEX cases_open',
      'SCAN mentions_text VIRTUAL TABLE INDEX 0:=M2',
    ],
  ],
  ['reading a case looks everything up', (store) => store.caseDetail(1), ['SCAN t']],
  ['reading changed threads walks through the work list alone', (store) => store.threadsToJoin(10), ['SCAN w']],
  [
    'asking for work of other rules walks through the rules alone',
    (store) => store.mentionsToTriage('rules 1', 10),
    ['SCAN rulesets'],
  ],
  ['posts of open cases are found by those alone', (store) => store.openPosts(), ['SCAN c USING COVERING INDEX cases_open']],
  ['what was answered of late is looked up', (store) => store.answeredPosts(0), ['SCAN CONSTANT ROW']],
  [
    'a thread that was read is looked up',
    (store) => store.saveThreadRead({ source: 'blog', thread: 'a', at: 0, failure: null }),
    [],
  ],
  ['finding a root by id walks through nothing', (store) => store.rootText('blog', 'a'), []],
  ['finding a root by its page walks through nothing', (store) => store.rootText('blog', 'page:https://blog.example/'), []],
  [
    'finding the same concern walks through nothing',
    (store) => store.rowsByKey({ keys: ['key'], besides: [], at: 0, within: 1, limit: 10 }),
    [],
  ],
  ['new complaints are walked by their numbers', (store) => store.newComplaints(1, 10), ['SCAN c']],
  [
    'recent complaints are looked up by when they were opened',
    (store) => store.complaintsSince({ since: 5, upToCase: 9, limit: 10 }),
    [],
  ],
  ['finding what a person placed walks through nothing', (store) => store.pinnedCases([1]), []],
  ['an unchanged poll walks through nothing', (store) => store.savePoll(poll([judged('a')])), []],
  [
    'a page of mentions is walked by row id',
    (store) => store.mentions({ since: 0 }, { order: 'newest', after: 10, limit: 2 }),
    [],
  ],
  [
    'a search for mentions walks the full-text index by row id',
    (store) => store.mentions({ search: 'karte' }, { order: 'newest', after: 10, limit: 2 }),
    ['SCAN mentions_text VIRTUAL TABLE INDEX 0:=M2', 'SCAN f VIRTUAL TABLE INDEX 192:M2<'],
  ],
  [
    'what is uncertain is found by an index of its own',
    (store) => store.mentions({ uncertain: true }, { order: { nearTo: 0.3 }, after: null, limit: 2 }),
    ['SCAN m USING INDEX mentions_uncertain'],
  ],
  [
    'what is uncertain is counted by an index of its own',
    (store) => store.countMentions({ uncertain: true, newSince: 0 }),
    ['SCAN m USING INDEX mentions_uncertain'],
  ],
  ['what a budget has spent is looked up', (store) => store.readsSpent('blog', { from: 0, to: 1 }), []],
  ['pending deliveries are looked up', (store) => store.deliveries({ states: ['pending'] }), []],
]

describe('the cost of a question does not grow with what was ever stored', () => {
  for (const [name, ask, expected] of QUESTIONS) {
    it(name, async () => {
      const db = openDatabase(join(folder, `${name.replaceAll(' ', '-')}.db`))
      const store = createStore(db)
      await openCase(store, 'a')
      await store.savePoll(poll([judged('b')]))
      const plans = await plansOf(db, () => ask(store))
      expect(walks(plans)).toEqual(expected)
      await store.close()
    })
  }
})

it('what may be overdue is found by an index, without a look at all that is closed', async () => {
  const db = openDatabase(join(folder, 'rest.db'))
  const store = createStore(db)
  const id = await openCase(store, 'a')
  const filter = { mayWait: { at: 0, counts: TIE_STRENGTHS, deflectedCounts: false }, states: LIVE_STATES }
  const plans = await plansOf(db, () => store.caseKeys(filter, { order: 'began', limit: 10, after: null }))
  expect(plans.filter((plan) => / c /.test(plan))).toEqual(['SEARCH c USING INDEX cases_rest (rest_at>?)'])
  expect((await store.caseKeys(filter, { order: 'number', limit: null, after: null })).ids).toEqual([id])
  await store.close()
})

it('figures of cases are read from an index alone, whatever the mentions hold beside them', async () => {
  const db = openDatabase(join(folder, 'figures.db'))
  const store = createStore(db)
  await openCase(store, 'a')
  const plans = await plansOf(db, () => store.caseFigures({ since: 0, sources: ['blog'], brands: ['Beispiel'] }))
  const ofMentions = plans.filter((plan) => / m /.test(plan))
  expect(ofMentions).toHaveLength(2)
  expect(ofMentions.filter((plan) => !plan.includes('COVERING INDEX mentions_case (case_id=?)'))).toEqual([])
  await store.close()
})

describe('a thread of many cases is not read for each of them', () => {
  /** A thread of so many cases, each answered. */
  async function crowd(file: string, count: number) {
    const db = openDatabase(join(folder, file))
    const store = createStore(db)
    const posts = Array.from({ length: count }, (_, index) => judged(`c${index}`, { rootRef: 'page:x' }))
    await store.savePoll(poll(posts))
    const decide = async () => {
      const [work] = await store.threadsToJoin(1)
      const answers = [answer()]
      return decision(
        work!.thread,
        work!.mentions.map(({ id, caseId }) => caseDecision({ id: caseId, mentionIds: [id], answers })),
      )
    }
    await store.saveThreads(await decide())
    return { db, store, decide }
  }

  const readings = (plans: readonly string[]): number => plans.filter((plan) => plan.includes('mentions_thread')).length

  it('when it is decided', async () => {
    const counts: number[] = []
    for (const count of [2, 8]) {
      const { db, store, decide } = await crowd(`decided-${count}.db`, count)
      await store.rejoinOpenCases()
      const again = await decide()
      counts.push(readings(await plansOf(db, () => store.saveThreads(again), true)))
      await store.close()
    }
    expect(counts).toEqual([1, 1])
  })

  it('nor written for each, where one more post changes nothing of what they are', async () => {
    const written: number[] = []
    for (const count of [2, 8]) {
      const { db, store, decide } = await crowd(`unchanged-${count}.db`, count)
      const changes = (): number => db.get<{ count: number }>('SELECT total_changes() AS count')!.count
      await store.rejoinOpenCases()
      const again = await decide()
      const before = changes()
      await store.saveThreads(again)
      written.push(changes() - before)
      await store.close()
    }
    // The thread leaves the work list.
    expect(written).toEqual([1, 1])
  })

  it('when it is told with their alerts', async () => {
    const counts: number[] = []
    for (const count of [2, 8]) {
      const { db, store } = await crowd(`told-${count}.db`, count)
      const ids = (await store.cases({})).map(({ id }) => id)
      counts.push(readings(await plansOf(db, () => store.latestPosts(ids, 3))))
      await store.close()
    }
    expect(counts).toEqual([1, 1])
  })
})

it('what a found merge keeps to be taken back does not grow with what the case took in before, where that was stored together', async () => {
  const db = openDatabase(join(folder, 'merged.db'))
  const store = createStore(db)
  const ids: number[] = []
  for (let index = 0; index < 40; index += 1) ids.push(await openCase(store, `c${index}`))
  const [into = 0, ...from] = ids
  const decide = () => ({ event: { at: 1, act: 'merge', who: 'monitor', why: null }, why: { source: '', target: '' } })
  await store.mergeFound({ from, into, decide })
  const lengths = db.all<{ length: number }>('SELECT length(undo) AS length FROM events WHERE undo IS NOT NULL ORDER BY id')
  expect(lengths.length).toBe(39)
  expect(lengths.at(-1)!.length - lengths[1]!.length).toBeLessThan(10)
  await store.close()
})
