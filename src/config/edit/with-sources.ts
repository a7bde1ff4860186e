import { isDeepStrictEqual } from 'node:util'
import type { Config } from '../../model/config.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { kept, phrase } from '../../util/say.js'
import { type CheckOptions, checkConfig } from '../check.js'
import { readDocument } from '../document.js'
import { ConfigError } from '../fault.js'
import { appendSources } from './append-sources.js'
import { byHand, type YamlMap } from './yaml-text.js'

export interface Edited {
  readonly text: string
  readonly config: Config
}

/**
 * A configuration with more sources. Throws a ConfigError where the file has faults already, and a MonitorError where a source would bring
 * one in: what is returned is valid, and holds all that was there before and nothing else but the sources.
 */
export async function withSources(text: string, entries: readonly YamlMap[], options: CheckOptions): Promise<Edited> {
  const before = await checkConfig(text, options)
  if (before.config === null) throw new ConfigError(before.faults)
  const edited = appendSources(text, entries)
  const { config, faults } = await checkConfig(edited, options)
  if (config === null) {
    const told = faults.map(({ path, message }) => {
      const key = path.replace(/^sources\[\d+\]\.?/, '')
      return key === '' ? message : `${key}: ${message}`
    })
    throw new MonitorError(phrase`the source would not be valid: ${kept([...new Set(told)].join('; '))}`, { exit: EXIT.usage })
  }
  if (!isDeepStrictEqual(rawOf(edited, options), expected(text, entries, options))) {
    throw new MonitorError('the source cannot be written into the file without changing something else in it', {
      exit: EXIT.usage,
      hint: byHand(entries),
    })
  }
  return { text: edited, config }
}

const rawOf = (text: string, { file, env }: CheckOptions) => readDocument(text, file, env).raw

function expected(text: string, entries: readonly YamlMap[], options: CheckOptions) {
  const raw = rawOf(text, options)
  const sources = raw?.['sources']
  return { ...raw, sources: [...(Array.isArray(sources) ? sources : []), ...entries] }
}
