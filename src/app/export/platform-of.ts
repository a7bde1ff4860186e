import { officialIdentity } from '../../answers/official.js'
import type { OfficialAccount } from '../../model/config.js'
import type { Mention } from '../../model/mention.js'
import { loadSource } from '../../sources/registry.js'
import type { App } from '../app.js'
import { adapterFor } from '../polling/adapter-for.js'

/** The platform that a line of a file must have named, for only so was it proved that we wrote it. */
function provedOn({ author, officialIdentity: proof, official, source }: Mention, accounts: readonly OfficialAccount[]) {
  if (proof !== 'id') return null
  const platforms = accounts.flatMap(({ platform }) => platform ?? [])
  const isProof = (platform: string): boolean =>
    officialIdentity(author, { platform, site: '', source, official }, accounts)?.identity === 'id'
  return platforms.find(isProof) ?? null
}

/** Finds on which platform the author of a mention is known; null: it came from a file, and nothing hangs on it. */
export function createPlatforms(app: App): (mention: Mention) => Promise<string | null> {
  const known = new Map<string, string | null>()
  const find = async (id: string): Promise<string | null> => {
    const configured = app.config.sources.find((source) => source.id === id)
    if (configured !== undefined) return (await adapterFor(configured)).platform
    const state = (await app.store.sources()).find((source) => source.id === id)
    return (await loadSource(state?.type ?? ''))?.platform ?? null
  }
  return async (mention) => {
    const { source } = mention
    if (!known.has(source)) known.set(source, await find(source))
    return known.get(source) ?? provedOn(mention, app.config.company.official)
  }
}
