import type { Refusal } from './errors.js'
import type { RateLimit } from './rate-limit.js'
import type { Hop } from './redirect.js'
import { spentUntil } from './refusal.js'
import { PATIENCE_MS } from './retry-wait.js'
import { pausedFault } from './status-fault.js'

const MOST_PAUSES = 1_000

/** Who was asked to wait until when: a hundred feeds at one host need not hear the same refusal a hundred times. */
export class Pauses {
  readonly #until = new Map<string, number>()

  /** Throws where the answer is known. */
  check(hop: Hop, now: number): void {
    if (this.#until.size === 0) return
    const until = Math.max(this.#pause(pageKey(hop), now), isReading(hop) ? this.#pause(hostKey(hop), now) : 0)
    if (until > now) throw pausedFault(until)
  }

  /** The next request would be refused. Many platforms count each of their pages by itself, so it is known of this one alone. */
  spent(hop: Hop, limit: RateLimit, now: number): void {
    this.#hold(pageKey(hop), spentUntil(limit), now)
  }

  /**
   * A refusal to tell is the whole host's. Where something is sent, the address is that of one receiver or of signing in, with a limit
   * of its own: nobody else is kept waiting.
   */
  refused(hop: Hop, { slowDown, retryAt }: Refusal, now: number): void {
    if (slowDown) this.#hold(isReading(hop) ? hostKey(hop) : pageKey(hop), retryAt, now)
  }

  /** Shorter ones are waited for by the call itself. */
  #hold(key: string, until: number | null, now: number): void {
    if (until === null || until - now <= PATIENCE_MS) return
    this.#until.delete(key)
    this.#until.set(key, until)
    if (this.#until.size > MOST_PAUSES) this.#until.delete(this.#until.keys().next().value!)
  }

  #pause(key: string, now: number): number {
    const until = this.#until.get(key) ?? 0
    if (until !== 0 && until <= now) this.#until.delete(key)
    return until
  }
}

const isReading = ({ method }: Hop): boolean => method === 'GET' || method === 'HEAD'

/** Another account has other limits. */
const hostKey = ({ url, headers }: Hop): string => `${url.host} ${headers['authorization'] ?? ''}`
const pageKey = (hop: Hop): string => `${hop.url.pathname} ${hostKey(hop)}`
