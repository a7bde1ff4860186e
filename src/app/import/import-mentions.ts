import type { JudgedMention } from '../../model/mention.js'
import { Unreadable } from '../../sources/asking/wire.js'
import { loadFeeds } from '../../sources/feed/feed-document.js'
import { type Line, LineSplitter } from '../../sources/ndjson/line-splitter.js'
import { MentionReader } from '../../sources/ndjson/mention-reader.js'
import type { SavedCounts } from '../../store/source-store.js'
import { EXIT, MonitorError, messageOf } from '../../util/errors.js'
import { kept, phrase, type Said } from '../../util/say.js'
import { type Acts, createActs } from '../acts/act.js'
import type { App } from '../app.js'
import { boundedHeap } from '../bounded-heap.js'
import { joinThreads } from '../judging/join-threads.js'
import { judgePage } from '../judging/judge-page.js'
import { rejoinByPolicy, retriage } from '../judging/retriage.js'
import { withPollLock } from '../polling/with-poll-lock.js'
import { rulesHash } from '../rules.js'
import { judgedTogether, labelsOf, type Taken } from './import-part.js'
import { createTargets } from './import-target.js'

export interface ImportOptions {
  /** null: the one that each line names, or else `import`. */
  readonly source: string | null
  /** Who gives back the labels of people that an export holds. */
  readonly who: string
  /** What it brings is history. */
  readonly baseline: boolean
  /** Read and judge, but write nothing. */
  readonly dryRun: boolean
  /** Under `dryRun`: what would be stored, redacted as it would be. */
  readonly onMentions?: (source: string, mentions: readonly JudgedMention[]) => void
  readonly onProgress?: (stage: 'read' | 'join', lines: number) => void
}

export interface ImportResult {
  /** Where something went, or would have gone. */
  readonly sources: readonly string[]
  /** Lines that were read, those that were left out included. */
  readonly lines: number
  /** null after a dry run, which does not ask what is known. */
  readonly counts: (SavedCounts & { readonly unchanged: number }) | null
  /** Labels that mentions got which had none. */
  readonly labelled: number
  /** Lines of an export that are no mentions: what is not read back. */
  readonly passedOver: number
  /** An export begins in it and does not end. */
  readonly isCut: boolean
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

/** Where mentions go of which nothing says where. */
const UNNAMED = 'import'
const CUT = 'an export in it has no last line, so it was cut: what stood behind that is missing'

/** Takes mentions from a file into the store, in parts of which each is stored whole. */
class Import {
  readonly #app: App
  readonly #options: ImportOptions
  readonly #reader: MentionReader
  readonly #targetOf: ReturnType<typeof createTargets>
  /** null: nothing was labelled. */
  #acts: Acts | null = null
  readonly #boundHeap = boundedHeap()
  readonly #sources = new Set<string>()
  readonly #faults: { line: number; reason: string }[] = []
  #part: { readonly taken: Taken[]; chars: number } = { taken: [], chars: 0 }
  #taken = 0
  #lines = 0
  #bad = 0
  #passedOver = 0
  #labelled = 0
  #isInExport = false
  #isCut = false
  #counts: SavedCounts = { added: 0, edited: 0, deleted: 0 }

  constructor(app: App, reader: MentionReader, options: ImportOptions) {
    this.#app = app
    this.#reader = reader
    this.#options = options
    this.#targetOf = createTargets(app, (id, rule) => new Unreadable(`its source ${id}: ${rule}`))
  }

  async run(input: AsyncIterable<Buffer>): Promise<ImportResult> {
    const { signal } = this.#app.runtime
    const splitter = new LineSplitter()
    let stored = 0
    try {
      for await (const chunk of input) {
        for (const line of splitter.take(chunk)) {
          await this.#take(line)
          if (this.#part.taken.length < BATCH && this.#part.chars < BATCH_CHARS) continue
          signal.throwIfAborted()
          await this.#store()
          stored = line.number
        }
      }
      for (const line of splitter.end()) await this.#take(line)
      signal.throwIfAborted()
      await this.#store()
    } catch (thrown) {
      if (!signal.aborted) throw thrown
      return this.#result(stored)
    }
    return this.#result(null)
  }

  /** Joins the threads that were changed; call it once, when all is stored. */
  async join(): Promise<void> {
    if (this.#acts === null) await joinThreads(this.#app)
    else await this.#acts.settle()
  }

  async #take(line: Line): Promise<void> {
    this.#lines += 1
    try {
      if (line.text === null) throw new Error(line.fault)
      const opened = this.#reader.open(line.text)
      if (opened.type === 'beside') return this.#passOver(opened.line)
      // Where a program was to go on means nothing to a file.
      if (opened.type === 'cursor') return
      const { source, stored } = opened
      const target = await this.#targetOf(this.#options.source ?? source ?? UNNAMED, stored?.relevant ?? true)
      const { mention, platform } = this.#reader.tell(opened, target.platform)
      this.#part.taken.push({ mention, target, platform, label: stored?.label ?? null })
      this.#part.chars += line.text.length
    } catch (thrown) {
      this.#bad += 1
      if (this.#faults.length < MAX_FAULTS) this.#faults.push({ line: line.number, reason: messageOf(thrown) })
    }
  }

  #passOver(type: string): void {
    this.#passedOver += 1
    if (type === 'export') {
      this.#isCut ||= this.#isInExport
      this.#isInExport = true
    } else if (type === 'end') this.#isInExport = false
  }

  async #store(): Promise<void> {
    const { taken } = this.#part
    this.#part = { taken: [], chars: 0 }
    if (taken.length === 0) return
    const { dryRun, onMentions, onProgress } = this.#options
    const bySource = new Map<string, JudgedMention[]>()
    for (const { target, platform, mentions } of judgedTogether(taken)) {
      const { config } = target
      const judged = await judgePage(this.#app, { config, platform }, mentions)
      bySource.set(config.id, [...(bySource.get(config.id) ?? []), ...judged])
    }
    for (const [source, judged] of bySource) {
      this.#sources.add(source)
      if (dryRun) onMentions?.(source, judged)
      else await this.#save(source, judged)
    }
    if (!dryRun) await this.#label(taken)
    this.#taken += taken.length
    this.#boundHeap()
    onProgress?.('read', this.#lines)
  }

  async #save(source: string, mentions: readonly JudgedMention[]): Promise<void> {
    const { runtime, store } = this.#app
    const hash = rulesHash(await this.#app.rules(), runtime.version)
    const { baseline } = this.#options
    const saved = await store.saveImported({ source, mentions, now: runtime.now(), rulesHash: hash, baseline })
    this.#counts = sum(this.#counts, saved)
  }

  /** What people said here since wins over what was said before. */
  async #label(taken: readonly Taken[]): Promise<void> {
    for (const [source, labels] of labelsOf(taken)) {
      for (const { id, nativeId, label } of await this.#app.store.mentionsNamed(source, [...labels.keys()])) {
        if (label !== null) continue
        this.#acts ??= createActs(this.#app, { who: this.#options.who, why: 'import' })
        await this.#acts.label(id, labels.get(nativeId)!)
        this.#labelled += 1
      }
    }
  }

  #result(interruptedAfter: number | null): ImportResult {
    const { added, edited, deleted } = this.#counts
    const unchanged = this.#taken - added - edited - deleted
    const isCut = interruptedAfter === null && (this.#isCut || this.#isInExport)
    return {
      sources: this.#options.source === null ? [...this.#sources] : [this.#options.source],
      lines: this.#lines,
      counts: this.#options.dryRun ? null : { ...this.#counts, unchanged },
      labelled: this.#labelled,
      passedOver: this.#passedOver,
      isCut,
      bad: this.#bad,
      faults: this.#faults,
      warnings: [...this.#reader.warnings(), ...(isCut ? [CUT] : [])],
      interruptedAfter,
    }
  }
}

const sum = (a: SavedCounts, b: SavedCounts): SavedCounts => ({
  added: a.added + b.added,
  edited: a.edited + b.edited,
  deleted: a.deleted + b.deleted,
})

/**
 * Stores mentions from a file, one JSON object a line, in memory that does not grow with it; then joins its threads. Nobody is alerted.
 * Repeated, it changes nothing; interrupted, all is whole up to a line that the result names.
 */
export async function importMentions(app: App, input: AsyncIterable<Buffer>, options: ImportOptions): Promise<ImportResult> {
  // A slip of the finger is told before anything is read.
  const refuse = (id: string, rule: Said): MonitorError =>
    new MonitorError(phrase`--source ${id}: ${kept(rule)}`, { exit: EXIT.usage })
  if (options.source !== null) await createTargets(app, refuse)(options.source, true)
  const { htmlToText } = await loadFeeds()
  const running = new Import(app, new MentionReader({ htmlToText, platform: null, exports: true }), options)
  if (options.dryRun) return running.run(input)
  return withPollLock(app, async () => {
    await retriage(app)
    await rejoinByPolicy(app)
    const result = await running.run(input)
    if (result.interruptedAfter !== null) return result
    options.onProgress?.('join', result.lines)
    await running.join()
    return result
  })
}
