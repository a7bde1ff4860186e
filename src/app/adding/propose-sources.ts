import type { YamlMap } from '../../config/edit/yaml-text.js'
import type { FoundSource } from '../../sources/discovery/discover.js'
import { SOURCE_TYPES } from '../../sources/registry.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { kept, phrase } from '../../util/say.js'
import { type LookingApp, sampleSource } from '../polling/sample-source.js'
import { isPrivate, PrivateAddress } from '../private-address.js'
import { entryOf, type NewEntry } from './source-entry.js'

/** A source that was found, as the configuration would hold it. */
export interface Proposal extends Omit<FoundSource, 'sample'>, NewEntry {
  readonly sample: readonly string[]
  /** Why nothing is shown; null where something is, or where there is nothing yet. */
  readonly unread: string | null
}

export interface ProposeOptions {
  readonly url: string
  readonly allowPrivate: boolean
  /** Only sources of this type; where none is found, the address itself is taken for one. */
  readonly type: string | null
  /** Ids that are taken; those of the proposals are added. */
  readonly taken: Set<string>
  /** Keys that every entry gets beside its own. */
  readonly keys: YamlMap
}

/** More are listed, but not read. */
const READ_AT_MOST = 3

/** What can be monitored at an address, the best first, each with its newest items or with what is missing to read them. */
export async function proposeSources(app: LookingApp, options: ProposeOptions): Promise<readonly Proposal[]> {
  const found = await findSources(app, options)
  const proposals: Proposal[] = []
  for (const each of found) {
    const made = entryOf(each, { ...options, env: app.runtime.env })
    const shown =
      each.sample !== null || proposals.length >= READ_AT_MOST
        ? { sample: each.sample ?? [], unread: null }
        : await sampleSource(app, made)
    proposals.push({ ...each, ...shown, ...made })
  }
  return proposals
}

async function findSources(app: LookingApp, { url, type, allowPrivate }: ProposeOptions): Promise<readonly FoundSource[]> {
  if (type !== null && !SOURCE_TYPES.includes(type)) {
    throw new MonitorError(phrase`--type ${type}: there is no such type`, {
      exit: EXIT.usage,
      hint: phrase`types: ${SOURCE_TYPES.join(', ')}`,
    })
  }
  const { discover } = await import('../../sources/discovery/discover.js')
  const { readAddress } = await import('../../sources/discovery/address.js')
  const itself = (kind: string): FoundSource => ({
    type: kind,
    url: readAddress(url).href,
    keys: {},
    name: null,
    reason: '--type says so',
    title: null,
    sample: null,
  })
  let found: readonly FoundSource[]
  try {
    found = await discover(url, await app.http(), { allowPrivate, signal: app.runtime.signal })
  } catch (thrown) {
    if (isPrivate(thrown)) throw new PrivateAddress(thrown)
    if (type === null || app.runtime.signal.aborted || (thrown instanceof MonitorError && thrown.exit === EXIT.usage))
      throw thrown
    return [itself(type)]
  }
  const ofType = found.filter((each) => (type === null ? SOURCE_TYPES.includes(each.type) : each.type === type))
  if (ofType.length > 0) return ofType
  if (type !== null) return [itself(type)]
  throw new MonitorError(phrase`${kept(found[0]!.reason)}; this version cannot read ${found[0]!.type}`, {
    hint: phrase`it reads ${SOURCE_TYPES.join(', ')}`,
  })
}
