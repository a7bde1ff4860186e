import { kept, type Phrase, type Said } from './say.js'

/** Exit codes of the contract (`monitor help exit-codes`). */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  partial: 3,
  secret: 4,
  findings: 8,
  locked: 11,
  interrupted: 130,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** An error whose text is meant for a person: what happened and where, and in `hint` what to do about it. */
export class MonitorError extends Error {
  override readonly name = 'MonitorError'
  readonly exit: ExitCode
  readonly hint: string | null
  /** Message and hint as they are said in other languages; `message` and `hint` are English, for logs and machine formats. */
  readonly said: { readonly message: Said; readonly hint: Said | null }

  constructor(message: Said, options: { exit?: ExitCode; hint?: Said; cause?: unknown } = {}) {
    super(String(message), options.cause === undefined ? undefined : { cause: options.cause })
    this.exit = options.exit ?? EXIT.failed
    this.hint = options.hint === undefined ? null : String(options.hint)
    this.said = { message, hint: options.hint ?? null }
  }
}

/** The message of whatever was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/** The same as a part of a sentence: said in the language of the reader, where it is known in it. */
export const reasonOf = (thrown: unknown): Phrase =>
  kept(thrown instanceof MonitorError ? thrown.said.message : messageOf(thrown))

/** What to do about it, where it says so: what has a hint was foreseen. */
export const hintOf = (thrown: unknown): string | null =>
  thrown !== null && typeof thrown === 'object' && 'hint' in thrown && typeof thrown.hint === 'string' ? thrown.hint : null
