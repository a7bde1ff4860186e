import type { SourceConfig } from '../../model/config.js'
import type { SourceState } from '../../model/source.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import { judgeCases } from '../listing/list-cases.js'
import { mapConcurrent } from '../map-concurrent.js'
import { adapterFor } from './adapter-for.js'
import { bySource, type OpenThread, threadsOf } from './open-threads.js'
import { readThreads } from './read-threads.js'
import { createRereadSchedule } from './reread-schedule.js'
import { isSameSource } from './same-source.js'

/** Threads that one run reads of one source, and of all together: the run has polls to do, and the next comes soon. */
const MAX_OF_SOURCE = 25
const MAX_OF_RUN = 200
const SOURCES_AT_ONCE = 16

export interface RecheckResult {
  /** Threads that were read. */
  readonly read: number
  /** Threads that were to be read as well, and wait for the next run. */
  readonly left: number
  readonly problems: readonly string[]
  /** A source refused our credentials. */
  readonly secretRefused: boolean
}

interface DueThread extends OpenThread {
  readonly dueAt: number
}

/** What has to be answered yet comes first, the soonest first; then what is overdue, the latest first, for there an answer still helps most. */
function byDeadline(now: number): (a: DueThread, b: DueThread) => number {
  const overdue = ({ dueAt }: DueThread): boolean => dueAt < now
  return (a, b) => {
    if (overdue(a) !== overdue(b)) return overdue(a) ? 1 : -1
    return overdue(a) ? b.dueAt - a.dueAt : a.dueAt - b.dueAt
  }
}

/** A source that cannot be asked at present is not asked for its threads either; that is what its next poll finds out. */
function isReadable(source: SourceConfig, state: SourceState | undefined, now: number): boolean {
  if (state === undefined || state.health !== 'ok' || (state.notBefore ?? 0) > now) return false
  return isSameSource(state, source)
}

/** Sources of which a look at one thread shows more than their polls do. */
async function readableSources(app: App, sources: readonly SourceConfig[], ids: ReadonlySet<string>): Promise<Set<string>> {
  const now = app.runtime.now()
  const states = new Map((await app.store.sources()).map((state) => [state.id, state]))
  const readable = new Set<string>()
  for (const source of sources) {
    if (!ids.has(source.id) || !isReadable(source, states.get(source.id), now)) continue
    const { refetch, refetchIsPoll } = await adapterFor(source)
    if (refetch !== undefined && refetchIsPoll !== true) readable.add(source.id)
  }
  return readable
}

/** Threads that a point of their deadline says to read now, by deadline. */
async function dueThreads(app: App, sources: readonly SourceConfig[]): Promise<readonly DueThread[]> {
  const open = threadsOf(await app.store.openPosts())
  if (open.length === 0) return []
  const readable = await readableSources(app, sources, new Set(open.map(({ source }) => source)))
  const threads = open.filter(({ source }) => readable.has(source))
  if (threads.length === 0) return []
  const now = app.runtime.now()
  const schedule = createRereadSchedule(app.config)
  const cases = new Map(
    judgeCases(await app.store.cases({ states: ['open'] }), app.config, now).map((each) => [each.record.id, each]),
  )
  const due = threads.flatMap((thread): DueThread[] => {
    const points = thread.cases.flatMap((id) => {
      const judged = cases.get(id)
      const point = judged === undefined ? null : schedule(judged, thread.readAt, now)
      return point?.due ? [{ ...thread, dueAt: point.dueAt }] : []
    })
    return points.sort(byDeadline(now)).slice(0, 1)
  })
  return due.sort(byDeadline(now))
}

/** The first ones, not too many of any source. */
function firstOf(due: readonly DueThread[]): readonly DueThread[] {
  const taken = new Map<string, number>()
  const first = due.filter(({ source }) => {
    const count = (taken.get(source) ?? 0) + 1
    taken.set(source, count)
    return count <= MAX_OF_SOURCE
  })
  return first.slice(0, MAX_OF_RUN)
}

/**
 * Reads the threads of open cases again at points of their deadlines, so that an answer is seen before its lateness is announced. Runs
 * before the polls: what a source may still be asked is spent first on threads that are nearest to their deadline.
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
