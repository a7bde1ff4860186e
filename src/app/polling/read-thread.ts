import type { SourceConfig } from '../../model/config.js'
import { BudgetSpent } from '../../sources/asking/refusals.js'
import type { ThreadRef } from '../../sources/source.js'
import { withoutKnown } from '../../sources/streams/stream-memory.js'
import { messageOf } from '../../util/errors.js'
import type { App } from '../app.js'
import { rulesHash } from '../rules.js'
import { adapterFor } from './adapter-for.js'
import { withSource } from './with-source.js'

/** Reads and stores one thread; returns whether anything changed. The attempt is recorded, also when it failed. */
export type ReadThread = (thread: ThreadRef) => Promise<boolean>

/** Opens a source once and lets `work` read single threads of it. Does nothing where this type of source cannot. */
export async function withThreads(app: App, source: SourceConfig, work: (read: ReadThread) => Promise<void>): Promise<void> {
  const { store, runtime } = app
  const { refetch, platform } = await adapterFor(source)
  if (refetch === undefined) return
  let memory = await store.sourceMemory(source.id)

  /** Polls tell what changed since they saw it. What only a look at a thread missed would never come back. */
  const forget = async (gone: readonly string[]): Promise<void> => {
    const left = withoutKnown(memory, gone)
    if (left === memory) return
    memory = left
    await store.saveSourceMemory(source.id, memory)
  }

  const save = async (found: Awaited<ReturnType<typeof refetch>>): Promise<boolean> => {
    const { judgePage } = await import('../judging/judge-page.js')
    await forget(found.filter(({ deleted }) => deleted).map(({ nativeId }) => nativeId))
    const mentions = await judgePage(app, { config: source, platform }, found)
    const counts = await store.saveMentions(source.id, mentions, runtime.now(), rulesHash(await app.rules(), runtime.version))
    return counts.added + counts.edited + counts.deleted > 0
  }

  await withSource(app, { source, platform, memory, unconditional: true }, (context) =>
    work(async ({ thread, url, waiting }) => {
      const asked = { source: source.id, thread, at: runtime.now() }
      try {
        const changed = await save(await refetch(context, { thread, url, waiting }))
        await store.saveThreadRead({ ...asked, failure: null })
        return changed
      } catch (thrown) {
        // Who was interrupted, or could not pay, has not asked.
        if (!runtime.signal.aborted && !(thrown instanceof BudgetSpent))
          await store.saveThreadRead({ ...asked, failure: messageOf(thrown) })
        throw thrown
      }
    }),
  )
}
