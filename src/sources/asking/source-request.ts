import type { HttpRequest, HttpResponse, Validators } from '../../http/types.js'
import type { PollContext } from '../source.js'
import { mayLearn } from './same-host.js'
import { secretsOf } from './secrets-of.js'

const FEED_TYPES =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'
const JSON_TYPES = 'application/json'

export interface SourceAsk {
  readonly url: string
  readonly accept: 'feed' | 'json'
  readonly validators?: Validators | null
}

/** One GET with headers, limits and credentials as configured for the source. Counts on the budget before it is sent. */
export async function askSource(context: PollContext, ask: SourceAsk): Promise<HttpResponse> {
  const { config } = context
  await context.reads.take(1)
  // Configured headers and credentials may be secrets: only the host that they are configured for gets them.
  const trusted = mayLearn(ask.url, config.url)
  const request: HttpRequest = {
    url: ask.url,
    headers: { accept: ask.accept === 'json' ? JSON_TYPES : FEED_TYPES, ...(trusted && config.headers) },
    secrets: secretsOf(context),
    allowPrivate: config.allowPrivate,
    ...(ask.validators ? { validators: ask.validators } : {}),
    ...(context.authorization === null || !trusted ? {} : { authorization: context.authorization }),
    ...(config.timeoutMs === null ? {} : { timeoutMs: config.timeoutMs }),
    ...(config.maxBytes === null ? {} : { maxBytes: config.maxBytes }),
    ...(context.signal ? { signal: context.signal } : {}),
  }
  return context.http.request(request)
}
