import { type PollGap, pollGap } from '../../alerts/operator/machine.js'
import type { App } from '../app.js'

const META = 'polls'
/** Enough for ten pauses. */
const KEPT = 11
/** So long it is told to who was not told yet: quiet hours are over by then. */
const GAP_KEPT_MS = 86_400_000

export interface PollTimes {
  /** When the last polls began, oldest first. UTC ms. */
  readonly times: readonly number[]
  /** How long the last one took; null: it is running, or died. */
  readonly tookMs: number | null
  /** The last gap between two of them that was longer than is usual. */
  readonly gap: PollGap | null
}

const NONE: PollTimes = { times: [], tookMs: null, gap: null }

export async function pollTimes({ store }: Pick<App, 'store'>): Promise<PollTimes> {
  const stored = await store.getMeta(META)
  return stored === null ? NONE : (JSON.parse(stored) as PollTimes)
}

const shortestOf = ({ config }: Pick<App, 'config'>): number => Math.min(...config.sources.map(({ everyMs }) => everyMs))

/** A poll begins: whether one was missing before it is known now, and kept until everybody was told. */
export async function rememberPollStart(app: App, now: number): Promise<void> {
  const { times, gap } = await pollTimes(app)
  const found = pollGap(times, { shortest: shortestOf(app), now })
  // A clock that was set back: what lies in the future tells nothing.
  const kept = [...times.filter((at) => at <= now), now].slice(-KEPT)
  await app.store.setMeta(META, JSON.stringify({ times: kept, tookMs: null, gap: found ?? gap }))
}

export async function rememberPollEnd(app: App, now: number): Promise<void> {
  const known = await pollTimes(app)
  const began = known.times.at(-1)
  await app.store.setMeta(META, JSON.stringify({ ...known, tookMs: began === undefined ? null : Math.max(0, now - began) }))
}

/** The gap that operators are to be told of: one that is going on, or the last. */
export async function currentPollGap(app: App, now: number): Promise<PollGap | null> {
  const { times, gap } = await pollTimes(app)
  const running = pollGap(times, { shortest: shortestOf(app), now })
  return running ?? (gap !== null && gap.to <= now && now - gap.to < GAP_KEPT_MS ? gap : null)
}
