import { idSpace } from '../../answers/official.js'
import type { Config } from '../../model/config.js'

/** Within which a source's author ids are one person's alone. Of one that left the configuration, or was imported, nothing is known but that its ids are its own. */
export function idSpaces({ sources }: Pick<Config, 'sources'>): (source: string) => string {
  const spaces = new Map(sources.map(({ id, type, platform = type, url }) => [id, idSpace({ platform, site: url, source: id })]))
  return (source) => spaces.get(source) ?? `source ${source}`
}
