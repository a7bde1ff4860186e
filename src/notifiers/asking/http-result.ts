import { HttpError } from '../../http/errors.js'
import { messageOf } from '../../util/errors.js'
import { hostOf, scrub } from '../../util/scrub.js'
import { truncate } from '../../util/text.js'
import type { SendResult } from '../notifier.js'

// Far less than the client keeps, so that a secret truncated at the end is never shown.
const SAID_MAX = 200

export interface HttpFailureContext {
  readonly url: string
  readonly now: number
  /** Everything that must not appear in the error, including the URL if it is a secret. */
  readonly secrets: readonly (string | null)[]
}

/** What a failed HTTP call means for a delivery: whether and when to try again, and why it failed. */
export function httpFailure(thrown: unknown, { url, now, secrets }: HttpFailureContext): Extract<SendResult, { ok: false }> {
  const host = hostOf(url)
  const clean = (text: string): string => scrub(text, secrets)
  if (!(thrown instanceof HttpError))
    return { ok: false, retry: false, retryAfterMs: null, error: clean(`${host}: ${messageOf(thrown)}`) }
  // If the body holds a readable sentence, the hint has it already.
  const isRead = thrown.body === null || thrown.hint.startsWith('The server says: ')
  const said = isRead ? '' : ` (it said: ${truncate(clean(thrown.body ?? ''), SAID_MAX)})`
  const retryAfterMs = thrown.retryAt === null ? null : Math.max(0, thrown.retryAt - now)
  return {
    ok: false,
    retry: isWorthRetry(thrown),
    retryAfterMs,
    error: clean(`${host}: ${whatOf(thrown)}${said}. ${thrown.hint}`),
  }
}

/** 408, 425, 429 and every 5xx but those that mean "never" (501, 505); proxies use further 5xx (520 to 530) for temporary errors. */
export function isRetryStatus(status: number): boolean {
  if (status === 408 || status === 425 || status === 429) return true
  return status >= 500 && status !== 501 && status !== 505
}

function isWorthRetry({ kind, status, retryable }: HttpError): boolean {
  // Interrupted by the user: the message can be sent again.
  return retryable || kind === 'aborted' || (kind === 'status' && status !== null && isRetryStatus(status))
}

/** The error without its URL. A redirect's target may repeat the secret of our own address in another spelling, so it is not shown either. */
function whatOf({ kind, message, url }: HttpError): string {
  if (kind === 'redirect') return 'it redirects, which is not followed, since the address is a secret'
  return message.endsWith(`: ${url}`) ? message.slice(0, -url.length - 2) : message
}
