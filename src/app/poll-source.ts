import type { SourceConfig } from '../model/config.js'
import type { JudgedMention } from '../model/mention.js'
import type { SourceResult, SourceState } from '../model/source.js'
import type { SourceAdapter } from '../sources/source.js'
import type { SavedCounts } from '../store/store.js'
import { MonitorError, messageOf } from '../util/errors.js'
import { adapterFor } from './adapter-for.js'
import type { App } from './app.js'
import { rulesHash } from './judge-mention.js'
import { judgePage } from './judge-page.js'
import { openSource } from './open-source.js'
import { retryDueAt } from './schedule.js'

export type PolledSource =
  | {
      readonly source: string
      readonly ok: true
      readonly unchanged: boolean
      readonly baseline: boolean
      readonly counts: SavedCounts
      readonly warnings: readonly string[]
    }
  | {
      readonly source: string
      readonly ok: false
      readonly gone: boolean
      readonly secret: boolean
      readonly repeated: boolean
      readonly message: string
      readonly hint: string | null
    }

export interface PollSourceOptions {
  readonly force: boolean
  readonly baseline: boolean
  /** Fetch and judge, but write nothing. */
  readonly dryRun: boolean
  /** Under `dryRun`: what would be stored, redacted as it would be. */
  readonly onMentions?: (source: string, mentions: readonly JudgedMention[]) => void
}

/** Whether a failed poll is the fault of a credential: the run then ends with its own exit code. */
function isRefusedSecret(thrown: unknown): boolean {
  if (thrown instanceof MonitorError) return thrown.exit === 4
  return statusOf(thrown) === 401
}

const statusOf = (thrown: unknown): number | null =>
  thrown !== null && typeof thrown === 'object' && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : null

const retryAtOf = (thrown: unknown): number | null =>
  thrown !== null && typeof thrown === 'object' && 'retryAt' in thrown && typeof thrown.retryAt === 'number'
    ? thrown.retryAt
    : null

const hintOf = (thrown: unknown): string | null =>
  thrown !== null && typeof thrown === 'object' && 'hint' in thrown && typeof thrown.hint === 'string' ? thrown.hint : null

const isGone = (thrown: unknown): boolean => statusOf(thrown) === 410 || (thrown instanceof Error && thrown.name === 'SourceGone')

/**
 * The whole trip of one source: ask, judge, store with its new memory in one transaction; or store the failure. Throws only when the
 * run itself must stop: the database failed, or the user interrupted.
 */
export async function pollSource(
  app: App,
  config: SourceConfig,
  state: SourceState | undefined,
  options: PollSourceOptions,
): Promise<PolledSource> {
  const { store, runtime } = app
  const now = runtime.now()
  const where = { source: config.id, type: config.type, url: config.url, now }
  const sameSource = state !== undefined && state.url === config.url && state.type === config.type
  let adapter: SourceAdapter
  let memory: unknown = null
  let result: SourceResult
  try {
    adapter = await adapterFor(config)
    if (sameSource) memory = await store.sourceMemory(config.id)
    const { platform } = adapter
    result = await adapter.poll(await openSource(app, { source: config, platform }, { memory, unconditional: options.force }))
  } catch (thrown) {
    if (runtime.signal.aborted) throw thrown
    const message = messageOf(thrown)
    const failure = { failures: state?.failures ?? 0, missing: statusOf(thrown) === 404, retryAt: retryAtOf(thrown) }
    if (!options.dryRun)
      await store.saveFailure({ ...where, nextDueAt: retryDueAt(config, failure, now), message, gone: isGone(thrown) })
    return {
      source: config.id,
      ok: false,
      gone: isGone(thrown),
      secret: isRefusedSecret(thrown),
      repeated: state?.message === message,
      message,
      hint: hintOf(thrown),
    }
  }
  // At another address stands another source: what is found there first is history.
  const baseline = options.baseline || !sameSource || state.lastSuccessAt === null
  const mentions = await judgePage(app, { config, platform: adapter.platform }, result.mentions)
  if (options.dryRun) {
    options.onMentions?.(config.id, mentions)
    return {
      source: config.id,
      ok: true,
      unchanged: result.unchanged,
      baseline,
      counts: { added: 0, edited: 0, deleted: 0 },
      warnings: result.warnings,
    }
  }
  const counts = await store.savePoll({
    ...where,
    nextDueAt: now + config.everyMs,
    mentions,
    rulesHash: rulesHash(app.config, runtime.version),
    ...((memory === null || result.memory !== memory) && { memory: result.memory }),
    coverage: result.coverage,
    warnings: result.warnings,
    baseline,
    message: null,
  })
  return { source: config.id, ok: true, unchanged: result.unchanged, baseline, counts, warnings: result.warnings }
}
