import { formatDuration } from '../util/duration.js'
import { Fault } from './errors.js'

/** One call of `request`: what ends it early, and how much of its time is left. Waiting for its turn costs none of it. */
export class Call {
  readonly retries: number
  /** Rejects when the call is aborted. The call as a whole is raced against it, for there is work that cannot be stopped, such as a look-up. */
  readonly ended: Promise<never>
  readonly #controller = new AbortController()
  readonly #now: () => number
  readonly #timeoutMs: number
  #reject: (reason: Fault) => void = () => {}
  #budgetMs: number

  constructor(timeoutMs: number, retries: number, now: () => number) {
    this.retries = retries
    this.#timeoutMs = timeoutMs
    this.#budgetMs = timeoutMs
    this.#now = now
    this.ended = new Promise((_, reject) => {
      this.#reject = reject
    })
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  get budgetMs(): number {
    return this.#budgetMs
  }

  abort(reason: Fault): void {
    this.#controller.abort(reason)
    this.#reject(reason)
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
