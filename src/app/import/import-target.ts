import type { SourceConfig } from '../../model/config.js'
import { ID_RULE, isId } from '../../util/id.js'
import type { Said } from '../../util/say.js'
import type { App } from '../app.js'
import { adapterFor } from '../polling/adapter-for.js'
import { bareSource } from '../polling/bare-source.js'

/** Where a mention is imported to, and on which platform its author is known; null: on the one that the line names. */
export interface Target {
  readonly config: SourceConfig
  readonly platform: string | null
}

/** Whoever imports a file says with that that it is about us; an export says of each mention whether it is. */
const ownSource = (id: string, isAboutUs: boolean): SourceConfig =>
  bareSource({ id, type: 'import', url: '', match: isAboutUs ? 'all' : 'brands' })

/** Finds where mentions go, each place once. `refuse` makes the error for a name that no source can have. */
export function createTargets({ config: { sources } }: Pick<App, 'config'>, refuse: (id: string, rule: Said) => Error) {
  const found = new Map<string, Promise<Target>>()
  const find = async (id: string, isAboutUs: boolean): Promise<Target> => {
    const known = sources.find((source) => source.id === id)
    if (known !== undefined) return { config: known, platform: (await adapterFor(known)).platform }
    if (!isId(id)) throw refuse(id, ID_RULE)
    return { config: ownSource(id, isAboutUs), platform: null }
  }
  return (id: string, isAboutUs: boolean): Promise<Target> => {
    const key = `${isAboutUs} ${id}`
    const target = found.get(key) ?? find(id, isAboutUs)
    found.set(key, target)
    return target
  }
}
