import type { HttpClient } from '../http/types.js'
import type { AlertMessage, Handle } from '../model/alert.js'
import type { ReceiverConfig } from '../model/receiver.js'
import type { Said } from '../util/say.js'

/** What a notifier gets: the receiver with its secrets resolved, which are kept no longer than the run and never printed. */
export interface ReceiverContext<Options = unknown> {
  readonly config: ReceiverConfig<Options>
  readonly url: string | null
  /** Values by name; secrets that are not configured are absent. */
  readonly secrets: Readonly<Record<string, string>>
  /** Loads the HTTP client at the first call: a run that only writes to a terminal or a program needs no network. */
  readonly http: () => Promise<HttpClient>
  readonly now: number
  /** Name of the company; absent: not known. */
  readonly company?: string
  /** Id of this installation, since others use the same case numbers; absent or empty: not known. */
  readonly installation?: string
  /** Writes to stdout; passed by the command, since nothing below `cli` prints. */
  readonly print: (text: string) => void
  readonly signal?: AbortSignal
  /**
   * Handle of the last message about the same case or wave: the ticket to comment on, the thread to continue. null: there is none, or the
   * message is about a group.
   */
  readonly conversation: Handle | null
  /** Handle of the message to edit; null: send a new message. */
  readonly edited: Handle | null
}

/** Delivered. `handle`: identifies the message in the channel, if that is needed later. */
export interface Sent {
  readonly ok: true
  readonly handle?: Handle
  /** A partial failure to report to the operator, such as one of several recipients that was refused. Without secrets. */
  readonly warning?: string
}

export interface NotSent {
  readonly ok: false
  /** Whether another attempt may succeed; false also means: tell the operator. */
  readonly retry: boolean
  readonly retryAfterMs: number | null
  /** What failed and where, without secrets. */
  readonly error: string
  /** No message can succeed until a person repairs it: the secret is refused, or the channel is gone. */
  readonly disable?: true
}

/** Result of one attempt. Only `ok: true` may be recorded as delivered. */
export type SendResult = Sent | NotSent

/** One channel. It only reports success, or the failure and its reason; retries, order and the log are in `app/delivery`. */
export interface Notifier<Options = unknown> {
  // A method, not a property, so that the registry can hold notifiers with different options (method parameters are bivariant).
  send(message: AlertMessage, context: ReceiverContext<Options>): Promise<SendResult>
  /**
   * Checks whether messages could be sent, without sending any: connects, logs in, looks for its program. Returns what it reached, without
   * secrets; null: there is nothing to reach. Throws the reason if it fails.
   */
  reach(context: ReceiverContext<Options>): Promise<Said | null>
}
