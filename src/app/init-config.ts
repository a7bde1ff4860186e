import { existsSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { checkConfig } from '../config/check.js'
import type { YamlMap } from '../config/edit/yaml-text.js'
import { readSource } from '../config/read-source.js'
import { configTemplate } from '../config/template.js'
import { EXIT, MonitorError, messageOf } from '../util/errors.js'
import type { Runtime } from './app.js'
import { openHttp } from './open-http.js'
import { type Proposal, proposeSources } from './propose-sources.js'
import type { LookingApp } from './sample-source.js'

/** The schema of this very installation, wherever npm put it: the bundle lies one folder below it. */
const SCHEMA = new URL('../config.schema.json', import.meta.url).href

export interface InitOptions {
  readonly file: string
  readonly force: boolean
  readonly name: string | null
  readonly urls: readonly string[]
  readonly allowPrivate: boolean
  readonly onFound: (url: string, found: readonly Proposal[]) => void
  readonly onFailed: (url: string, thrown: unknown) => void
}

export interface InitResult {
  /** How many sources the file holds. */
  readonly sources: number
  /** Environment variables that they need and that are not set. */
  readonly unset: readonly string[]
}

async function discoverAll(runtime: Runtime, options: InitOptions): Promise<Proposal[]> {
  if (options.urls.length === 0) return []
  const app = await appOf(runtime, options)
  const taken = new Set<string>()
  const all: Proposal[] = []
  try {
    for (const url of options.urls) {
      try {
        const allowPrivate = options.allowPrivate && !(await isPlatform(url))
        const found = await proposeSources(app, { url, type: null, allowPrivate, taken, keys: {} })
        options.onFound(url, found)
        all.push(...chosen(found))
      } catch (thrown) {
        if (runtime.signal.aborted) throw thrown
        options.onFailed(url, thrown)
      }
    }
  } finally {
    await (await app.http()).close()
  }
  return all
}

/** The permission is for our own sites among the addresses. */
async function isPlatform(url: string): Promise<boolean> {
  const { readAddress } = await import('../sources/discovery/address.js')
  const { toldByAddress } = await import('../sources/discovery/shapes.js')
  return toldByAddress(readAddress(url)).length > 0
}

/** The best that needs no key which only its owner knows; of feeds all, for a site has one for its posts and one for its comments. */
function chosen(found: readonly Proposal[]): readonly Proposal[] {
  const valid = found.filter(({ entry }) => readSource(entry) !== null)
  const isFeed = ({ type }: Proposal): boolean => type === 'feed' || type === 'comments'
  return valid.filter((each, index) => index === 0 || (isFeed(each) && isFeed(valid[0]!)))
}

/** A run with the configuration as it will be written, before it knows a source. */
async function appOf(runtime: Runtime, { file, name }: InitOptions): Promise<LookingApp> {
  const text = configTemplate({ name, sources: [] })
  const { config } = await checkConfig(text, { file, env: runtime.env, home: runtime.home, now: runtime.now() })
  if (config === null) throw new MonitorError('the configuration that is to be written is not valid', { exit: EXIT.failed })
  const http = openHttp(config, runtime.version)
  return { runtime, config, http: () => http }
}

const existsAlready = (file: string): MonitorError =>
  new MonitorError(`${file} exists already`, {
    exit: EXIT.usage,
    hint: 'monitor add URL appends to it; --force writes it anew',
  })

/** Writes a commented configuration; never over an existing one, unless forced. */
export async function initConfig(runtime: Runtime, options: InitOptions): Promise<InitResult> {
  // Looking takes a while: nobody shall wait for what is refused in the end.
  if (!options.force && existsSync(options.file)) throw existsAlready(options.file)
  const found = await discoverAll(runtime, options)
  const sources = found.map(({ entry }): YamlMap => entry)
  try {
    await writeFile(options.file, configTemplate({ name: options.name, sources, schema: SCHEMA }), {
      mode: 0o600,
      flag: options.force ? 'w' : 'wx',
    })
    // The mode above holds only for a new file.
    await chmod(options.file, 0o600)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') throw existsAlready(options.file)
    throw new MonitorError(`cannot write ${options.file}: ${messageOf(thrown)}`, {
      hint: 'choose another place with --config FILE',
      cause: thrown,
    })
  }
  const unset = found.flatMap(({ secrets }) => secrets.filter(({ required, isSet }) => required && !isSet))
  return { sources: sources.length, unset: [...new Set(unset.map(({ variable }) => variable))] }
}
