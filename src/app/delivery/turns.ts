import { setTimeout as delay } from 'node:timers/promises'

/** A clock that only runs forward, and a way to wait on it. Tests have their own. */
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

/** A slow receiver, or one of many messages, must not keep the next poll waiting: what is left goes out then. */
const RUN_MAX = 120_000

export interface TurnSettings {
  readonly paceMs: number
  /** How long ago the run before sent something; null: never. */
  readonly sinceLastMs: number | null
  readonly signal: AbortSignal
  readonly pacing: Pacing
}

/** Waits until the receiver may be sent the next message; false when this run has no more time for it. */
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
