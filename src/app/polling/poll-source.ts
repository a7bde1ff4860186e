import type { SourceConfig } from '../../model/config.js'
import type { JudgedMention } from '../../model/mention.js'
import type { SourceResult, SourceState } from '../../model/source.js'
import type { SavedCounts } from '../../store/source-store.js'
import { once } from '../../util/once.js'
import { storedAddress } from '../../util/stored-address.js'
import type { App } from '../app.js'
import { rulesHash } from '../rules.js'
import { adapterFor } from './adapter-for.js'
import { isUnread, otherSite } from './other-site.js'
import { type PollEnd, pollEnd } from './poll-end.js'
import { isSameSource } from './same-source.js'
import { soonest } from './schedule.js'
import { namingSecrets } from './secret-fault.js'
import { withSource } from './with-source.js'

interface PolledAnyhow {
  readonly source: string
  /** What was stored, also when the poll ended early. */
  readonly counts: SavedCounts
  readonly warnings: readonly string[]
}

export type PolledSource = PolledAnyhow &
  ({ readonly ok: true; readonly unchanged: boolean; readonly baseline: boolean } | ({ readonly ok: false } & PollEnd['told']))

export interface PollSourceOptions {
  readonly force: boolean
  readonly baseline: boolean
  /** Fetch and judge, but write nothing. */
  readonly dryRun: boolean
  /** Under `dryRun`: what would be stored, redacted as it would be. */
  readonly onMentions?: (source: string, mentions: readonly JudgedMention[]) => void
}

/** Loaded with the first mention: a poll in which nothing changed does not need it. */
const judging = once(() => import('../judging/judge-page.js'))

const NONE: SavedCounts = { added: 0, edited: 0, deleted: 0 }

interface Reading {
  readonly platform: string
  readonly result: SourceResult
  /** The adapter returned its memory unchanged. */
  readonly sameMemory: boolean
}

/** `state`: of this source at this address; null if it was never polled there. */
async function read(
  app: App,
  { config, state }: { readonly config: SourceConfig; readonly state: SourceState | null },
  force: boolean,
): Promise<Reading> {
  const adapter = await adapterFor(config)
  const { platform } = adapter
  const memory = state === null ? null : await app.store.sourceMemory(config.id)
  const result = await withSource(app, { source: config, platform, memory, unconditional: force }, (context) =>
    adapter.poll(context),
  )
  return { platform, result, sameMemory: memory !== null && result.memory === memory }
}

/**
 * Polls one source: fetch, judge, and store the result with the adapter's new memory in one transaction; or store the failure, together
 * with what was read before it. Throws only when the run itself must stop: the database failed, or the user interrupted it.
 */
export async function pollSource(
  app: App,
  config: SourceConfig,
  known: SourceState | undefined,
  options: PollSourceOptions,
): Promise<PolledSource> {
  const { store, runtime } = app
  const now = runtime.now()
  const source = config.id
  // At a new address or as another type it is a new source, whose first poll brings history.
  const state = known !== undefined && isSameSource(known, config) ? known : null
  const url = state?.url ?? storedAddress(config.url)
  const where = { source, type: config.type, url, now }
  const fail = async (thrown: unknown): Promise<PolledSource> => {
    const { stored, told } = pollEnd(thrown, { config, state, now })
    if (!options.dryRun) await store.saveFailure({ ...where, ...stored, gone: told.gone })
    return { source, ok: false, ...told, counts: NONE, warnings: [] }
  }
  let reading: Reading
  try {
    reading = await read(app, { config, state }, options.force)
  } catch (thrown) {
    if (runtime.signal.aborted) throw thrown
    return await fail(thrown)
  }
  const { platform, result, sameMemory } = reading
  const { stoppedBy = null, unchanged, warnings, coverage } = result
  if (stoppedBy !== null) runtime.signal.throwIfAborted()
  const mentions =
    result.mentions.length === 0 ? [] : await (await judging()).judgePage(app, { config, platform }, result.mentions)
  // Whoever says that it is history says that it is the same place.
  if (isUnread(known, config) && !options.baseline) {
    const fault = await otherSite(app, source, mentions)
    if (fault !== null) return fail(fault)
  }
  const end = stoppedBy === null ? null : pollEnd(namingSecrets(stoppedBy, config), { config, state, now })
  const baseline = options.baseline || state === null || state.lastSuccessAt === null
  if (options.dryRun) options.onMentions?.(source, mentions)
  const notBefore = soonest(result.notBefore ?? null, now)
  const counts = options.dryRun
    ? NONE
    : await store.savePoll({
        // Field by field, because in Node a spread with this many added fields takes 11 µs.
        source,
        type: config.type,
        url,
        now,
        mentions,
        rulesHash: rulesHash(await app.rules(), runtime.version),
        memory: sameMemory ? undefined : (result.memory ?? null),
        coverage,
        warnings,
        baseline,
        message: null,
        stopped: end === null ? null : end.stored,
        nextDueAt: Math.max(end?.stored.nextDueAt ?? now + config.everyMs, notBefore ?? 0),
        notBefore: Math.max(end?.stored.notBefore ?? 0, notBefore ?? 0) || null,
      })
  // A 410 that came after a part was read does not mean that the whole source is gone.
  return end === null
    ? { source, ok: true, unchanged, baseline, counts, warnings }
    : { source, ok: false, ...end.told, gone: false, counts, warnings }
}
