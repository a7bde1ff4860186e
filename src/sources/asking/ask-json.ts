import type { HttpRequest, HttpResponse } from '../../http/types.js'
import { MonitorError } from '../../util/errors.js'
import { redactUrl } from '../../util/redact-url.js'
import { phrase } from '../../util/say.js'
import type { PollContext } from '../source.js'
import { mayLearn } from './same-host.js'
import { secretsOf } from './secrets-of.js'

export interface JsonAsk {
  readonly url: string
  readonly method?: HttpRequest['method']
  /** Sent as JSON; a POST unless `method` says otherwise. */
  readonly body?: unknown
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Authorization header; null: none; absent: from the source's own token or user. */
  readonly authorization?: string | null
  /** How many reads it takes from the budget; default 1; 0 for signing in and the like. */
  readonly reads?: number
  readonly micros?: number
  /** Delay before it is sent, ms. */
  readonly afterMs?: number
  /** `refuse` if the request holds a secret, which a redirect would send elsewhere. */
  readonly redirects?: HttpRequest['redirects']
}

export interface JsonAnswer {
  readonly data: unknown
  readonly headers: HttpResponse['headers']
  /** The final URL, after redirects. */
  readonly url: string
}

/** Address of a part of the platform's API. */
export function apiUrl(
  context: PollContext,
  base: string,
  { path, query = {} }: { readonly path: string; readonly query?: Query },
): string {
  return withQuery(`${(context.config.api ?? base).replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`, query)
}

/** Adds a query string: a list repeats its key, null is left out. */
export function withQuery(address: string, query: Query): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== null) url.searchParams.append(name, String(each))
  }
  return url.href
}

export type Query = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>

/**
 * One request to a platform's API. Counts on the budget before it is sent. Throws an HttpError, or an error that says what came instead of
 * JSON.
 */
export async function askJson(context: PollContext, ask: JsonAsk): Promise<JsonAnswer> {
  const { config } = context
  await context.reads.take(ask.reads ?? 1, ask.micros ?? 0)
  const own = mayLearn(ask.url, config.api ?? config.url)
  const body = bodyOf(ask)
  const authorization = ask.authorization === undefined && own ? context.authorization : (ask.authorization ?? null)
  const response = await context.http.request({
    url: ask.url,
    headers: { accept: 'application/json', ...body.headers, ...(own ? config.headers : {}), ...ask.headers },
    secrets: secretsOf(context),
    allowPrivate: config.allowPrivate,
    ...(body.text === null ? {} : { body: body.text }),
    ...methodOf(ask, body.text),
    ...(authorization === null ? {} : { authorization }),
    ...(ask.redirects === undefined ? {} : { redirects: ask.redirects }),
    ...(ask.afterMs === undefined ? {} : { afterMs: ask.afterMs }),
    ...(config.timeoutMs === null ? {} : { timeoutMs: config.timeoutMs }),
    ...(config.maxBytes === null ? {} : { maxBytes: config.maxBytes }),
    ...(context.signal ? { signal: context.signal } : {}),
  })
  return { data: await jsonOf(response), headers: response.headers, url: response.url }
}

const methodOf = ({ method }: JsonAsk, text: string | null): Pick<HttpRequest, 'method' | 'retries'> => {
  if (method !== undefined) return { method }
  // A query in a body changes nothing on the server, so it may be retried.
  return text === null ? {} : { method: 'POST', retries: 1 }
}

function bodyOf({ body, form }: JsonAsk): { readonly text: string | null; readonly headers: Readonly<Record<string, string>> } {
  if (form !== undefined)
    return { text: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  return body === undefined
    ? { text: null, headers: {} }
    : { text: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

async function jsonOf({ body, url }: HttpResponse): Promise<unknown> {
  const text = body.toString('utf8').replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text) as unknown
  } catch {
    const what = await instead(text, url)
    throw new MonitorError(phrase`${redactUrl(url)} answered ${what} instead of JSON`, {
      hint: 'open the address in a browser: a login, cookie or bot wall may stand before it, or it is another kind of site than `type` says',
    })
  }
}

async function instead(text: string, url: string): Promise<string> {
  if (text.trim() === '') return 'nothing'
  if (!/^\s*<(?:!doctype|html|head|body)/i.test(text)) return 'something else'
  const { htmlHead } = await import('../../feeds/html/html-links.js')
  const { title } = htmlHead(text, url)
  return title === null || title === '' ? 'an HTML page' : `an HTML page titled "${title.slice(0, 100)}"`
}
