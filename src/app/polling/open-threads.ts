import type { SourceConfig } from '../../model/config.js'
import type { ThreadRef } from '../../sources/source.js'
import type { OpenPost } from '../../store/thread-reads.js'
import { listsBy } from '../../util/lists-by.js'
import type { App } from '../app.js'

/** A thread in which somebody waits, or did until we answered. */
export interface OpenThread extends ThreadRef {
  readonly source: string
  /** Cases with a post in it. */
  readonly cases: readonly number[]
  /** When it was last read on its own, apart from polls; null: never. UTC ms. */
  readonly readAt: number | null
  readonly failure: string | null
}

/** Each thread once, even if several cases share it, in the order of its first post. */
export function threadsOf(posts: readonly OpenPost[]): readonly OpenThread[] {
  const threads = listsBy(posts, ({ source, thread }) => JSON.stringify([source, thread]))
  return [...threads.values()].map((own) => {
    const { source, thread, readAt, failure } = own[0]!
    const url = own.find((post) => post.url !== null)?.url ?? null
    const cases = [...new Set(own.map(({ caseId }) => caseId))]
    const waiting = [...new Set(own.map(({ nativeId }) => nativeId))]
    return { source, thread, url, waiting, cases, readAt, failure }
  })
}

/** The threads by source, in the order of the threads; without sources that are no longer configured. */
export function bySource({ config }: Pick<App, 'config'>, threads: readonly OpenThread[]) {
  const groups = new Map<string, { readonly source: SourceConfig; readonly threads: OpenThread[] }>()
  for (const thread of threads) {
    const known = groups.get(thread.source)
    const source = known?.source ?? config.sources.find(({ id }) => id === thread.source)
    if (known !== undefined) known.threads.push(thread)
    else if (source !== undefined) groups.set(thread.source, { source, threads: [thread] })
  }
  return [...groups.values()]
}
