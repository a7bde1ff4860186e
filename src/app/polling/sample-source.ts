import { readSource } from '../../config/read-source.js'
import type { IncomingMention } from '../../model/mention.js'
import { BudgetSpent } from '../../sources/asking/refusals.js'
import type { Reads } from '../../sources/source.js'
import { messageOf } from '../../util/errors.js'
import { oneLine, truncate } from '../../util/text.js'
import type { NewEntry } from '../adding/source-entry.js'
import type { App } from '../app.js'
import { adapterFor } from './adapter-for.js'
import { withSource } from './with-source.js'

/** Looking at a source before it is configured needs no store. */
export type LookingApp = Pick<App, 'runtime' | 'config' | 'http'>

export interface Sample {
  /** First words of the newest items. */
  readonly sample: readonly string[]
  /** Why there are none. */
  readonly unread: string | null
}

const SAMPLES = 3
const CHARACTERS = 120
/** Enough for the requests that some platforms need before the first item, and for one page. */
const MAX_READS = 6
const MAX_MS = 20_000
/** Types of source that bill for each post that is read. */
const BILLED = new Set(['x'])

/** The newest items of a source, as its first poll would read them. */
export interface FirstLook {
  readonly mentions: readonly IncomingMention[]
  readonly platform: string
  /** Why there are none. */
  readonly unread: string | null
}

/** Reads the newest items of a source that is not configured yet, as its first poll would, but no further than is needed to show some. */
export async function sampleSource(app: LookingApp, made: Pick<NewEntry, 'entry' | 'secrets'>): Promise<Sample> {
  const { mentions, unread } = await firstLook(app, made)
  return { sample: newest(mentions), unread }
}

/** The same with everything that was read; nothing where a secret is missing. */
export async function firstLook(app: LookingApp, { entry, secrets }: Pick<NewEntry, 'entry' | 'secrets'>): Promise<FirstLook> {
  const nothing = { mentions: [], platform: String(entry['type']), unread: null }
  const missing = secrets.filter(({ required, isSet }) => required && !isSet)
  if (missing.length > 0) return nothing
  const source = readSource(entry)
  if (source === null) return nothing
  if (BILLED.has(source.type)) return { ...nothing, unread: 'every post that is read costs money' }
  try {
    const adapter = await adapterFor(source)
    const signal = AbortSignal.any([app.runtime.signal, AbortSignal.timeout(MAX_MS)])
    const occasion = { source, platform: adapter.platform, memory: null, unconditional: true }
    const { mentions } = await withSource({ ...app, ledger: noLedger }, occasion, (context) =>
      adapter.poll({ ...context, signal, reads: fewReads(context.now) }),
    )
    return { mentions, platform: adapter.platform, unread: null }
  } catch (thrown) {
    if (app.runtime.signal.aborted) throw thrown
    return { ...nothing, unread: thrown instanceof BudgetSpent ? null : messageOf(thrown) }
  }
}

/** It has no budget yet. */
const noLedger = (): Promise<never> => Promise.reject(new Error('a source that is not configured has no budget'))

function fewReads(now: number): Reads {
  let left = MAX_READS
  return {
    get left() {
      return left
    },
    take: async (reads) => {
      if (reads > left) throw new BudgetSpent('enough was read to show some of it', now)
      left -= reads
    },
    giveBack: (reads) => {
      left += reads
    },
  }
}

function newest(mentions: readonly IncomingMention[]): readonly string[] {
  return mentions
    .filter(({ deleted }) => !deleted)
    .toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0))
    .map(({ title, text, role }) => truncate(oneLine((role === 'post' ? title : null) || text.slice(0, 2_000)), CHARACTERS))
    .filter((words) => words !== '')
    .slice(0, SAMPLES)
}
