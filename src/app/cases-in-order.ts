import type { JudgedCase } from '../model/case.js'
import type { ClockTarget } from '../model/clock.js'
import { SEVERITIES } from '../model/verdict.js'
import type { CaseKey, CaseKeyOrder } from '../store/case-lists.js'
import type { CaseFilter } from '../store/store.js'
import type { App } from './app.js'
import { createCaseJudge } from './judge-case.js'
import type { CaseQuery, CaseSort } from './list-cases.js'
import { withWave } from './with-wave.js'

const WAITS: readonly ClockTarget[] = ['first_answer', 'next_answer']

/** Since when the customer waits, whichever promise is due first; of a case in which nobody waits, when the last wait began. */
function waitingSince({ clock, clocks }: JudgedCase): number {
  const waits = clocks.filter(({ target, stoppedAt }) => stoppedAt === null && WAITS.includes(target))
  return waits[0]?.startedAt ?? clock.startedAt
}

/** What is due next, by a policy or by the company's own word; null where nobody waits. */
function nextDue({ clocks }: JudgedCase): number | null {
  const due = clocks.flatMap(({ stoppedAt, dueAt }) => (stoppedAt === null ? [dueAt] : []))
  return due.length === 0 ? null : Math.min(...due)
}

/** Later than any instant. */
const AFTER_ALL = 1e15

interface Order {
  readonly key: CaseKeyOrder
  /** Where only a judged clock tells the place: never before that of the key. */
  readonly place: ((judged: JudgedCase) => number) | null
}

const ORDERS: Readonly<Record<CaseSort, Order>> = {
  // How many people follow a customer moves nobody forward.
  first_come: { key: 'began', place: waitingSince },
  // Where nobody waits any more, nothing is overdue: such cases come last.
  overdue: { key: 'began', place: (judged) => nextDue(judged) ?? judged.clock.dueAt + AFTER_ALL },
  newest: { key: 'newest', place: null },
  age: { key: 'oldest', place: null },
  severity: { key: 'severity', place: null },
  case: { key: 'number', place: null },
}

/** What only a judged clock can tell. */
function keeps(judged: JudgedCase, query: CaseQuery, now: number): boolean {
  const { followUpAt } = judged
  if (query.followUp && (followUpAt === null || followUpAt > now)) return false
  const due = nextDue(judged) ?? Number.POSITIVE_INFINITY
  if (query.overdue && due >= now) return false
  return query.dueWithinMs === undefined || due <= now + query.dueWithinMs
}

/** What the store selects by itself. */
export function caseFilter({ minSeverity, ...query }: CaseQuery): CaseFilter {
  return minSeverity === undefined ? query : { ...query, severities: SEVERITIES.slice(SEVERITIES.indexOf(minSeverity)) }
}

const FIRST_KEYS = 2_000
const PAGE = 500

/** Whole cases are judged so many at a time; most questions end within the first keys. */
async function* keyPages(app: App, filter: CaseFilter, order: CaseKeyOrder): AsyncGenerator<readonly [CaseKey[], number]> {
  const first = await app.store.caseKeys(filter, { order, limit: FIRST_KEYS, offset: 0 })
  const isAll = first.length < FIRST_KEYS
  for (let at = 0; at < first.length; at += PAGE) {
    const next = first[at + PAGE]?.at ?? (isAll ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)
    yield [first.slice(at, at + PAGE), next]
  }
  if (isAll) return
  const rest = await app.store.caseKeys(filter, { order, limit: -1, offset: FIRST_KEYS })
  for (let at = 0; at < rest.length; at += PAGE)
    yield [rest.slice(at, at + PAGE), rest[at + PAGE]?.at ?? Number.POSITIVE_INFINITY]
}

/**
 * Cases by the query, judged as of now, in its order. They are read page by page while they are taken, for there may be hundreds of
 * thousands; by clocks, those are kept back that one of a later page could still come before.
 */
export async function* casesInOrder(app: App, query: CaseQuery, now: number): AsyncGenerator<JudgedCase> {
  const { config, runtime, store } = app
  const { key, place } = ORDERS[query.sort ?? config.listing.order]
  const judge = createCaseJudge(config.sla)
  let waiting: { readonly judged: JudgedCase; readonly at: number }[] = []
  for await (const [keys, next] of keyPages(app, caseFilter(query), key)) {
    runtime.signal.throwIfAborted()
    const records = new Map((await store.cases({ ids: keys.map(({ id }) => id) })).map((record) => [record.id, record]))
    const kept = keys
      .flatMap(({ id }) => records.get(id) ?? [])
      .map((record) => judge(withWave(record, config), now))
      .filter((judged) => keeps(judged, query, now))
    if (place === null) {
      yield* kept
      continue
    }
    waiting.push(...kept.map((judged) => ({ judged, at: place(judged) })))
    waiting.sort((a, b) => a.at - b.at || a.judged.record.id - b.judged.record.id)
    const end = waiting.findIndex(({ at }) => at >= next)
    const ready = end === -1 ? waiting : waiting.slice(0, end)
    waiting = end === -1 ? [] : waiting.slice(end)
    for (const { judged } of ready) yield judged
  }
}
