import { HttpError } from '../../http/errors.js'
import type { HttpRequest, HttpResponse } from '../../http/types.js'
import type { ReceiverContext } from '../notifier.js'
import { permitted } from './permitted.js'

/** One call to a channel. */
export interface ChannelAsk {
  readonly url: string
  readonly method?: HttpRequest['method']
  /** Sent as JSON; a POST unless `method` says otherwise. */
  readonly json?: unknown
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>
  /** Sent as it is; `headers` holds its content type. */
  readonly body?: string
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>
  /** `Bearer …`, `Basic …`. */
  readonly authorization?: string
  /** For answers that are lists; default 256 kB. */
  readonly maxBytes?: number
}

export interface ChannelAnswer {
  readonly status: number
  readonly headers: HttpResponse['headers']
  /** The body, as text of at most `maxBytes`. */
  readonly text: string
  /** The same as JSON; null when it is none. */
  readonly data: unknown
}

const ANSWER_MAX = 262_144

/** One call without retries: a failed delivery is tried again later, with the same key. Throws an HttpError or a ChannelFault. */
export async function askChannel(context: ReceiverContext, ask: ChannelAsk): Promise<ChannelAnswer> {
  const { config, signal } = context
  const { body, contentType } = bodyOf(ask)
  const client = await context.http()
  const response = await client.request({
    url: permitted(ask.url, config.allowPrivate),
    method: ask.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...lowerCase(config.headers), ...(contentType === null ? {} : { 'content-type': contentType }), ...ask.headers },
    ...(body === undefined ? {} : { body }),
    ...(ask.authorization === undefined ? {} : { authorization: ask.authorization }),
    secrets: Object.values(context.secrets),
    redirects: 'refuse',
    retries: 0,
    maxBytes: ask.maxBytes ?? ANSWER_MAX,
    allowPrivate: config.allowPrivate,
    timeoutMs: config.timeoutMs,
    ...(signal === undefined ? {} : { signal }),
  })
  const text = response.body.toString('utf8')
  return { status: response.status, headers: response.headers, text, data: jsonOf(text) }
}

function bodyOf({ json, form, body }: ChannelAsk): { readonly body: string | undefined; readonly contentType: string | null } {
  if (json !== undefined) return { body: JSON.stringify(json), contentType: 'application/json; charset=utf-8' }
  if (form !== undefined) return { body: new URLSearchParams(form).toString(), contentType: 'application/x-www-form-urlencoded' }
  return { body, contentType: null }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

// Otherwise a configured `Content-Type` would be sent in addition to ours.
const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** Whether a call failed with one of these statuses. */
export const hasStatus = (thrown: unknown, ...statuses: readonly number[]): boolean =>
  thrown instanceof HttpError && thrown.status !== null && statuses.includes(thrown.status)
