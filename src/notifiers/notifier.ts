import type { HttpClient } from '../http/types.js'
import type { AlertMessage } from '../model/alert.js'
import type { ReceiverConfig } from '../model/config.js'

/** A receiver with its secrets resolved. They live as long as the run and are never printed. */
export interface ReceiverContext {
  readonly config: ReceiverConfig
  readonly url: string | null
  readonly secret: string | null
  /** Loaded at the first call: a run that tells a terminal or a program needs no network. */
  readonly http: () => Promise<HttpClient>
  readonly now: number
  /** Writes to stdout; given by the command, since nothing below `cli` prints. */
  readonly print: (text: string) => void
  readonly signal?: AbortSignal
}

/** What became of one attempt. Only `ok: true` may be recorded as delivered. */
export type SendResult =
  | { readonly ok: true }
  | {
      readonly ok: false
      /** Worth another try later; false also means: tell the operator. */
      readonly retry: boolean
      readonly retryAfterMs: number | null
      /** Says what and where, without a secret. */
      readonly error: string
    }

/** One channel. It only says "ok" or "not ok and why"; retries, order and the log live above it. */
export interface Notifier {
  send(message: AlertMessage, context: ReceiverContext): Promise<SendResult>
}
