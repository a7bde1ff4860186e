import type { JudgedCase } from '../../model/case.js'
import type { ThreadReading } from '../../model/thread-reading.js'
import type { App } from '../app.js'
import { adapterFor } from '../polling/adapter-for.js'
import { type OpenThread, threadsOf } from '../polling/open-threads.js'
import { createRereadSchedule } from '../polling/reread-schedule.js'

type Decision = Pick<ThreadReading, 'decision' | 'nextAt'>

const never = (decision: string): Decision => ({ decision, nextAt: null })

/** Of an open case; nobody waits in others. */
export async function explainReading(app: App, judged: JudgedCase): Promise<readonly ThreadReading[]> {
  const schedule = createRereadSchedule(app.config)
  const now = app.runtime.now()

  const decide = async ({ source: id, readAt }: OpenThread): Promise<Decision> => {
    const source = app.config.sources.find((each) => each.id === id)
    if (source === undefined) {
      const isImport = (await app.store.sources()).some((state) => state.id === id && state.type === 'import')
      return never(isImport ? 'not read: an import brought it' : 'not read again: its source left the configuration')
    }
    const { refetch, refetchIsPoll } = await adapterFor(source)
    if (refetch === undefined) return never(`read by the polls of ${id} alone: a ${source.type} source shows no single thread`)
    if (refetchIsPoll) return never(`read by the polls of ${id}, and just before an alert`)
    const point = schedule(judged, readAt, now)
    if (point === null) return never('not read again: nobody waits for an answer')
    return { decision: `${point.due ? 'read at the next poll' : 'not read now'}: ${point.reason}`, nextAt: point.nextAt }
  }

  const threads = threadsOf(await app.store.openPosts([judged.record.id]))
  return Promise.all(
    threads.map(async (thread) => {
      const { source, url, readAt, failure } = thread
      return { source, url, readAt, failure, ...(await decide(thread)) }
    }),
  )
}
