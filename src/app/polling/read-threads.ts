import type { SourceConfig } from '../../model/config.js'
import { BudgetSpent, SlowDown } from '../../sources/asking/refusals.js'
import { messageOf } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import type { OpenThread } from './open-threads.js'
import { type ReadThread, withThreads } from './read-thread.js'
import { isSecretFault } from './secret-fault.js'

/** What came of reading threads of one source. */
export interface ThreadsRead {
  readonly read: number
  /** Something new was stored. */
  readonly changed: boolean
  readonly failed: readonly { readonly thread: OpenThread; readonly reason: string }[]
  /** Threads left unread because reading ended early, and why; null: all were read. */
  readonly ended: { readonly unread: readonly OpenThread[]; readonly reason: string } | null
  /** A source refused our credentials. */
  readonly secretRefused: boolean
}

/** A source that fails this often in a row is down: each further request would only cost a time-out. */
const MAX_FAILURES = 3

/** Whether the error would be the same for every other thread of the source. */
function endsReading(thrown: unknown): boolean {
  if (thrown instanceof BudgetSpent || thrown instanceof SlowDown || isSecretFault(thrown)) return true
  if (thrown === null || typeof thrown !== 'object') return false
  return ('retryAt' in thrown && thrown.retryAt !== null) || ('status' in thrown && thrown.status === 429)
}

/** Reads threads of one source, one after the other, until all are read or the source refuses more. Throws only when the run must stop. */
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
    // If nothing was tried, this type of source cannot read single threads, which is no failure.
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
