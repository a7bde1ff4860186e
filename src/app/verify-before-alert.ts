import type { Plan } from '../alerts/plan.js'
import type { CaseRecord } from '../model/case.js'
import { messageOf } from '../util/errors.js'
import { adapterFor } from './adapter-for.js'
import type { App } from './app.js'
import { judgeFully } from './judge-fully.js'
import { judgeMention, rulesHash } from './judge-mention.js'
import { openSource } from './open-source.js'

/** Threads looked at in one run: a wave of breaches must not become a wave of requests. */
const MAX_THREADS = 50

export interface Verification {
  /** Something was stored that may change the plan. */
  readonly changed: boolean
  readonly problems: readonly string[]
}

async function refetch(app: App, record: CaseRecord): Promise<boolean> {
  const { store, runtime, config } = app
  const source = config.sources.find((each) => each.id === record.source)
  if (source === undefined) return false
  const adapter = await adapterFor(source)
  if (adapter.refetch === undefined) return false
  const thread = await store.caseDetail(record.id)
  const posts = new Set(record.posts.map((post) => post.mentionId))
  const waiting = (thread?.thread ?? []).filter((mention) => posts.has(mention.id)).map((mention) => mention.nativeId)
  const now = runtime.now()
  const memory = await store.sourceMemory(source.id)
  const context = await openSource(app, { source, platform: adapter.platform }, { memory, unconditional: true })
  const found = await adapter.refetch(context, { thread: record.thread, url: record.url, waiting })
  const rootText = await store.rootText(source.id, record.thread)
  const surroundings = { source: { config: source, platform: adapter.platform }, config, rootText }
  const judged = await Promise.all(found.map((mention) => judgeFully(mention, () => judgeMention(mention, surroundings))))
  const counts = await store.saveMentions(source.id, judged, now, rulesHash(config, runtime.version))
  return counts.added + counts.edited + counts.deleted > 0
}

/** Reads the threads of cases that are about to be announced. A thread that cannot be read is announced all the same: silence is worse. */
export async function verifyBeforeAlert(app: App, plan: Plan): Promise<Verification> {
  const announced = plan.deliveries.flatMap((delivery) =>
    delivery.cases.filter((each) => each.step !== 'resolved').map((each) => each.caseId),
  )
  const ids = [...new Set(announced)].slice(0, MAX_THREADS)
  if (ids.length === 0) return { changed: false, problems: [] }
  const problems: string[] = []
  let changed = false
  for (const record of await app.store.cases({ ids })) {
    try {
      if (await refetch(app, record)) changed = true
    } catch (thrown) {
      if (app.runtime.signal.aborted) throw thrown
      problems.push(`C-${record.id} could not be looked at again before its alert: ${messageOf(thrown)}`)
    }
  }
  return { changed, problems }
}
