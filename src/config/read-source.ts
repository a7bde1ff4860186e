import type { SourceConfig } from '../model/config.js'
import type { YamlMap } from './edit/yaml-text.js'
import { sources } from './schema/sources.js'

/** One entry of `sources` as the program works with it; null for one that is not valid by itself. */
export function readSource(entry: YamlMap): SourceConfig | null {
  const read = sources.safeParse([entry])
  return read.success ? (read.data[0] ?? null) : null
}
