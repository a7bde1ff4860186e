import type { SourceConfig } from '../model/config.js'
import type { JudgedMention } from '../model/mention.js'
import { adapterFor } from './adapter-for.js'
import type { App } from './app.js'
import { judgePage } from './judge-page.js'
import { openSource } from './open-source.js'
import { unknownSource } from './source-names.js'

export interface SourceTrial {
  readonly config: SourceConfig
  /** What a poll would store, judged as it would be. */
  readonly mentions: readonly JudgedMention[]
  readonly warnings: readonly string[]
}

/** A URL that no source of the configuration has: read as a plain feed. */
const trialOf = (url: string): SourceConfig => ({
  id: 'test',
  type: 'feed',
  url,
  api: null,
  everyMs: 0,
  match: 'brands',
  allowPrivate: false,
  brand: null,
  language: null,
  timeoutMs: null,
  maxBytes: null,
  headers: {},
  username: null,
  secrets: {},
  budget: null,
  options: null,
})

/** Trying a source out needs no memory. */
export type TrialApp = Pick<App, 'runtime' | 'config' | 'http'>

async function chosen(app: TrialApp, target: string): Promise<SourceConfig> {
  const known = app.config.sources.find((source) => source.id === target || source.url === target)
  if (known !== undefined) return known
  if (/^https?:\/\//i.test(target)) return trialOf(target)
  throw await unknownSource(app.config, target)
}

/** Fetches one source as its first poll would, stores nothing. */
export async function testSource(app: TrialApp, target: string): Promise<SourceTrial> {
  const config = await chosen(app, target)
  const adapter = await adapterFor(config)
  const { platform } = adapter
  const result = await adapter.poll(await openSource(app, { source: config, platform }, { memory: null, unconditional: true }))
  const nothingStored = { rootText: async () => null }
  const mentions = await judgePage({ config: app.config, store: nothingStored }, { config, platform }, result.mentions)
  return { config, mentions, warnings: result.warnings }
}
