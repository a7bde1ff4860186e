import type { ReceiverState } from '../model/receiver-state.js'
import { nextTry } from './backoff.js'

const DAY = 86_400_000

/** What is known of a receiver; under other settings nothing is held against it. */
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

/** From here on they are the server's own: numbers of requests and times are among them, which differ at each try. */
const WORDS_OF_SERVER = / (?:\(it said: |The server says: ").*$/s

/** Whether an error is the one that was seen before, as far as a person cares. */
export const isSameFailure = (error: string, before: string | null): boolean =>
  before !== null && error.replace(WORDS_OF_SERVER, '') === before.replace(WORDS_OF_SERVER, '')

/** How a channel tells that it did not send. */
export interface Failure {
  readonly retry: boolean
  readonly retryAfterMs: number | null
  readonly disable?: true
}

export interface FailedAttempt {
  /** Tries made of this message before. */
  readonly attempts: number
  readonly now: number
  readonly random: number
  /** The message tried before it, of another lane, failed as well, and nothing got through in this run. */
  readonly isSecond: boolean
}

/**
 * What follows for the message: it is due `again`, `given-up`, or `refused`, which changes nothing for it. `isDown`: no other message is
 * tried in this run; `notBefore`: until when none is.
 */
export type Consequence =
  | { readonly message: 'again'; readonly nextAt: number; readonly isDown: boolean; readonly notBefore: number | null }
  | { readonly message: 'given-up'; readonly isDown: false; readonly notBefore: null }
  | { readonly message: 'refused'; readonly isDown: true; readonly notBefore: number }

/**
 * What a failed try means. A receiver that refuses whatever comes (`disable`) is left alone for a day, and no message suffers for it. One
 * that names a time is left alone until then. Any other failure is first taken for the message's own; when the next message, of another
 * lane, fails as well, it is the receiver that is down, and the run spares it the rest. What is refused for good holds back nothing.
 */
export function afterFailure(
  { retry, retryAfterMs, disable }: Failure,
  { attempts, now, random, isSecond }: FailedAttempt,
): Consequence {
  if (disable === true) return { message: 'refused', isDown: true, notBefore: now + DAY }
  const nextAt = retry ? nextTry({ attempts: attempts + 1, now, retryAfterMs, random }) : null
  if (nextAt === null) return { message: 'given-up', isDown: false, notBefore: null }
  // It is taken at its word, also where this message waits longer; but not for the year that some name.
  const notBefore = retryAfterMs !== null && retryAfterMs > 0 ? now + Math.min(retryAfterMs, DAY) : null
  return { message: 'again', nextAt, isDown: notBefore !== null || isSecond, notBefore }
}
