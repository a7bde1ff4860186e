import { redactUrl } from '../util/redact-url.js'
import { saidBy } from './said-by.js'
import type { HttpErrorKind } from './types.js'

/** What the server said together with an error status. */
export interface Refusal {
  readonly status: number
  readonly retryAt: number | null
  readonly body: string | null
  /** It asks for fewer requests, whatever status it says so with. */
  readonly slowDown: boolean
}

/** What went wrong, told by code that does not know the URL. The client turns it into an HttpError. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly kind: HttpErrorKind
  readonly hint: string
  /** Worth another try later. */
  readonly retryable: boolean
  /** Worth another try within seconds: a time-out is not, it has already cost the patience there was. */
  readonly soon: boolean
  readonly refusal: Refusal | null

  constructor(
    kind: HttpErrorKind,
    what: string,
    options: { hint: string; retryable?: boolean; soon?: boolean; refusal?: Refusal },
  ) {
    super(what)
    this.kind = kind
    this.hint = options.hint
    this.retryable = options.retryable ?? false
    this.soon = options.soon ?? false
    this.refusal = options.refusal ?? null
  }
}

/** Platforms are asked with lists of fields that fill a screen; which part of them was asked, the path says. */
const LONGEST_QUERY = 80

function brief(url: string): string {
  const query = url.indexOf('?')
  if (query === -1 || url.length - query <= LONGEST_QUERY) return url
  const kept = url.slice(query, query + LONGEST_QUERY)
  return `${url.slice(0, query)}${kept.includes('&') ? kept.slice(0, kept.lastIndexOf('&') + 1) : '?'}…`
}

/**
 * The one error of this layer. The message says what happened and, redacted, where; `hint` says what to do.
 * It carries no `cause`: the errors below hold URLs and headers, and those hold secrets.
 */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly kind: HttpErrorKind
  /** The HTTP status; null when no answer came. 429 also for a 400, 403 or 420 that means it: nobody shall take it for a closed door. */
  readonly status: number | null
  /** Worth another try later: network errors, time-outs, 408, 425, 429, 500, 502, 503, 504. */
  readonly retryable: boolean
  /** When the server wants to be asked again (`Retry-After`, the reset of its limit), UTC ms, at most 24 h ahead; null when it did not say. */
  readonly retryAt: number | null
  /** Redacted, and whole. */
  readonly url: string
  /** Beginning of what the server said to an error status, on one line and without our secrets; null when it said nothing readable. */
  readonly body: string | null
  readonly hint: string

  /** `url` is where it happened, `asked` what the caller wanted; they differ after a redirect. */
  constructor(fault: Fault, url: string, asked = url) {
    const shown = redactUrl(url)
    const from = redactUrl(asked)
    super(`${fault.message}: ${brief(shown)}${from === shown ? '' : ` (redirected from ${brief(from)})`}`)
    this.kind = fault.kind
    this.status = fault.refusal?.slowDown ? 429 : (fault.refusal?.status ?? null)
    this.retryable = fault.retryable
    this.retryAt = fault.refusal?.retryAt ?? null
    this.url = shown
    this.body = fault.refusal?.body ?? null
    this.hint = hintOf(fault)
  }
}

/** Not in the message: servers put numbers of requests and times into their words, and a message that changes is told anew. */
function hintOf({ hint, refusal }: Fault): string {
  const said = refusal === null || refusal.slowDown ? null : saidBy(refusal.body)
  return said === null ? hint : `The server says: "${said}". ${hint}`
}
