import type { ThreadDecision } from '../../store/thread-store.js'
import { once } from '../../util/once.js'
import type { App } from '../app.js'
import { updateWaves } from './update-waves.js'

const BATCH = 200

/** Loaded lazily: a run in which nothing changed does not need the modules that judge threads. */
const deciding = once(() => import('./decide-threads.js'))

type Judge = ReturnType<Awaited<ReturnType<typeof deciding>>['createThreadJudge']>

/**
 * Decides the next changed threads and returns how many. One thread may hold 50,000 posts, so each batch is released before the next is
 * read.
 */
async function joinBatch({ store }: App, judgeOf: () => Promise<Judge>): Promise<number> {
  const batch = await store.threadsToJoin(BATCH)
  if (batch.length === 0) return 0
  const judge = await judgeOf()
  // Most threads hold no case; their decisions are written together. One with a case is written before the next thread is judged, which may
  // hold the same concern.
  let uneventful: ThreadDecision[] = []
  // After a merge, what was read of these cases is outdated, and their threads are on the work list again.
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

/**
 * Decides all changed threads: which case each post belongs to, who answered it, the resulting states; then looks for waves. Returns the
 * number of threads.
 */
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
