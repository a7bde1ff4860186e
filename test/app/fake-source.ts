import type { IncomingMention } from '../../src/model/mention.js'
import type { PollContext, SourceAdapter, ThreadRef } from '../../src/sources/source.js'

/** A platform of which the test says what it shows. */
export interface FakeSource extends SourceAdapter {
  /** What the next poll brings. */
  shown: readonly IncomingMention[]
  /** What a look at a thread brings, by its key; an error is thrown. */
  readonly threads: Map<string, readonly IncomingMention[] | Error>
  readonly reads: (ThreadRef & { readonly at: number })[]
  polls: number
}

/** Takes the place of the adapters, by source; each test file puts its own in. */
export const fakes = new Map<string, SourceAdapter>()

export function fakeSource(id: string, platform: string, more: Partial<SourceAdapter> = {}): FakeSource {
  const fake: FakeSource = {
    platform,
    shown: [],
    threads: new Map(),
    reads: [],
    polls: 0,
    poll: async ({ now }) => {
      fake.polls += 1
      return {
        mentions: fake.shown,
        memory: null,
        coverage: { from: null, to: now, contiguous: true },
        unchanged: false,
        warnings: [],
      }
    },
    refetch: async ({ now, reads }: PollContext, thread) => {
      await reads.take(1)
      fake.reads.push({ ...thread, at: now })
      const found = fake.threads.get(thread.thread) ?? []
      if (found instanceof Error) throw found
      return found
    },
    ...more,
  }
  fakes.set(id, fake)
  return fake
}
