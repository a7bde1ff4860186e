import type { YamlMap } from '../../config/edit/yaml-text.js'
import { findConfig } from '../../config/find.js'
import { readConfigText } from '../../config/load.js'
import { readOpmlSources } from '../../sources/discovery/opml.js'
import type { Runtime } from '../app.js'
import { validated, write } from './add-sources.js'
import { nameSource } from './name-source.js'
import { entryLike, readsFeed, writtenEntries } from './written-entries.js'

export interface AddOpmlOptions {
  readonly configFile: string | null
  readonly bytes: Buffer
  readonly match: string | null
  readonly dryRun: boolean
  readonly allowPrivate: boolean
}

export interface OpmlAdded {
  readonly file: string
  readonly entries: readonly YamlMap[]
  /** How many the configuration has already. */
  readonly there: number
  readonly problems: readonly string[]
  readonly written: boolean
}

/** Appends the feeds of an OPML document to the configuration, those that it has already left out. */
export async function addOpml(runtime: Runtime, options: AddOpmlOptions): Promise<OpmlAdded> {
  const { env, cwd, home } = runtime
  const { found, problems } = await readOpmlSources(options.bytes)
  const { file, label } = findConfig({ path: options.configFile, env, cwd, home })
  const text = readConfigText(file, label)
  const known = writtenEntries(text, env)
  const taken = new Set(known.map(({ id }) => id))
  const more = {
    ...(options.match === null ? {} : { match: options.match }),
    ...(options.allowPrivate ? { allow_private: true } : {}),
  }
  const isThere = ({ type, url }: { readonly type: string; readonly url: string }) =>
    known.some((entry) => entryLike(entry, { type, url }) || (type !== 'wordpress' && readsFeed(entry, url)))
  const fresh = found.filter((source) => !isThere(source))
  const entries = fresh.map((source): YamlMap => ({ id: nameSource(source, taken), type: source.type, url: source.url, ...more }))
  const told = { file, entries, there: found.length - fresh.length, problems }
  if (entries.length === 0) return { ...told, written: false }
  const edited = await validated(text, entries, { file, label, env, home, now: runtime.now() })
  if (!options.dryRun) await write(file, edited)
  return { ...told, written: !options.dryRun }
}
