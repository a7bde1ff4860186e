import type { HttpClient } from '../http/types.js'
import type { AlertMessage, Handle } from '../model/alert.js'
import type { ReceiverConfig } from '../model/receiver.js'
import type { Said } from '../util/say.js'

/** A receiver with its secrets resolved. They live as long as the run and are never printed. */
export interface ReceiverContext<Options = unknown> {
  readonly config: ReceiverConfig<Options>
  readonly url: string | null
  /** By name, as the configuration has them; those that were not given are absent. */
  readonly secrets: Readonly<Record<string, string>>
  /** Loaded at the first call: a run that tells a terminal or a program needs no network. */
  readonly http: () => Promise<HttpClient>
  readonly now: number
  /** Name of the company; absent: it was not given. */
  readonly company?: string
  /** Tells this monitor from others, whose cases have the same numbers; absent or empty: nobody knows. */
  readonly installation?: string
  /** Writes to stdout; given by the command, since nothing below `cli` prints. */
  readonly print: (text: string) => void
  readonly signal?: AbortSignal
  /**
   * What the channel calls what it was told last of the same case or wave: the ticket to comment on, the thread to go on with. null:
   * nothing yet, or the message tells of a group.
   */
  readonly conversation: Handle | null
  /** The message that this one brings up to date; null: it is a message of its own. */
  readonly edited: Handle | null
}

/** Delivered. `handle`: what the channel calls it, where that is of use later. */
export interface Sent {
  readonly ok: true
  readonly handle?: Handle
  /** What went wrong all the same, for the operator: a recipient of several who was refused. Without a secret. */
  readonly warning?: string
}

export interface NotSent {
  readonly ok: false
  /** Worth another try later; false also means: tell the operator. */
  readonly retry: boolean
  readonly retryAfterMs: number | null
  /** Says what and where, without a secret. */
  readonly error: string
  /** Nothing will ever get through until somebody mends it: the secret is refused, the channel is gone. */
  readonly disable?: true
}

/** What became of one attempt. Only `ok: true` may be recorded as delivered. */
export type SendResult = Sent | NotSent

/** One channel. It only says "ok" or "not ok and why"; retries, order and the log live above it. */
export interface Notifier<Options = unknown> {
  // A method, not a property: a registry holds channels of all options.
  send(message: AlertMessage, context: ReceiverContext<Options>): Promise<SendResult>
  /**
   * Whether it could be told something: connects, logs in, looks for its program, and tells nobody anything. What it found, without a
   * secret; null: there is nothing to reach. Throws why not.
   */
  reach(context: ReceiverContext<Options>): Promise<Said | null>
}
