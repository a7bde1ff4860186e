import type { SourceConfig } from '../model/config.js'
import type { SourceState } from '../model/source.js'
import type { App } from './app.js'
import { isDue } from './schedule.js'

/** A configured source and what is known of it; `state` is null before its first poll. */
export interface SourceLine {
  readonly config: SourceConfig
  readonly state: SourceState | null
  readonly due: boolean
  readonly dueReason: string
}

/** Every source of the configuration, in its order. */
export async function listSources(app: App): Promise<readonly SourceLine[]> {
  const states = new Map((await app.store.sources()).map((state) => [state.id, state]))
  const now = app.runtime.now()
  return app.config.sources.map((config) => {
    const state = states.get(config.id)
    const { due, reason } = isDue(config, state, now)
    return { config, state: state ?? null, due, dueReason: reason }
  })
}
