import type { SourceConfig } from '../../model/config.js'
import type { App } from '../app.js'
import { boundedHeap } from '../bounded-heap.js'
import { type NotifyOptions, type NotifyResult, notify } from '../delivery/notify.js'
import { eraseOld } from '../erasing/erase-old.js'
import { joinThreads } from '../judging/join-threads.js'
import { rejoinByPolicy, retriage } from '../judging/retriage.js'
import { applyLabels, applyLabelsGivenSince } from '../learning/apply-labels.js'
import { learnIfDue } from '../learning/learn-if-due.js'
import { mapConcurrent } from '../map-concurrent.js'
import { noteGapsKept } from './gaps-kept.js'
import { type PolledSource, type PollSourceOptions, pollSource } from './poll-source.js'
import { rememberPollEnd, rememberPollStart } from './poll-times.js'
import { type RecheckResult, recheckThreads } from './recheck-threads.js'
import { isDue } from './schedule.js'
import { unknownSource } from './source-names.js'
import { withPollLock } from './with-poll-lock.js'

export interface PollOptions extends PollSourceOptions {
  /** Only these sources; null: all. */
  readonly only: readonly string[] | null
  /** null: no alerts are delivered. */
  readonly alerts: NotifyOptions | null
  /** The lock is held, and work begins. Not under `dryRun`. */
  readonly onStart?: () => void
  readonly onSource?: (result: PolledSource, done: number, total: number) => void
}

export interface PollResult {
  readonly polled: readonly PolledSource[]
  readonly skipped: readonly { readonly source: string; readonly reason: string }[]
  /** Threads read again because a point of their deadline was reached; null under `dryRun`, which reads none. */
  readonly reread: RecheckResult | null
  readonly notified: NotifyResult | null
  /** Number of configured sources that are in an unknown interval after this poll. */
  readonly unknown: number
  /** How many of these only wait for the next window of their budget. */
  readonly spent: number
}

/** The HTTP client limits concurrent requests; this only bounds how many sources wait for it at once. */
const IN_FLIGHT = 320

async function chosenSources(app: App, only: readonly string[] | null): Promise<readonly SourceConfig[]> {
  if (only === null) return app.config.sources
  const stranger = only.find((id) => !app.config.sources.some((source) => source.id === id))
  if (stranger !== undefined) throw await unknownSource(app.config, stranger)
  return app.config.sources.filter((source) => only.includes(source.id))
}

async function fetchDue(
  app: App,
  sources: readonly SourceConfig[],
  options: PollOptions,
): Promise<Pick<PollResult, 'polled' | 'skipped'>> {
  const states = new Map((await app.store.sources()).map((state) => [state.id, state]))
  const now = app.runtime.now()
  const skipped: { source: string; reason: string }[] = []
  const due = sources.filter((source) => {
    const decision = options.force ? { due: true, reason: 'forced' } : isDue(source, states.get(source.id), now)
    if (!decision.due) skipped.push({ source: source.id, reason: decision.reason })
    return decision.due
  })
  const polled: PolledSource[] = []
  const boundHeap = boundedHeap()
  await mapConcurrent(due, IN_FLIGHT, async (source) => {
    app.runtime.signal.throwIfAborted()
    const result = await pollSource(app, source, states.get(source.id), options)
    polled.push(result)
    boundHeap()
    options.onSource?.(result, polled.length, due.length)
  })
  return { polled, skipped }
}

async function unlockedPoll(app: App, options: PollOptions): Promise<PollResult> {
  const sources = await chosenSources(app, options.only)
  if (options.dryRun) return { ...(await fetchDue(app, sources, options)), reread: null, notified: null, unknown: 0, spent: 0 }
  options.onStart?.()
  await noteGapsKept(app)
  await rememberPollStart(app, app.runtime.now())
  await applyLabels(app)
  const { mark } = await app.store.labelState()
  await learnIfDue(app)
  await retriage(app)
  await rejoinByPolicy(app)
  // Before the sources, so that what is left of a budget goes first to threads in which somebody waits.
  const reread = await recheckThreads(app, sources)
  const fetched = await fetchDue(app, sources, options)
  await applyLabelsGivenSince(app, mark)
  await joinThreads(app)
  const notified = options.alerts === null ? null : await notify(app, options.alerts)
  await eraseOld(app)
  await rememberPollEnd(app, app.runtime.now())
  await app.store.setMeta('last_poll_at', String(app.runtime.now()))
  const configured = new Set(app.config.sources.map((source) => source.id))
  const unknown = (await app.store.sources()).filter((state) => state.unknownSince !== null && configured.has(state.id))
  const spent = unknown.filter((state) => state.spent !== null && state.health !== 'failing')
  return { ...fetched, reread, notified, unknown: unknown.length, spent: spent.length }
}

/**
 * The main job, in this order: read waiting threads again, fetch due sources (each is judged and stored at once), join answers, alert, erase.
 * Each stage finds its work in the store, so a run that was killed is simply repeated.
 */
export async function poll(app: App, options: PollOptions): Promise<PollResult> {
  return options.dryRun ? unlockedPoll(app, options) : withPollLock(app, () => unlockedPoll(app, options))
}
