import PQueue from 'p-queue'
import type { Call } from './call.js'
import { Places } from './places.js'

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

/** Work that waits for its turn. */
export interface Waiting {
  readonly call: Pick<Call, 'throwIfAborted' | 'signal'>
  /** Throws when the work shall not start any more; asked before the pace is kept, so that a long queue ends at once. */
  readonly check?: () => void
}

interface Host {
  readonly queue: PQueue
  nextStart: number
}

/**
 * Who may go when: a queue for each host, and the places of all. A host that hangs holds its own queue and nothing else.
 * What is aborted while it waits is passed over when its turn comes; the caller has been told long before.
 */
export class Slots {
  readonly #options: SlotOptions
  readonly #places: Places
  readonly #hosts = new Map<string, Host>()

  constructor(options: SlotOptions) {
    this.#options = options
    this.#places = new Places(options.concurrency, options.parkAfterMs)
  }

  /** Runs `work` when its turn has come. `host` null: no politeness needed. */
  async run<T>(host: string | null, { call, check }: Waiting, work: () => Promise<T>): Promise<T> {
    if (host === null) return this.#places.run(call, work)
    const lane = this.#lane(host)
    return lane.queue.add(async () => {
      call.throwIfAborted()
      check?.()
      await this.#pace(lane, call)
      return this.#places.run(call, work)
    })
  }

  #lane(host: string): Host {
    let lane = this.#hosts.get(host)
    if (lane === undefined) {
      lane = { queue: new PQueue({ concurrency: this.#options.perHost }), nextStart: 0 }
      this.#hosts.set(host, lane)
    }
    return lane
  }

  async #pace(lane: Host, call: Pick<Call, 'signal'>): Promise<void> {
    const now = this.#options.now()
    const start = Math.max(now, lane.nextStart)
    lane.nextStart = start + this.#options.paceMs
    if (start > now) await this.#options.sleep(start - now, call.signal)
  }
}
