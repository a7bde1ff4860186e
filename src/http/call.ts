import { formatDuration } from '../util/duration.js'
import { Fault } from './errors.js'

/** One call of `request`: what ends it early, and how much of its time is left. Waiting in a queue costs none of it. */
export class Call {
  readonly #controller = new AbortController()
  readonly #ended: Promise<never>
  readonly #now: () => number
  readonly #timeoutMs: number
  #budgetMs: number
  readonly retries: number

  constructor(timeoutMs: number, retries: number, now: () => number) {
    this.#timeoutMs = timeoutMs
    this.#budgetMs = timeoutMs
    this.#now = now
    this.retries = retries
    this.#ended = new Promise((_, reject) => {
      this.signal.addEventListener('abort', () => reject(this.signal.reason), { once: true })
    })
    this.#ended.catch(() => {})
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  get budgetMs(): number {
    return this.#budgetMs
  }

  abort(reason: Fault): void {
    this.#controller.abort(reason)
  }

  /** Runs work on the call's time. Ends with the call even where the work cannot be stopped, as a look-up cannot. */
  async spend<T>(work: () => Promise<T>): Promise<T> {
    const started = this.#now()
    const timer = setTimeout(() => this.abort(timedOut(this.#timeoutMs)), Math.max(0, this.#budgetMs))
    try {
      return await Promise.race([work(), this.#ended])
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
