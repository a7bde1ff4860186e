import type { IncomingMention } from '../../model/mention.js'
import { MonitorError, messageOf } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { HtmlToText } from '../feed/feed-document.js'
import { type Line, LineSplitter } from '../ndjson/line-splitter.js'
import { MentionReader, NoJson } from '../ndjson/mention-reader.js'

const MAX_CURSOR_BYTES = 65_536
const MAX_WARNINGS = 20

interface OutputOptions {
  /** Of the program, for messages. */
  readonly name: string
  readonly htmlToText: HtmlToText
  readonly platform: string
  readonly maxBytes: number
}

/** What a program printed, read while it prints. */
export class CommandOutput {
  readonly #name: string
  readonly #lines = new LineSplitter()
  readonly #reader: MentionReader
  readonly #maxBytes: number
  readonly #mentions = new Map<string, IncomingMention>()
  readonly #leftOut: string[] = []
  #bytes = 0
  #bad = 0
  #isJson = false
  #cursor: { readonly value: unknown } | null = null

  constructor({ name, htmlToText, platform, maxBytes }: OutputOptions) {
    this.#name = name
    this.#reader = new MentionReader({ htmlToText, platform })
    this.#maxBytes = maxBytes
  }

  /** Throws when it is more than may be kept. */
  take(chunk: Buffer): void {
    this.#bytes += chunk.length
    if (this.#bytes > this.#maxBytes)
      throw new MonitorError(phrase`${this.#name} printed more than ${this.#maxBytes.toLocaleString('en')} bytes`, {
        hint: 'let it print less at a time and go on from its cursor, or raise max_body of this source',
      })
    for (const line of this.#lines.take(chunk)) this.#read(line)
  }

  /** What it came to; call it when nothing more comes. Throws when nothing was what we read. */
  end(): { readonly mentions: readonly IncomingMention[]; readonly cursor: unknown; readonly warnings: readonly string[] } {
    for (const line of this.#lines.end()) this.#read(line)
    if (this.#bad > 0 && !this.#isJson)
      throw new MonitorError(phrase`${this.#name} printed ${this.#bad} line(s), none of them JSON`, {
        hint: 'it has to print one JSON object a line on its standard output, and everything else on its standard error',
      })
    const more = this.#bad - this.#leftOut.length
    return {
      mentions: [...this.#mentions.values()],
      cursor: this.#cursor?.value,
      warnings: [...this.#leftOut, ...(more > 0 ? [`${more} more lines were left out`] : []), ...this.#reader.warnings()],
    }
  }

  #read(line: Line): void {
    try {
      if (line.text === null) throw new NoJson(line.fault)
      const told = this.#reader.read(line.text)
      this.#isJson = true
      if (told.type === 'cursor') this.#keep(told.cursor)
      // What is printed later is what holds.
      else this.#mentions.set(told.mention.nativeId, told.mention)
    } catch (thrown) {
      if (thrown instanceof MonitorError) throw thrown
      this.#isJson ||= !(thrown instanceof NoJson)
      this.#bad += 1
      if (this.#leftOut.length < MAX_WARNINGS) this.#leftOut.push(`line ${line.number} was left out: ${messageOf(thrown)}`)
    }
  }

  #keep(cursor: unknown): void {
    if (Buffer.byteLength(JSON.stringify(cursor)) > MAX_CURSOR_BYTES)
      throw new MonitorError(phrase`${this.#name} gave a cursor of more than 64 kB`, {
        hint: 'a cursor says where to go on, not what was seen',
      })
    this.#cursor = { value: cursor }
  }
}
