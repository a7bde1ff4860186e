import { idSpace } from '../../answers/official.js'
import type { Config } from '../../model/config.js'

/**
 * The space within which a source's author ids are unique. For a source that is no longer configured or was imported, that is the source
 * itself.
 */
export function idSpaces({ sources }: Pick<Config, 'sources'>): (source: string) => string {
  const spaces = new Map(sources.map(({ id, type, platform = type, url }) => [id, idSpace({ platform, site: url, source: id })]))
  return (source) => spaces.get(source) ?? `source ${source}`
}
