import type { ThreadDecision } from '../../store/thread-store.js'
import { once } from '../../util/once.js'
import type { App } from '../app.js'
import { updateWaves } from './update-waves.js'

const BATCH = 200

/** All that reads what people wrote: a run in which nothing changed does without it. */
const deciding = once(() => import('./decide-threads.js'))

type Judge = ReturnType<Awaited<ReturnType<typeof deciding>>['createThreadJudge']>

/** Decides the next threads that changed; how many. What was read of them is let go before others are read: there may be 50,000 posts in one. */
async function joinBatch({ store }: App, judgeOf: () => Promise<Judge>): Promise<number> {
  const batch = await store.threadsToJoin(BATCH)
  if (batch.length === 0) return 0
  const judge = await judgeOf()
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
  return batch.length
}

/** Decides all threads that changed: whose concern each post is, who answered it, what state that makes; and whether many have one. */
export async function joinThreads(app: App): Promise<number> {
  const judgeOf = once(async () => (await deciding()).createThreadJudge(app))
  let joined = 0
  for (;;) {
    app.runtime.signal.throwIfAborted()
    const count = await joinBatch(app, judgeOf)
    if (count === 0) break
    joined += count
  }
  await updateWaves(app)
  return joined
}
