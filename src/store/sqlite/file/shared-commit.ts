import type { Database } from './database.js'
import { isBusy } from './errors.js'

/** Bounds what waits in memory, and what a crash makes the next run ask for again. */
const MOST = 32

interface Waiting {
  /** Writes, and returns how to tell that it is permanent. */
  readonly write: () => () => void
  readonly refuse: (fault: unknown) => void
}

/**
 * Writes that come within one turn of the event loop share a commit, which costs more than most of them. To whoever waits each is a
 * transaction of its own: all of it is there or nothing, its promise is kept after the commit, and one that fails takes no other with it.
 */
export class SharedCommit {
  readonly #db: Database
  #waiting: Waiting[] = []

  constructor(db: Database) {
    this.#db = db
  }

  write<Result>(work: () => Result): Promise<Result> {
    const settled = new Promise<Result>((keep, refuse) => {
      const write = () => {
        const result = work()
        return () => keep(result)
      }
      this.#waiting.push({ write, refuse })
    })
    if (this.#waiting.length === 1) setImmediate(() => this.flush())
    if (this.#waiting.length >= MOST) this.flush()
    return settled
  }

  /** Commits what waits; the promises tell how it went. */
  flush(): void {
    const together = this.#waiting
    this.#waiting = []
    if (together.length > 0 && !this.#commit(together)) for (const each of together) this.#commit([each])
  }

  /** False when several failed together, of which perhaps only one is at fault. */
  #commit(writes: readonly Waiting[]): boolean {
    try {
      const permanent = this.#db.transaction(() => writes.map(({ write }) => write()))
      for (const tell of permanent) tell()
    } catch (fault) {
      // Another program's lock would be waited for again with each.
      if (writes.length > 1 && !isBusy(fault)) return false
      for (const { refuse } of writes) refuse(fault)
    }
    return true
  }
}
