import type { YamlMap } from '../../config/edit/yaml-text.js'
import type { FoundSource } from '../../sources/discovery/discover.js'
import { type Need, needsOf, variableOf } from '../../sources/discovery/needs.js'
import type { Runtime } from '../app.js'
import { nameSource } from './name-source.js'

/** A secret that a source needs or can use. */
interface SecretNeed extends Need {
  /** The environment variable that is proposed for it. */
  readonly variable: string
  readonly isSet: boolean
}

/** A source as it is to stand in the configuration. */
export interface NewEntry {
  readonly entry: YamlMap
  readonly secrets: readonly SecretNeed[]
  /** Keys that the entry lacks, and that only its owner knows. */
  readonly lacks: readonly Need[]
}

export interface EntryOptions {
  readonly env: Runtime['env']
  readonly allowPrivate: boolean
  /** Ids that are taken; that of the entry is added. */
  readonly taken: Set<string>
  /** Keys that the entry gets beside its own. */
  readonly keys: YamlMap
}

/** Where a secret can come from, behind its name in the configuration. */
const FROM = ['_env', '_file', '_command']

/** What was found, as an entry with a name, with the variables of its secrets, never with what they hold. */
export function entryOf(found: FoundSource, { env, allowPrivate, taken, keys }: EntryOptions): NewEntry {
  const needs = needsOf(found)
  const secrets = needs
    .filter(({ kind }) => kind === 'secret')
    .map((secret): SecretNeed => {
      const variable = variableOf(found.type, secret.name)
      return { ...secret, variable, isSet: Boolean(env[variable]) }
    })
  // What works without a secret must not fail for the want of it.
  const written = secrets.filter(({ name, required, isSet }) => (required || isSet) && !FROM.some((from) => name + from in keys))
  const entry: YamlMap = {
    id: nameSource(found, taken),
    type: found.type,
    url: found.url,
    ...found.keys,
    ...Object.fromEntries(written.map(({ name, variable }) => [`${name}_env`, variable])),
    ...(allowPrivate ? { allow_private: true } : {}),
    ...keys,
  }
  return { entry, secrets, lacks: needs.filter(({ kind, name }) => kind === 'key' && entry[name] === undefined) }
}
