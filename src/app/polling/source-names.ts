import type { Config } from '../../model/config.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { someNames } from '../../util/some-names.js'
import type { App } from '../app.js'

/** The error for a source that nobody knows, with the name that was probably meant. */
export async function unknownSource(config: Config, name: string): Promise<MonitorError> {
  const { nearest } = await import('../../config/nearest.js')
  const ids = config.sources.map((source) => source.id)
  const near = nearest(name, ids)
  const hint = near === null ? phrase`known sources: ${someNames(ids)}` : phrase`did you mean ${near}?`
  return new MonitorError(phrase`no source '${name}' in ${config.file}`, { exit: EXIT.usage, hint })
}

/** Refuses names of sources that are neither configured nor stored: an empty listing would suggest that all is well. */
export async function checkSourceNames(app: App, names: readonly string[] | undefined): Promise<void> {
  if (names === undefined) return
  const known = new Set(app.config.sources.map((source) => source.id))
  const strangers = names.filter((name) => !known.has(name))
  if (strangers.length === 0) return
  for (const { id } of await app.store.sources()) known.add(id)
  const stranger = strangers.find((name) => !known.has(name))
  if (stranger !== undefined) throw await unknownSource(app.config, stranger)
}
