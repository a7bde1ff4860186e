import type { ThreadDecision } from '../../store/store.js'
import { once } from '../../util/once.js'
import type { App } from '../app.js'
import { updateWaves } from './update-waves.js'

const BATCH = 200

/** All that reads what people wrote: a run in which nothing changed does without it. */
const deciding = once(() => import('./decide-threads.js'))

/** Decides all threads that changed: whose concern each post is, who answered it, what state that makes; and whether many have one. */
export async function joinThreads(app: App): Promise<number> {
  const { store } = app
  let judge: ReturnType<Awaited<ReturnType<typeof deciding>>['createThreadJudge']> | null = null
  let joined = 0
  for (;;) {
    app.runtime.signal.throwIfAborted()
    const batch = await store.threadsToJoin(BATCH)
    if (batch.length === 0) break
    judge ??= (await deciding()).createThreadJudge(app)
    // Most threads hold no case: they leave the list together. One that does is written before the next is judged, for that may be the
    // same concern.
    let uneventful: ThreadDecision[] = []
    // Cases that were found to be one: what was read of them before is no longer so, and their threads are on the list again.
    const merged = new Set<number>()
    for (const work of batch) {
      if (work.cases.some(({ id }) => merged.has(id))) continue
      const decision = await judge.judge(work)
      if (!('cases' in decision)) {
        for (const { from, into } of decision.merges) merged.add(from.id).add(into.id)
        continue
      }
      uneventful.push(decision)
      if (decision.cases.length === 0) continue
      await store.saveThreads(...uneventful)
      uneventful = []
    }
    if (uneventful.length > 0) await store.saveThreads(...uneventful)
    await judge.end()
    joined += batch.length
  }
  await updateWaves(app)
  return joined
}
