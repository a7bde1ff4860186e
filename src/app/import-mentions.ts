import type { SourceConfig } from '../model/config.js'
import type { IncomingMention, JudgedMention } from '../model/mention.js'
import { loadFeeds } from '../sources/feed/feed-document.js'
import { type Line, LineSplitter } from '../sources/ndjson/line-splitter.js'
import { MentionReader, type Told } from '../sources/ndjson/mention-reader.js'
import type { SavedCounts } from '../store/store.js'
import { EXIT, MonitorError, messageOf } from '../util/errors.js'
import { ID_RULE, isId } from '../util/id.js'
import { kept, phrase } from '../util/say.js'
import { adapterFor } from './adapter-for.js'
import type { App } from './app.js'
import { bareSource } from './bare-source.js'
import { boundedHeap } from './bounded-heap.js'
import { joinThreads } from './join-threads.js'
import { judgePage } from './judge-page.js'
import { rejoinByPolicy, retriage } from './retriage.js'
import { rulesHash } from './rules.js'
import { withPollLock } from './with-poll-lock.js'

export interface ImportOptions {
  readonly source: string
  /** What it brings is history. */
  readonly baseline: boolean
  /** Read and judge, but write nothing. */
  readonly dryRun: boolean
  /** Under `dryRun`: what would be stored, redacted as it would be. */
  readonly onMentions?: (source: string, mentions: readonly JudgedMention[]) => void
  readonly onProgress?: (stage: 'read' | 'join', lines: number) => void
}

export interface ImportResult {
  readonly source: string
  /** Lines that were read, those that were left out included. */
  readonly lines: number
  /** null after a dry run, which does not ask what is known. */
  readonly counts: (SavedCounts & { readonly unchanged: number }) | null
  readonly bad: number
  /** The first of the lines that were left out, and why. */
  readonly faults: readonly { readonly line: number; readonly reason: string }[]
  readonly warnings: readonly string[]
  /** Number of the last line up to which all is stored, where the run was interrupted. */
  readonly interruptedAfter: number | null
}

const BATCH = 1_000
/** Lines may be long: so many characters are enough for one transaction, too. */
const BATCH_CHARS = 4_000_000
const MAX_FAULTS = 20

/** What a file is imported into, and on which platform its authors are known; null: where each line says. */
interface Target {
  readonly config: SourceConfig
  readonly platform: string | null
}

/** Whoever imports a file says with that that it is about us. */
const ownSource = (id: string): SourceConfig => bareSource({ id, type: 'import', url: '', match: 'all' })

async function targetOf({ config }: App, id: string): Promise<Target> {
  const known = config.sources.find((source) => source.id === id)
  if (known !== undefined) return { config: known, platform: (await adapterFor(known)).platform }
  if (isId(id)) return { config: ownSource(id), platform: null }
  throw new MonitorError(phrase`--source ${id}: ${kept(ID_RULE)}`, { exit: EXIT.usage })
}

/** Lines of one transaction. */
interface Part {
  readonly told: Extract<Told, { type: 'mention' }>[]
  chars: number
}

/** Takes mentions from a file into the store, in parts of which each is stored whole. */
class Import {
  readonly #app: App
  readonly #target: Target
  readonly #options: ImportOptions
  readonly #reader: MentionReader
  readonly #boundHeap = boundedHeap()
  readonly #faults: { line: number; reason: string }[] = []
  #part: Part = { told: [], chars: 0 }
  #taken = 0
  #lines = 0
  #bad = 0
  #counts: SavedCounts = { added: 0, edited: 0, deleted: 0 }

  constructor(app: App, setup: { readonly target: Target; readonly reader: MentionReader; readonly options: ImportOptions }) {
    this.#app = app
    this.#target = setup.target
    this.#reader = setup.reader
    this.#options = setup.options
  }

  async run(input: AsyncIterable<Buffer>): Promise<ImportResult> {
    const { signal } = this.#app.runtime
    const splitter = new LineSplitter()
    let stored = 0
    try {
      for await (const chunk of input) {
        for (const line of splitter.take(chunk)) {
          this.#take(line)
          if (this.#part.told.length < BATCH && this.#part.chars < BATCH_CHARS) continue
          signal.throwIfAborted()
          await this.#store()
          stored = line.number
        }
      }
      for (const line of splitter.end()) this.#take(line)
      signal.throwIfAborted()
      await this.#store()
    } catch (thrown) {
      if (!signal.aborted) throw thrown
      return this.#result(stored)
    }
    return this.#result(null)
  }

  #take(line: Line): void {
    this.#lines += 1
    try {
      if (line.text === null) throw new Error(line.fault)
      const told = this.#reader.read(line.text)
      // Where a program was to go on means nothing to a file.
      if (told.type === 'cursor') return
      this.#part.told.push(told)
      this.#part.chars += line.text.length
    } catch (thrown) {
      this.#bad += 1
      if (this.#faults.length < MAX_FAULTS) this.#faults.push({ line: line.number, reason: messageOf(thrown) })
    }
  }

  async #store(): Promise<void> {
    const { told } = this.#part
    this.#part = { told: [], chars: 0 }
    if (told.length === 0) return
    const { config } = this.#target
    const { source, baseline, dryRun, onMentions, onProgress } = this.#options
    const mentions: JudgedMention[] = []
    for (const [platform, page] of byPlatform(told, this.#target))
      mentions.push(...(await judgePage(this.#app, { config, platform }, page)))
    if (dryRun) onMentions?.(source, mentions)
    else {
      const { runtime, store } = this.#app
      const part = {
        source,
        mentions,
        now: runtime.now(),
        rulesHash: rulesHash(await this.#app.rules(), runtime.version),
        baseline,
      }
      this.#counts = sum(this.#counts, await store.saveImported(part))
    }
    this.#taken += mentions.length
    this.#boundHeap()
    onProgress?.('read', this.#lines)
  }

  #result(interruptedAfter: number | null): ImportResult {
    const { added, edited, deleted } = this.#counts
    const unchanged = this.#taken - added - edited - deleted
    return {
      source: this.#options.source,
      lines: this.#lines,
      counts: this.#options.dryRun ? null : { ...this.#counts, unchanged },
      bad: this.#bad,
      faults: this.#faults,
      warnings: this.#reader.warnings(),
      interruptedAfter,
    }
  }
}

const sum = (a: SavedCounts, b: SavedCounts): SavedCounts => ({
  added: a.added + b.added,
  edited: a.edited + b.edited,
  deleted: a.deleted + b.deleted,
})

function byPlatform(told: Part['told'], { config, platform }: Target): ReadonlyMap<string, readonly IncomingMention[]> {
  const pages = new Map<string, IncomingMention[]>()
  for (const each of told) {
    const where = platform ?? each.platform ?? config.type
    const page = pages.get(where)
    if (page === undefined) pages.set(where, [each.mention])
    else page.push(each.mention)
  }
  return pages
}

/**
 * Stores mentions from a file, one JSON object a line, in memory that does not grow with it; then joins its threads. Nobody is alerted.
 * Repeated, it changes nothing; interrupted, all is whole up to a line that the result names.
 */
export async function importMentions(app: App, input: AsyncIterable<Buffer>, options: ImportOptions): Promise<ImportResult> {
  const target = await targetOf(app, options.source)
  const { htmlToText } = await loadFeeds()
  const reader = new MentionReader({ htmlToText, platform: target.platform })
  const running = new Import(app, { target, reader, options })
  if (options.dryRun) return running.run(input)
  return withPollLock(app, async () => {
    await retriage(app)
    await rejoinByPolicy(app)
    const result = await running.run(input)
    if (result.interruptedAfter !== null) return result
    options.onProgress?.('join', result.lines)
    await joinThreads(app)
    return result
  })
}
