import type { Edited } from '../../config/edit/with-sources.js'
import { blockLines, type YamlMap, type YamlValue } from '../../config/edit/yaml-text.js'
import { findConfig } from '../../config/find.js'
import { loadConfig, readConfigText } from '../../config/load.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { kept, phrase } from '../../util/say.js'
import type { Runtime } from '../app.js'
import { openHttp } from '../open-http.js'
import { type Proposal, proposeSources } from './propose-sources.js'
import { entryLike, type WrittenEntry, writtenEntries } from './written-entries.js'

export interface AddOptions {
  readonly configFile: string | null
  readonly url: string
  readonly id: string | null
  readonly type: string | null
  readonly match: string | null
  /** Keys of the type, as they are to stand in the file. */
  readonly set: YamlMap
  /** Everything that was found, not the best alone. */
  readonly all: boolean
  readonly dryRun: boolean
  readonly allowPrivate: boolean
}

export interface Placed extends Proposal {
  /** `there`: as `id` says, the configuration has it already. `beside`: could be added as well. */
  readonly state: 'added' | 'there' | 'beside'
  readonly id: string
  /** The entry as it stands in a file. */
  readonly lines: string
}

export interface AddResult {
  readonly file: string
  readonly placed: readonly Placed[]
  /** The file was written. */
  readonly written: boolean
}

/** Finds what an address leads to and appends the best of it, or all of it, to the configuration. */
export async function addSources(runtime: Runtime, options: AddOptions): Promise<AddResult> {
  const { env, cwd, home } = runtime
  const { file, label } = findConfig({ path: options.configFile, env, cwd, home })
  const config = await loadConfig({ path: options.configFile, env, cwd, home, now: runtime.now(), version: runtime.version })
  const http = await openHttp(config, runtime)
  let proposals: readonly Proposal[]
  try {
    const taken = new Set(config.sources.map(({ id }) => id))
    const keys = { ...options.set, ...(options.match === null ? {} : { match: options.match }) }
    const { url, type, allowPrivate } = options
    proposals = await proposeSources({ runtime, config, http: async () => http }, { url, type, allowPrivate, taken, keys })
  } finally {
    await http.close()
  }
  // Read afresh: finding took a while, and somebody may have written meanwhile.
  const text = readConfigText(file, label)
  const placed = place(proposals, writtenEntries(text, runtime.env), options)
  const wanted = placed.filter(({ state }) => state === 'added')
  for (const each of wanted) refuseLacking(each)
  const entries = wanted.map(({ entry }) => entry)
  if (entries.length === 0) return { file, placed, written: false }
  const edited = await validated(text, entries, { file, label, env, home, now: runtime.now() })
  if (!options.dryRun) await write(file, edited)
  return { file, placed, written: !options.dryRun }
}

function place(proposals: readonly Proposal[], there: readonly WrittenEntry[], { id, all }: AddOptions): readonly Placed[] {
  let isFirst = true
  return proposals.map((proposal): Placed => {
    // Of all, what lacks a key that only its owner knows is told with its command, and the others are written.
    const wanted = isFirst || (all && proposal.lacks.length === 0)
    const entry = isFirst && id !== null ? { ...proposal.entry, id } : proposal.entry
    isFirst = false
    const known = there.find((each) => entryLike(each, entry))
    return {
      ...proposal,
      entry,
      lines: blockLines(entry, { indent: 2, gap: 2 }).join('\n'),
      state: known !== undefined ? 'there' : wanted ? 'added' : 'beside',
      id: known?.id ?? String(entry['id']),
    }
  })
}

function refuseLacking({ type, lacks }: Proposal): void {
  if (lacks.length === 0) return
  throw new MonitorError(
    phrase`a source of type ${type} needs ${lacks.map(({ name }) => name).join(', ')}, which only its owner knows`,
    {
      exit: EXIT.usage,
      hint: phrase`add ${lacks.map(({ name }) => `--set ${name}=…`).join(' ')}\n${kept(lacks.map(({ name, where }) => `${name}: ${where}`).join('\n'))}`,
    },
  )
}

export interface Where {
  readonly file: string
  readonly label: string
  readonly env: Runtime['env']
  readonly home: string
  readonly now: number
}

/** The file with its new entries; what is wrong with them is told with the way to mend it. */
export async function validated(text: string, entries: readonly YamlMap[], where: Where): Promise<Edited> {
  const { withSources } = await import('../../config/edit/with-sources.js')
  return await withSources(text, entries, where)
}

export async function write(file: string, { text }: Edited): Promise<void> {
  const { replaceFile } = await import('../../config/edit/replace-file.js')
  await replaceFile(file, text)
}

/** `key=value` of `--set`; in brackets a list. */
export function readSettings(given: readonly string[]): YamlMap {
  const found: Record<string, YamlValue> = {}
  for (const each of given) {
    const [, key, value] = /^([a-z][a-z_]*)=(.+)$/s.exec(each) ?? []
    if (key === undefined || value === undefined || /^(?:id|type|url)$/.test(key))
      throw new MonitorError(phrase`--set ${each}: not a key of a source with its value`, {
        exit: EXIT.usage,
        hint: 'such as --set search=Beispiel',
      })
    const list = /^\[(.*)\]$/s.exec(value)?.[1]
    found[key] = list === undefined ? single(value) : list.split(',').flatMap((part) => part.trim() || [])
  }
  return found
}

/** Numbers and truth values as YAML knows them; with a leading zero it is an id. */
function single(text: string): YamlValue {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text
}
