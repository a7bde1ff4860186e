import type { ReceiverState } from '../model/receiver-state.js'
import { nextTry } from './backoff.js'

const DAY = 86_400_000

/** The state of a receiver; after its settings changed, a clean one. */
export function healthOf(receiver: string, settings: string, known: ReceiverState | undefined): ReceiverState {
  if (known?.settings === settings) return known
  const lastSentAt = known?.lastSentAt ?? null
  return { receiver, settings, lastSentAt, failingSince: null, notBefore: null, refuses: false, error: null }
}

export const whenSent = ({ receiver, settings }: ReceiverState, now: number): ReceiverState => ({
  receiver,
  settings,
  lastSentAt: now,
  failingSince: null,
  notBefore: null,
  refuses: false,
  error: null,
})

export interface SeenFailure {
  readonly now: number
  readonly error: string
  readonly notBefore: number | null
  readonly refuses: boolean
}

export const whenFailed = (state: ReceiverState, { now, ...seen }: SeenFailure): ReceiverState => ({
  ...state,
  ...seen,
  failingSince: state.failingSince ?? now,
})

/** The part of an error that quotes the server: it may contain request ids and times, which differ with each attempt. */
const WORDS_OF_SERVER = / (?:\(it said: |The server says: ").*$/s

/** Whether two errors are the same to a person. */
export const isSameFailure = (error: string, before: string | null): boolean =>
  before !== null && error.replace(WORDS_OF_SERVER, '') === before.replace(WORDS_OF_SERVER, '')

/** How a channel reports that it could not send. */
export interface Failure {
  readonly retry: boolean
  readonly retryAfterMs: number | null
  readonly disable?: true
}

export interface FailedAttempt {
  /** Earlier attempts to send this message. */
  readonly attempts: number
  readonly now: number
  readonly random: number
  /** The previous message, of another lane, failed as well, and nothing was sent in this run. */
  readonly isSecond: boolean
}

/**
 * What a failed attempt means for the message: tried `again`, `given-up`, or `refused`, which leaves it as it is. `isDown`: no other message is
 * tried in this run; `notBefore`: nor before this instant (UTC ms).
 */
export type Consequence =
  | { readonly message: 'again'; readonly nextAt: number; readonly isDown: boolean; readonly notBefore: number | null }
  | { readonly message: 'given-up'; readonly isDown: false; readonly notBefore: null }
  | { readonly message: 'refused'; readonly isDown: true; readonly notBefore: number }

/**
 * Decides what a failed attempt means. A receiver that refuses everything (`disable`) is not tried for a day, which counts against no
 * message. One that names a time is not tried before it. Any other failure is first attributed to the message; if the next message, of
 * another lane, fails as well, the receiver counts as down and the run skips its other messages. A message refused for good blocks nothing.
 */
export function afterFailure(
  { retry, retryAfterMs, disable }: Failure,
  { attempts, now, random, isSecond }: FailedAttempt,
): Consequence {
  if (disable === true) return { message: 'refused', isDown: true, notBefore: now + DAY }
  const nextAt = retry ? nextTry({ attempts: attempts + 1, now, retryAfterMs, random }) : null
  if (nextAt === null) return { message: 'given-up', isDown: false, notBefore: null }
  // Its Retry-After holds even if this message waits longer, but not beyond the limit: some services name a year.
  const notBefore = retryAfterMs !== null && retryAfterMs > 0 ? now + Math.min(retryAfterMs, DAY) : null
  return { message: 'again', nextAt, isDown: notBefore !== null || isSecond, notBefore }
}
