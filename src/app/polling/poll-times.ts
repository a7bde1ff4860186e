import { type PollGap, pollGap } from '../../alerts/operator/machine.js'
import type { App } from '../app.js'

const META = 'polls'
/** How many starts are kept: enough for ten intervals. */
const KEPT = 11
/** How long a gap is still reported to receivers that do not know it yet: long enough for quiet hours to end. */
const GAP_KEPT_MS = 86_400_000

export interface PollTimes {
  /** When the last polls began, oldest first. UTC ms. */
  readonly times: readonly number[]
  /** How long the last poll took; null: it is running, or was killed. */
  readonly tookMs: number | null
  /** The last unusually long gap between two polls. */
  readonly gap: PollGap | null
}

const NONE: PollTimes = { times: [], tookMs: null, gap: null }

export async function pollTimes({ store }: Pick<App, 'store'>): Promise<PollTimes> {
  const stored = await store.getMeta(META)
  return stored === null ? NONE : (JSON.parse(stored) as PollTimes)
}

const shortestOf = ({ config }: Pick<App, 'config'>): number => Math.min(...config.sources.map(({ everyMs }) => everyMs))

/** Records the start of a poll, and a gap before it, which is kept until everybody was told. */
export async function rememberPollStart(app: App, now: number): Promise<void> {
  const { times, gap } = await pollTimes(app)
  const found = pollGap(times, { shortest: shortestOf(app), now })
  // After the clock was set back, starts in the future say nothing.
  const kept = [...times.filter((at) => at <= now), now].slice(-KEPT)
  await app.store.setMeta(META, JSON.stringify({ times: kept, tookMs: null, gap: found ?? gap }))
}

export async function rememberPollEnd(app: App, now: number): Promise<void> {
  const known = await pollTimes(app)
  const began = known.times.at(-1)
  await app.store.setMeta(META, JSON.stringify({ ...known, tookMs: began === undefined ? null : Math.max(0, now - began) }))
}

/** The gap to tell operators about: one that is still going on, else the last one. */
export async function currentPollGap(app: App, now: number): Promise<PollGap | null> {
  const { times, gap } = await pollTimes(app)
  const running = pollGap(times, { shortest: shortestOf(app), now })
  return running ?? (gap !== null && gap.to <= now && now - gap.to < GAP_KEPT_MS ? gap : null)
}
