import type { SourceConfig } from '../../model/config.js'
import { BudgetSpent, SlowDown } from '../../sources/asking/refusals.js'
import { messageOf } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import type { OpenThread } from './open-threads.js'
import { type ReadThread, withThreads } from './read-thread.js'
import { isSecretFault } from './refused-secret.js'

/** What came of reading threads of one source. */
export interface ThreadsRead {
  readonly read: number
  /** Something was stored that was not known. */
  readonly changed: boolean
  readonly failed: readonly { readonly thread: OpenThread; readonly reason: string }[]
  /** What ended it before these were asked for; null: nothing. */
  readonly ended: { readonly unread: readonly OpenThread[]; readonly reason: string } | null
  /** A source refused our credentials. */
  readonly secretRefused: boolean
}

/** A source that fails so often in a row is down: each more would only cost its time-out. */
const MAX_FAILURES = 3

/** Whatever thread is asked for next, the answer would be the same. */
function endsReading(thrown: unknown): boolean {
  if (thrown instanceof BudgetSpent || thrown instanceof SlowDown || isSecretFault(thrown)) return true
  if (thrown === null || typeof thrown !== 'object') return false
  return ('retryAt' in thrown && thrown.retryAt !== null) || ('status' in thrown && thrown.status === 429)
}

/** Reads threads of one source, one after the other, until all are read or it says that it is enough. Throws only when the run must stop. */
export async function readThreads(
  app: App,
  { source, threads }: { readonly source: SourceConfig; readonly threads: readonly OpenThread[] },
): Promise<ThreadsRead> {
  const unread = [...threads]
  const failed: { thread: OpenThread; reason: string }[] = []
  let [read, changed, failures] = [0, false, 0]

  const readNext = async (thread: OpenThread, ask: ReadThread): Promise<void> => {
    app.runtime.signal.throwIfAborted()
    try {
      changed = (await ask(thread)) || changed
      ;[read, failures] = [read + 1, 0]
    } catch (thrown) {
      if (app.runtime.signal.aborted || endsReading(thrown)) throw thrown
      failures += 1
      failed.push({ thread, reason: messageOf(thrown) })
    }
    unread.shift()
  }

  const outcome = (thrown: unknown, reason: string): ThreadsRead => {
    // Where nothing was tried, this kind of source shows no single thread: that is no failure.
    const ended = unread.length === 0 || (thrown === null && failures === 0) ? null : { unread, reason }
    return { read, changed, failed, ended, secretRefused: isSecretFault(thrown) }
  }

  try {
    await withThreads(app, source, async (ask) => {
      for (const thread of threads) if (failures < MAX_FAILURES) await readNext(thread, ask)
    })
    return outcome(null, String(phrase`${MAX_FAILURES} threads in a row could not be read`))
  } catch (thrown) {
    if (app.runtime.signal.aborted) throw thrown
    return outcome(thrown, messageOf(thrown))
  }
}
