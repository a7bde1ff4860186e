import { HttpError } from '../../http/errors.js'
import type { HttpErrorKind } from '../../http/types.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { scrub } from '../../util/scrub.js'
import type { NotSent, ReceiverContext, SendResult, Sent } from '../notifier.js'
import { ChannelFault } from './channel-fault.js'
import { httpFailure } from './http-result.js'

/** What a channel means by an error where it is not what the status says; null: what it says. */
export type Dialect = (error: HttpError) => Partial<Pick<NotSent, 'retry' | 'retryAfterMs' | 'disable' | 'error'>> | null

const GONE: readonly (number | null)[] = [401, 403, 404, 410]

/** Without any credentials nothing gets through, nor where nothing is (any more). */
export const isGone = (status: number | null): boolean => GONE.includes(status)

/**
 * What is the same for every message until somebody mends it: a certificate that has run out, a network that may not be reached, a page to
 * log in before the service, which redirects or says more than any service does.
 */
const CLOSED: ReadonlySet<HttpErrorKind> = new Set(['private-address', 'redirect', 'tls', 'too-large', 'url'])

const isClosed = ({ kind, status }: HttpError): boolean => CLOSED.has(kind) || (kind === 'status' && isGone(status))

/** Runs a delivery and says what became of it, without any secret. `dialect`: what this channel says in its own way. */
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
    // With such a secret the next message fails as this one did.
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
