import { isHistory } from '../../alerts/select.js'
import type { SourceConfig } from '../../model/config.js'
import type { SourceState } from '../../model/source.js'
import { ANSWER_WATCHED_MS, isAnswerDue } from '../../sla/reread.js'
import type { AnsweredPost } from '../../store/thread-reads.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import { judgeCases } from '../listing/list-cases.js'
import { mapConcurrent } from '../map-concurrent.js'
import { adapterFor } from './adapter-for.js'
import { bySource, type OpenThread, threadsOf } from './open-threads.js'
import { readThreads } from './read-threads.js'
import { createRereadSchedule } from './reread-schedule.js'
import { isSameSource } from './same-source.js'

/** Maximum number of threads per run, of one source and of all: the run has polls to do, and the next run comes soon. */
const MAX_OF_SOURCE = 25
const MAX_OF_RUN = 200
/** How many of the threads of one source may be ones in which nobody waits. */
const MAX_ANSWERED_OF_SOURCE = 5
const SOURCES_AT_ONCE = 16

export interface RecheckResult {
  /** Threads that were read. */
  readonly read: number
  /** Threads that were due as well and wait for the next run. */
  readonly left: number
  readonly problems: readonly string[]
  /** A source refused our credentials. */
  readonly secretRefused: boolean
}

interface DueThread extends OpenThread {
  /** null: nobody waits there, and all that is asked is whether our reply still stands. */
  readonly dueAt: number | null
}

/**
 * Order of reading: first threads that are not overdue, the earliest deadline first; then overdue ones, the most recent first, since there
 * an answer still helps most; last those that are answered.
 */
function byDeadline(now: number): (a: DueThread, b: DueThread) => number {
  const rank = ({ dueAt }: DueThread): number => (dueAt === null ? 2 : dueAt < now ? 1 : 0)
  return (a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b)
    const [first, second] = [a.dueAt ?? 0, b.dueAt ?? 0]
    return first < now ? second - first : first - second
  }
}

/** A failing or paused source is not asked for its threads either; its next poll finds out whether it works again. */
function isReadable(source: SourceConfig, state: SourceState | undefined, now: number): boolean {
  if (state === undefined || state.health !== 'ok' || (state.notBefore ?? 0) > now) return false
  return isSameSource(state, source)
}

/**
 * Sources of which a look at one thread shows more than their polls do, and whether looks are so few there that none is spent on what was
 * answered.
 */
async function readableSources(
  app: App,
  sources: readonly SourceConfig[],
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, { readonly isScarce: boolean }>> {
  const now = app.runtime.now()
  const states = new Map((await app.store.sources()).map((state) => [state.id, state]))
  const readable = new Map<string, { readonly isScarce: boolean }>()
  for (const source of sources) {
    if (!ids.has(source.id) || !isReadable(source, states.get(source.id), now)) continue
    const { refetch, refetchIsPoll, refetchIsPaid } = await adapterFor(source)
    if (refetch !== undefined && refetchIsPoll !== true)
      readable.set(source.id, { isScarce: refetchIsPaid === true || source.budget !== null })
  }
  return readable
}

/** Answered cases whose reply is to be looked at now; nothing of what the first poll found answered. */
async function casesToLookAt(app: App, posts: readonly AnsweredPost[]): Promise<ReadonlySet<number>> {
  const now = app.runtime.now()
  const due = posts.filter(({ answeredAt, readAt }) => isAnswerDue(answeredAt, readAt, now))
  const records = due.length === 0 ? [] : await app.store.cases({ ids: [...new Set(due.map(({ caseId }) => caseId))] })
  return new Set(records.filter((record) => !isHistory(record, app.config.alerts.baselineMs)).map(({ id }) => id))
}

/** Threads that a point of their deadline says to read now, by deadline; after them those whose answer is to be looked at. */
async function dueThreads(app: App, sources: readonly SourceConfig[]): Promise<readonly DueThread[]> {
  const now = app.runtime.now()
  const answered = await app.store.answeredPosts(now - ANSWER_WATCHED_MS)
  const all = threadsOf([...(await app.store.openPosts()), ...answered])
  if (all.length === 0) return []
  const readable = await readableSources(app, sources, new Set(all.map(({ source }) => source)))
  const threads = all.filter(({ source }) => readable.has(source))
  if (threads.length === 0) return []
  const schedule = createRereadSchedule(app.config)
  const cases = new Map(
    judgeCases(await app.store.cases({ states: ['open'] }), app.config, now).map((each) => [each.record.id, each]),
  )
  const answeredCases = await casesToLookAt(
    app,
    answered.filter(({ source }) => readable.get(source)?.isScarce === false),
  )
  const due = threads.flatMap((thread): DueThread[] => {
    const points = thread.cases.flatMap((id) => {
      const judged = cases.get(id)
      const point = judged === undefined ? null : schedule(judged, thread.readAt, now)
      return point?.due ? [{ ...thread, dueAt: point.dueAt }] : []
    })
    if (points.length === 0 && thread.cases.some((id) => answeredCases.has(id))) return [{ ...thread, dueAt: null }]
    return points.sort(byDeadline(now)).slice(0, 1)
  })
  return due.sort(byDeadline(now))
}

/** The first threads in order, within the limits per source and per run. */
function firstOf(due: readonly DueThread[]): readonly DueThread[] {
  const taken = new Map<string, { all: number; answered: number }>()
  const first = due.filter(({ source, dueAt }) => {
    const count = taken.get(source) ?? { all: 0, answered: 0 }
    taken.set(source, count)
    count.all += 1
    if (dueAt === null) count.answered += 1
    return count.all <= MAX_OF_SOURCE && count.answered <= MAX_ANSWERED_OF_SOURCE
  })
  return first.slice(0, MAX_OF_RUN)
}

/**
 * Reads the threads of open cases again at points of their deadlines, so that an answer is seen before its lateness is announced, and those
 * of answered ones, whose answer may be gone. Runs before the polls: what a source may still be asked is spent first on threads that are nearest to their deadline.
 */
export async function recheckThreads(app: App, sources: readonly SourceConfig[]): Promise<RecheckResult> {
  const due = await dueThreads(app, sources)
  const problems: string[] = []
  let [read, asked, secretRefused] = [0, 0, false]
  await mapConcurrent(bySource(app, firstOf(due)), SOURCES_AT_ONCE, async (group) => {
    const { id } = group.source
    const done = await readThreads(app, group)
    read += done.read
    asked += done.read + done.failed.length
    secretRefused ||= done.secretRefused
    for (const { thread, reason } of done.failed)
      problems.push(String(phrase`${id}: ${thread.url ?? thread.thread} could not be read again: ${reason}`))
    if (done.ended !== null) problems.push(leftWords(id, done.ended.unread.length, done.ended.reason))
  })
  return { read, left: due.length - asked, problems, secretRefused }
}

const leftWords = (source: string, count: number, reason: string): string =>
  String(
    count === 1
      ? phrase`${source}: 1 thread was not read again in this run: ${reason}`
      : phrase`${source}: ${count} threads were not read again in this run: ${reason}`,
  )
