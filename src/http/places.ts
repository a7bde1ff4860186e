import type { Call } from './call.js'

/** Parked requests for each place: beyond, the machine's sockets and memory are worth more than the wait. */
const PARKED_PER_PLACE = 8

/**
 * How many requests may be under way at once, all hosts together. One that takes long is parked: it gives its place to
 * another and goes on beside it, so that a hundred dead hosts do not stop nine hundred live ones.
 */
export class Places {
  readonly #parkAfterMs: number
  readonly #waiting: (() => void)[] = []
  readonly #mostParked: number
  #free: number
  #parked = 0

  constructor(concurrency: number, parkAfterMs: number) {
    this.#free = concurrency
    this.#mostParked = concurrency * PARKED_PER_PLACE
    this.#parkAfterMs = parkAfterMs
  }

  /** Runs work when there is a place; what is aborted by then never starts. */
  async run<T>(call: Pick<Call, 'throwIfAborted'>, work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    let parked = false
    const timer = setInterval(() => {
      if (this.#parked >= this.#mostParked) return
      clearInterval(timer)
      parked = true
      this.#parked += 1
      this.#pass()
    }, this.#parkAfterMs)
    try {
      call.throwIfAborted()
      return await work()
    } finally {
      clearInterval(timer)
      if (parked) this.#parked -= 1
      else this.#pass()
    }
  }

  /** Hands a place to who waits longest. */
  #pass(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free += 1
    else next()
  }
}
