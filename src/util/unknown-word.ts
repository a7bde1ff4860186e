import { EXIT, MonitorError } from './errors.js'
import type { Said } from './say.js'

/** A word was typed that is none of those that are known. Whoever tells it looks for the one that was meant. */
export class UnknownWord extends MonitorError {
  readonly word: string
  readonly known: readonly string[]

  constructor(
    message: Said,
    { word, known, hint }: { readonly word: string; readonly known: readonly string[]; readonly hint?: Said },
  ) {
    super(message, { exit: EXIT.usage, ...(hint !== undefined && { hint }) })
    this.word = word
    this.known = known
  }
}
