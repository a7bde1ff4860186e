import type { YamlMap } from '../../config/edit/yaml-text.js'
import { readSource } from '../../config/read-source.js'
import type { Setup, TemplateOptions } from '../../config/template.js'
import type { Proposal } from '../adding/propose-sources.js'
import type { Runtime } from '../app.js'
import { lookAround } from './look-around.js'
import { unsetSecrets } from './unset-secrets.js'
import { refuseExisting, writeConfig } from './write-config.js'

export interface InitOptions {
  readonly file: string
  readonly force: boolean
  readonly urls: readonly string[]
  readonly allowPrivate: boolean
  /** What was said of the company. */
  readonly setup: Omit<Setup, 'sources'> & Pick<TemplateOptions, 'say'>
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
  const look = lookAround(runtime, options.file)
  const all: Proposal[] = []
  try {
    for (const url of options.urls) {
      try {
        const found = await look.find(url, options.allowPrivate)
        options.onFound(url, found)
        all.push(...chosen(found))
      } catch (thrown) {
        if (runtime.signal.aborted) throw thrown
        options.onFailed(url, thrown)
      }
    }
  } finally {
    await look.close()
  }
  return all
}

/** The best that needs no key which only its owner knows; of feeds all, for a site has one for its posts and one for its comments. */
function chosen(found: readonly Proposal[]): readonly Proposal[] {
  const valid = found.filter(({ entry }) => readSource(entry) !== null)
  const isFeed = ({ type }: Proposal): boolean => type === 'feed' || type === 'comments'
  return valid.filter((each, index) => index === 0 || (isFeed(each) && isFeed(valid[0]!)))
}

/** Writes a commented configuration without a question; never over an existing one, unless forced. */
export async function initConfig(runtime: Runtime, options: InitOptions): Promise<InitResult> {
  if (!options.force) refuseExisting(options.file)
  const found = await discoverAll(runtime, options)
  const sources = found.map(({ entry }): YamlMap => entry)
  await writeConfig(options.file, options.force, { ...options.setup, sources })
  return { sources: sources.length, unset: unsetSecrets(found) }
}
