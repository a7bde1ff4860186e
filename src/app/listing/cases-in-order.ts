import TinyQueue from 'tinyqueue'
import type { CaseRecord, JudgedCase } from '../../model/case.js'
import type { ClockTarget } from '../../model/clock.js'
import type { CaseKeyOrder } from '../../store/case-lists.js'
import type { CaseFilter } from '../../store/case-store.js'
import type { App } from '../app.js'
import { boundedHeap } from '../bounded-heap.js'
import { createCaseJudge, createFollowUpJudge } from '../judging/judge-case.js'
import { withWave } from '../judging/with-wave.js'
import { type KeyPage, keyPages, PAGE } from '../key-pages.js'
import type { CaseQuery, CaseSort } from './case-query.js'
import { asksForWaiting, caseFilter, isAsked, nextDue, whoMayWait } from './clock-questions.js'

const WAITS: readonly ClockTarget[] = ['first_answer', 'next_answer']

/** Since when the customer waits, whichever promise is due first; of a case in which nobody waits, when the last wait began. */
function waitingSince({ clock, clocks }: JudgedCase): number {
  const waits = clocks.filter(({ target, stoppedAt }) => stoppedAt === null && WAITS.includes(target))
  return waits[0]?.startedAt ?? clock.startedAt
}

interface Order {
  readonly key: CaseKeyOrder
  /** Where only a judged clock tells the place: never before that of the key. */
  readonly place: ((judged: JudgedCase) => number) | null
}

const ORDERS: Readonly<Record<CaseSort, Order>> = {
  // How many people follow a customer moves nobody forward.
  first_come: { key: 'began', place: waitingSince },
  // Among those for whom somebody waits, or else among those for whom nobody does: these come last.
  overdue: { key: 'began', place: (judged) => nextDue(judged) ?? judged.clock.dueAt },
  newest: { key: 'newest', place: null },
  age: { key: 'oldest', place: null },
  severity: { key: 'severity', place: null },
  case: { key: 'number', place: null },
}

/** Reads cases by their numbers and judges them; what is not asked for is left out. */
type Reading = (ids: readonly number[]) => Promise<readonly JudgedCase[]>

function createReading(app: App, query: CaseQuery, now: number): Reading {
  const { config, runtime, store } = app
  const judge = createCaseJudge(config.sla)
  const isToFollow = createFollowUpJudge(config.sla)
  const read = async (ids: readonly number[]): Promise<readonly CaseRecord[]> => (ids.length === 0 ? [] : store.cases({ ids }))
  const collect = boundedHeap()
  return async (ids) => {
    collect()
    runtime.signal.throwIfAborted()
    // Whom to ask is told by what was said, and by no clock.
    const worth = query.followUp === true ? await store.figuresOf(ids) : null
    const left = worth === null ? ids : worth.filter((story) => isToFollow(story, now)).map(({ id }) => id)
    const records = new Map((await read(left)).map((record) => [record.id, record]))
    return ids
      .flatMap((id) => records.get(id) ?? [])
      .map((record) => judge(withWave(record, config), now))
      .filter((judged) => isAsked(judged, query, now))
  }
}

interface Placed {
  readonly id: number
  readonly at: number
}

const compare = (a: Placed, b: Placed): number => a.at - b.at || a.id - b.id

/** So many judged cases are kept until their turn comes; of all others only the place, and they are read again. */
const KEPT = 1_000

/** The first ones whose turn it is, as many as are read at a time. */
function takeReady(waiting: TinyQueue<Placed>, next: number): number[] {
  const ready: number[] = []
  while (ready.length < PAGE && (waiting.peek()?.at ?? next) < next) ready.push(waiting.pop()!.id)
  return ready
}

/**
 * Puts cases into the order of their places, while they come by their keys. Kept back are those that one of a later page could still come
 * before; since that may be hundreds of thousands, most of them are forgotten but for their place.
 */
async function* byPlace(pages: AsyncIterable<KeyPage>, read: Reading, place: (judged: JudgedCase) => number) {
  const waiting = new TinyQueue<Placed>([], compare)
  const kept = new Map<number, JudgedCase>()
  for await (const { ids, next } of pages) {
    const page = await read(ids)
    for (const judged of page) waiting.push({ id: judged.record.id, at: place(judged) })
    // A map of its own for each page: of one that lives on, whatever was ever in it survives the next collections, and fills 50 MB.
    const here = new Map(page.map((judged) => [judged.record.id, judged]))
    for (let ready = takeReady(waiting, next); ready.length > 0; ready = takeReady(waiting, next)) {
      const again = await read(ready.filter((id) => !here.has(id) && !kept.has(id)))
      const others = new Map(again.map((judged) => [judged.record.id, judged]))
      for (const id of ready) {
        const judged = here.get(id) ?? kept.get(id) ?? others.get(id)
        kept.delete(id)
        here.delete(id)
        if (judged !== undefined) yield judged
      }
    }
    for (const [id, judged] of here) if (kept.size < KEPT) kept.set(id, judged)
  }
}

/**
 * Cases by the query, judged as of now, in its order. They are read page by page while they are taken, for there may be hundreds of
 * thousands.
 */
export async function* casesInOrder(app: App, query: CaseQuery, now: number): AsyncGenerator<JudgedCase> {
  const { config, store } = app
  const sort = query.sort ?? config.listing.order
  const { key, place } = ORDERS[sort]
  const read = createReading(app, query, now)
  const ordered = async function* (filter: CaseFilter, reading: Reading): AsyncGenerator<JudgedCase> {
    const pages = keyPages(store, filter, key)
    if (place !== null) yield* byPlace(pages, reading, place)
    else for await (const { ids } of pages) yield* await reading(ids)
  }
  const waiting = whoMayWait(query, config.sla, now)
  if (asksForWaiting(query)) yield* ordered(waiting, read)
  else if (sort === 'overdue') yield* waitingFirst(ordered, read, { waiting, all: caseFilter(query) })
  else yield* ordered(caseFilter(query), read)
}

/** Those for whom somebody waits are found without a look at all others, and these need none before their turn. */
async function* waitingFirst(
  ordered: (filter: CaseFilter, reading: Reading) => AsyncGenerator<JudgedCase>,
  read: Reading,
  { waiting, all }: { readonly waiting: CaseFilter; readonly all: CaseFilter },
): AsyncGenerator<JudgedCase> {
  const shown = new Set<number>()
  for await (const judged of ordered(waiting, async (ids) => (await read(ids)).filter((each) => nextDue(each) !== null))) {
    shown.add(judged.record.id)
    yield judged
  }
  yield* ordered(all, (ids) => read(ids.filter((id) => !shown.has(id))))
}
