import { checkConfig } from '../../config/check.js'
import { configTemplate } from '../../config/template.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { type Proposal, proposeSources } from '../adding/propose-sources.js'
import type { NewEntry } from '../adding/source-entry.js'
import type { Runtime } from '../app.js'
import { openHttp } from '../open-http.js'
import { type FirstLook, firstLook, type LookingApp } from '../polling/sample-source.js'

/** A look at places that no configuration holds yet. */
export interface LookAround {
  /** What can be monitored at an address, the best first. Private addresses are allowed to our own sites alone, not to platforms. */
  readonly find: (url: string, allowPrivate: boolean) => Promise<readonly Proposal[]>
  /** The newest of one of them. */
  readonly read: (found: Pick<NewEntry, 'entry' | 'secrets'>) => Promise<FirstLook>
  readonly close: () => Promise<void>
}

/** A run with the configuration as it will be written, before it knows a source. `file`: where that will be. */
async function appOf(runtime: Runtime, file: string): Promise<LookingApp> {
  const text = configTemplate({ name: null, sources: [] })
  const { config } = await checkConfig(text, { file, env: runtime.env, home: runtime.home, now: runtime.now() })
  if (config === null) throw new MonitorError('the configuration that is to be written is not valid', { exit: EXIT.failed })
  const http = openHttp(config, runtime)
  return { runtime, config, http: () => http }
}

/** The permission is for our own sites among the addresses. */
async function isPlatform(url: string): Promise<boolean> {
  const { readAddress } = await import('../../sources/discovery/address.js')
  const { toldByAddress } = await import('../../sources/discovery/shapes.js')
  return toldByAddress(readAddress(url)).length > 0
}

/** Opens the network when it is first needed. */
export function lookAround(runtime: Runtime, file: string): LookAround {
  const taken = new Set<string>()
  let opened: Promise<LookingApp> | null = null
  const app = (): Promise<LookingApp> => {
    opened ??= appOf(runtime, file)
    return opened
  }
  return {
    find: async (url, allowPrivate) => {
      const allowed = allowPrivate && !(await isPlatform(url))
      return proposeSources(await app(), { url, type: null, allowPrivate: allowed, taken, keys: {} })
    },
    read: async (found) => firstLook(await app(), found),
    close: async () => {
      if (opened !== null) await (await (await opened).http()).close()
    },
  }
}
