import type { Dispatcher } from 'undici'
import { type Headers, responseHeaders } from './headers.js'
import { readBody, readExcerpt } from './read-body.js'
import type { Hop } from './redirect.js'

export interface ExchangeLimits {
  readonly signal: AbortSignal
  /** Longest silence, before the headers and within the body. */
  readonly idleTimeoutMs: number
  readonly maxBytes: number
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Whole for 2xx, the beginning of it otherwise. */
  readonly body: Buffer
}

/** One request and its answer, decoded and bounded. */
export async function exchange(agent: Dispatcher, hop: Hop, limits: ExchangeLimits): Promise<Answer> {
  const response = await agent.request({
    origin: hop.url.origin,
    path: hop.url.pathname + hop.url.search,
    method: hop.method,
    headers: hop.headers,
    body: hop.body,
    signal: limits.signal,
    headersTimeout: limits.idleTimeoutMs,
    bodyTimeout: limits.idleTimeoutMs,
  })
  const status = response.statusCode
  const headers = responseHeaders(response.headers)
  const encoding = headers['content-encoding']
  const wanted = status >= 200 && status < 300
  const body = await (wanted ? readBody(response.body, encoding, limits.maxBytes) : readExcerpt(response.body, encoding))
  return { status, headers, body }
}
