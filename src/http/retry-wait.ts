const BASE_MS = 500
/** Longer waits belong to the next poll, not to this call. */
export const PATIENCE_MS = 5_000

export interface RetryQuestion {
  /** Tries that have already failed, from 1. */
  readonly failed: number
  readonly retryAt: number | null
  readonly now: number
  readonly budgetMs: number
  /** 0 ≤ random < 1 */
  readonly random: number
}

/** Milliseconds until the next try within the same call; null when that is not worth it. Full jitter, so that a thousand calls do not come back together. */
export function retryWait({ failed, retryAt, now, budgetMs, random }: RetryQuestion): number | null {
  const spread = random * BASE_MS * 2 ** (failed - 1)
  const wait = retryAt === null ? Math.min(spread, PATIENCE_MS) : retryAt - now + spread / 2
  return wait <= PATIENCE_MS && wait < budgetMs ? Math.round(wait) : null
}
