import { onTestFinished } from 'vitest'
import type { IncomingMention } from '../../src/model/mention.js'
import { loadSource } from '../../src/sources/registry.js'
import type { PollContext, SourceAdapter, ThreadRef } from '../../src/sources/source.js'

/** A platform of which the test says what it shows. */
export interface FakeSource extends SourceAdapter {
  /** What the next poll brings. */
  shown: readonly IncomingMention[]
  /** What a look at a thread brings, by its key; an error is thrown. */
  readonly threads: Map<string, readonly IncomingMention[] | Error>
  readonly reads: (ThreadRef & { readonly at: number })[]
}

/** Takes the place of a type of source until the test is over. Modules are shared between test files, so that none can be mocked. */
export async function fakeSource(type: 'comments' | 'feed', more: Partial<SourceAdapter> = {}): Promise<FakeSource> {
  const adapter = (await loadSource(type))!
  const real = { ...adapter }
  const empty = (): void => {
    for (const key of Object.keys(adapter)) Reflect.deleteProperty(adapter, key)
  }
  onTestFinished(() => {
    empty()
    Object.assign(adapter, real)
  })
  empty()
  const fake: FakeSource = Object.assign(adapter, {
    platform: type,
    shown: [],
    threads: new Map(),
    reads: [],
    poll: async ({ now }: PollContext) => ({
      mentions: fake.shown,
      memory: null,
      coverage: { from: null, to: now, contiguous: true },
      unchanged: false,
      warnings: [],
    }),
    refetch: async ({ now, reads }: PollContext, thread: ThreadRef) => {
      await reads.take(1)
      fake.reads.push({ ...thread, at: now })
      const found = fake.threads.get(thread.thread) ?? []
      if (found instanceof Error) throw found
      return found
    },
    ...more,
  })
  return fake
}
