import { setTimeout as delay } from 'node:timers/promises'

/** A monotonic clock, and a way to wait. Tests pass their own. */
export interface Pacing {
  /** ms since some instant. */
  readonly elapsed: () => number
  /** Rejects with the reason of the signal. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

export const realPacing: Pacing = {
  elapsed: () => performance.now(),
  wait: (ms, signal) =>
    delay(ms, undefined, { signal }).catch((thrown) => {
      signal.throwIfAborted()
      throw thrown
    }),
}

/** Time limit of a receiver per run: a slow one must not delay the next poll, which sends the rest. */
const RUN_MAX = 120_000

export interface TurnSettings {
  readonly paceMs: number
  /** How long ago an earlier run sent something, ms; null: never. */
  readonly sinceLastMs: number | null
  readonly signal: AbortSignal
  readonly pacing: Pacing
}

/** Paces messages: resolves when the next one may be sent; to false when this run has no more time for it. */
export function turns({ paceMs, sinceLastMs, signal, pacing }: TurnSettings): () => Promise<boolean> {
  const began = pacing.elapsed()
  let last = sinceLastMs === null || sinceLastMs < 0 ? Number.NEGATIVE_INFINITY : began - sinceLastMs
  return async () => {
    signal.throwIfAborted()
    const now = pacing.elapsed()
    const turn = Math.max(now, last + paceMs)
    if (turn - began > RUN_MAX) return false
    if (turn > now) await pacing.wait(turn - now, signal)
    last = pacing.elapsed()
    return true
  }
}
