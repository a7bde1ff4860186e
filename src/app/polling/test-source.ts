import type { SourceConfig } from '../../model/config.js'
import type { JudgedMention } from '../../model/mention.js'
import type { App } from '../app.js'
import { judgePage } from '../judging/judge-page.js'
import { isPrivate, PrivateAddress } from '../private-address.js'
import { adapterFor } from './adapter-for.js'
import { bareSource } from './bare-source.js'
import { namingSecrets } from './secret-fault.js'
import { unknownSource } from './source-names.js'
import { type SourceApp, withSource } from './with-source.js'

export interface SourceTrial {
  readonly config: SourceConfig
  /** What a poll would store, judged as it would be. */
  readonly mentions: readonly JudgedMention[]
  readonly warnings: readonly string[]
  /** The error that ended the poll after something was read; null: none. */
  readonly stoppedBy: unknown
}

/** A URL that no source of the configuration has: read as a plain feed. */
const trialOf = (url: string): SourceConfig => bareSource({ id: 'test', type: 'feed', url, match: 'brands' })

interface Chosen {
  readonly config: SourceConfig
  readonly isConfigured: boolean
}

async function chosen(app: SourceApp, target: string): Promise<Chosen> {
  const known = app.config.sources.find((source) => source.id === target || source.url === target)
  if (known !== undefined) return { config: known, isConfigured: true }
  if (/^https?:\/\//i.test(target)) return { config: trialOf(target), isConfigured: false }
  throw await unknownSource(app.config, target)
}

interface TestOptions {
  /** Allow an address in a private network, whatever the configuration says. */
  readonly allowPrivate?: boolean
}

/** Fetches one source as its first poll would. Stores nothing, but counts the requests on the source's budget. */
export async function testSource(
  app: SourceApp & Pick<App, 'rules'>,
  target: string,
  { allowPrivate = false }: TestOptions = {},
): Promise<SourceTrial> {
  const { config, isConfigured } = await chosen(app, target)
  try {
    return await trial(app, allowPrivate ? { ...config, allowPrivate } : config)
  } catch (thrown) {
    throw isPrivate(thrown) && !isConfigured ? new PrivateAddress(thrown) : thrown
  }
}

async function trial(app: SourceApp & Pick<App, 'rules'>, config: SourceConfig): Promise<SourceTrial> {
  const adapter = await adapterFor(config)
  const { platform } = adapter
  const occasion = { source: config, platform, memory: null, unconditional: true }
  const result = await withSource(app, occasion, (context) => adapter.poll(context))
  const nothingStored = { rootText: async () => null }
  const mentions = await judgePage({ rules: app.rules, store: nothingStored }, { config, platform }, result.mentions)
  const stoppedBy = result.stoppedBy == null ? null : namingSecrets(result.stoppedBy, config)
  return { config, mentions, warnings: result.warnings, stoppedBy }
}
