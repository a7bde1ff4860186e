import { HttpError } from '../../http/errors.js'
import type { HttpErrorKind } from '../../http/types.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { scrub } from '../../util/scrub.js'
import type { NotSent, ReceiverContext, SendResult, Sent } from '../notifier.js'
import { ChannelFault } from './channel-fault.js'
import { httpFailure } from './http-result.js'

/** Interprets an error whose HTTP status does not tell its meaning in this channel; null: the status does. */
export type Dialect = (error: HttpError) => Partial<Pick<NotSent, 'retry' | 'retryAfterMs' | 'disable' | 'error'>> | null

const GONE: readonly (number | null)[] = [401, 403, 404, 410]

/** Errors that concern every message: refused credentials, or a channel that does not exist (any more). */
export const isGone = (status: number | null): boolean => GONE.includes(status)

/**
 * Errors that concern every message until a person repairs them: an expired certificate, a network that must not be reached, a log-in page in
 * front of the service (it redirects, or sends more than any service does).
 */
const CLOSED: ReadonlySet<HttpErrorKind> = new Set(['private-address', 'redirect', 'tls', 'too-large', 'url'])

const isClosed = ({ kind, status }: HttpError): boolean => CLOSED.has(kind) || (kind === 'status' && isGone(status))

/** Runs a delivery and turns errors into a `Result` without secrets. `dialect`: interprets this channel's own errors. */
export async function delivering(
  context: ReceiverContext,
  work: () => Promise<Sent>,
  dialect: Dialect = () => null,
): Promise<SendResult> {
  try {
    return await work()
  } catch (thrown) {
    return failureOf(thrown, context, dialect)
  }
}

function failureOf(thrown: unknown, context: ReceiverContext, dialect: Dialect): NotSent {
  const { config, now } = context
  const address = config.url !== null && 'value' in config.url ? null : context.url
  const secrets = [address, ...Object.values(context.secrets), ...Object.values(config.headers)]
  if (thrown instanceof ChannelFault) {
    const { retry, retryAfterMs, disable } = thrown
    return { ok: false, retry, retryAfterMs, error: scrub(thrown.message, secrets), ...(disable ? { disable } : {}) }
  }
  if (thrown instanceof MonitorError) {
    // A refused secret fails for the next message as well.
    const disable = thrown.exit === EXIT.secret ? { disable: true as const } : {}
    const error = scrub(`${thrown.message}. ${thrown.hint ?? ''}`, secrets)
    return { ok: false, retry: false, retryAfterMs: null, error, ...disable }
  }
  const failure = httpFailure(thrown, { url: thrown instanceof HttpError ? thrown.url : (context.url ?? ''), now, secrets })
  const own = thrown instanceof HttpError ? dialect(thrown) : null
  const { error = failure.error, ...meant } = own ?? {}
  const saysSo = thrown instanceof HttpError && isClosed(thrown)
  const disable = own === null ? saysSo : own.disable === true
  return { ...failure, ...meant, error: scrub(error, secrets), ...(disable ? { disable: true as const } : {}) }
}
