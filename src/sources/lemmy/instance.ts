import { isAbsent } from '../asking/http-fault.js'
import { SecretRefused, SlowDown } from '../asking/refusals.js'
import { idOrNull, listAt, type Row, rowOrNull, textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import { readStreamMemory } from '../streams/stream-memory.js'
import { ask, instanceOf, type Version } from './ask.js'

/** What is known of an instance. */
export interface Instance {
  readonly version: Version
  /** Its address, for links. */
  readonly origin: string
  /** Codes of languages by the numbers that posts bear. */
  readonly languages: ReadonlyMap<string, string>
}

export interface InstanceFacts {
  readonly instance: Instance
  /** What is kept of it for the next poll. */
  readonly facts: Readonly<Record<string, string>>
}

/** Found out once a day, for an instance may move to the next version overnight. */
export async function instanceFacts(context: PollContext): Promise<InstanceFacts> {
  const { facts: known } = readStreamMemory(context.memory, context.config.url)
  const day = new Date(context.now).toISOString().slice(0, 10)
  const facts = known['day'] === day && !context.unconditional ? known : { day, ...(await lookAt(context)) }
  const languages = (facts['languages'] ?? '').split(' ').map((each) => each.split(':') as [string, string])
  const version = facts['version'] === 'v4' ? 'v4' : 'v3'
  return { instance: { version, origin: instanceOf(context), languages: new Map(languages) }, facts }
}

async function lookAt(context: PollContext): Promise<Readonly<Record<string, string>>> {
  try {
    return told('v4', await ask(context, { version: 'v4', path: 'site' }))
  } catch (thrown) {
    // Where there is no such address, some proxies answer with a page for people.
    const isOlder = isAbsent(thrown) || !('status' in (thrown as Error))
    if (!isOlder || thrown instanceof SlowDown || thrown instanceof SecretRefused) throw thrown
    return told('v3', await ask(context, { version: 'v3', path: 'site' }))
  }
}

const told = (version: Version, site: Row) => ({ version, languages: languagesOf(site) })

const languagesOf = (site: Row): string =>
  listAt(site, 'all_languages')
    .flatMap((each) => {
      const row = rowOrNull(each) ?? {}
      const [id, code] = [idOrNull(row, 'id'), textAt(row, 'code')]
      return id !== null && code !== null && /^[a-z]{2}$/.test(code) ? [`${id}:${code}`] : []
    })
    .join(' ')
