import PQueue from 'p-queue'

/** Beyond this many the machine's sockets and memory are worth more than the wait. */
const MOST_PARKED = 256

export interface SlotOptions {
  /** Requests under way at once, all hosts together. */
  readonly concurrency: number
  /** The same for one stranger's host. */
  readonly perHost: number
  /** Least time between two starts at one stranger's host. */
  readonly paceMs: number
  /** After so long a request gives its place to another and goes on beside it. */
  readonly parkAfterMs: number
  readonly now: () => number
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

interface Host {
  readonly queue: PQueue
  nextStart: number
}

/** Who may go when: a queue for each host, and one for all. A host that hangs holds its own queue and nothing else. */
export class Slots {
  readonly #options: SlotOptions
  readonly #all: PQueue
  readonly #hosts = new Map<string, Host>()
  #parked = 0

  constructor(options: SlotOptions) {
    this.#options = options
    this.#all = new PQueue({ concurrency: options.concurrency })
  }

  /** Runs `work` when its turn has come. `host` null: no politeness needed. */
  async run<T>(host: string | null, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (host === null) return this.#whenFree(signal, work)
    const lane = this.#lane(host)
    return lane.queue.add(
      async () => {
        await this.#pace(lane, signal)
        return this.#whenFree(signal, work)
      },
      { signal },
    )
  }

  #lane(host: string): Host {
    let lane = this.#hosts.get(host)
    if (lane === undefined) {
      lane = { queue: new PQueue({ concurrency: this.#options.perHost }), nextStart: 0 }
      this.#hosts.set(host, lane)
    }
    return lane
  }

  async #pace(lane: Host, signal: AbortSignal): Promise<void> {
    const now = this.#options.now()
    const start = Math.max(now, lane.nextStart)
    lane.nextStart = start + this.#options.paceMs
    if (start > now) await this.#options.sleep(start - now, signal)
  }

  async #whenFree<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    let outcome: Promise<T> | undefined
    await this.#all.add(
      () => {
        outcome = work()
        return this.#doneOrParked(outcome)
      },
      { signal },
    )
    return outcome!
  }

  #doneOrParked(outcome: Promise<unknown>): Promise<void> {
    return new Promise((release) => {
      let parked = false
      const timer = setInterval(() => {
        if (parked || this.#parked >= MOST_PARKED) return
        parked = true
        this.#parked += 1
        release()
      }, this.#options.parkAfterMs)
      const done = () => {
        clearInterval(timer)
        if (parked) this.#parked -= 1
        release()
      }
      outcome.then(done, done)
    })
  }
}
