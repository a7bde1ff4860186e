import { formatDuration } from '../util/duration.js'
import { Fault } from './errors.js'

/** One call of `request`: what ends it early, and how much of its time is left. Waiting for its turn costs none of it. */
export class Call {
  readonly retries: number
  readonly #now: () => number
  readonly #timeoutMs: number
  readonly #stops = new Set<(reason: Fault) => void>()
  #controller: AbortController | null = null
  #aborted: Fault | null = null
  #budgetMs: number

  constructor(timeoutMs: number, retries: number, now: () => number) {
    this.retries = retries
    this.#timeoutMs = timeoutMs
    this.#budgetMs = timeoutMs
    this.#now = now
  }

  get isAborted(): boolean {
    return this.#aborted !== null
  }

  throwIfAborted(): void {
    if (this.#aborted !== null) throw this.#aborted
  }

  /**
   * For what is stopped by a signal and nothing else. Made only when it is asked for: one for each request, with its listener, was a
   * twentieth of a poll in which nothing is new.
   */
  get signal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController()
      if (this.#aborted !== null) this.#controller.abort(this.#aborted)
    }
    return this.#controller.signal
  }

  get budgetMs(): number {
    return this.#budgetMs
  }

  abort(reason: Fault): void {
    if (this.#aborted !== null) return
    this.#aborted = reason
    this.#controller?.abort(reason)
    for (const stop of this.#stops) stop(reason)
  }

  /** Calls `stop` when the call is aborted, now or later; returns how to have it forgotten. */
  whenAborted(stop: (reason: Fault) => void): () => void {
    if (this.#aborted !== null) stop(this.#aborted)
    this.#stops.add(stop)
    return () => this.#stops.delete(stop)
  }

  /** All of the call's work: it ends when that ends, or when the call is aborted, for there is work that cannot be stopped, such as a look-up. */
  whole<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.whenAborted(reject)
      work().then(resolve, reject)
    })
  }

  /** Runs work on the call's time. */
  async spend<T>(work: () => Promise<T>): Promise<T> {
    const started = this.#now()
    const timer = setTimeout(() => this.abort(timedOut(this.#timeoutMs)), Math.max(0, this.#budgetMs))
    try {
      return await work()
    } finally {
      clearTimeout(timer)
      this.#budgetMs -= this.#now() - started
    }
  }
}

export const abortedFault = (): Fault => new Fault('aborted', 'the request was cancelled', { hint: 'Run it again.' })

const timedOut = (timeoutMs: number): Fault =>
  new Fault('timeout', `not finished within ${timeoutMs < 1_000 ? `${timeoutMs} ms` : formatDuration(timeoutMs)}`, {
    hint: 'The server is slow or overloaded: try again later, or allow more time.',
    retryable: true,
  })
