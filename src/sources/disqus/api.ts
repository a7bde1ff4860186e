import type { IncomingMention } from '../../model/mention.js'
import type { DisqusOptions } from '../../model/source-options/disqus.js'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { apiUrl, askJson, type Query } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { SecretRefused, SlowDown } from '../asking/refusals.js'
import { numberAt, rowOf, textAt } from '../asking/wire.js'
import { loadFeeds } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { type Page, readRows } from '../streams/stream.js'
import { disqusPost } from './post.js'

type Context = PollContext<DisqusOptions>

const API = 'https://disqus.com/api/3.0'
const HOUR_MS = 3_600_000

/** Most posts of one page. */
export const LIMIT = 100

const INVALID_KEY = 5
const NOT_FOUND = 8
/** "Invalid argument, 'post': Unable to find post '1'": what was erased is told as a wrong argument. */
const INVALID_ARGUMENT = 2
const NO_POST = /'post'.*unable to find/i
/** Per resource and per account. */
const LIMITS: readonly unknown[] = [13, 14]

export interface DisqusAnswer {
  /** A list, or one thing; null: there is no such thing. */
  readonly response: unknown
  readonly cursor: unknown
}

/** One question. Its key has no place but the query; no message repeats it. */
export async function ask(context: Context, path: string, query: Query): Promise<DisqusAnswer> {
  const asked = { 'related[]': 'thread', ...query, api_key: context.secrets['token'] ?? null }
  const url = apiUrl(context, API, { path, query: asked })
  const { data } = await askJson(context, { url, authorization: null }).catch((error: unknown) => {
    const fields = errorAnswerOf(error)?.fields ?? {}
    if (!('code' in fields)) throw error
    return { data: fields }
  })
  const answer = rowOf(data)
  const code = numberAt(answer, 'code') ?? 0
  const said = textAt(answer, 'response') ?? ''
  if (code === NOT_FOUND || (code === INVALID_ARGUMENT && NO_POST.test(said))) return { response: null, cursor: null }
  refuse(code, said, context.now)
  return { response: answer['response'], cursor: answer['cursor'] }
}

/** The answer carries a code of its own, 0 when all is well, whatever the status of HTTP is. */
function refuse(code: number, said: string, now: number): void {
  if (code === INVALID_KEY) throw new SecretRefused(phrase`Disqus does not take this API key: ${said}`)
  if (LIMITS.includes(code)) throw new SlowDown(phrase`Disqus asks for fewer requests: ${said}`, now + HOUR_MS)
  if (code !== 0) throw new MonitorError(phrase`Disqus refuses (code ${code}): ${said}`, { hint: 'check `forum` of this source' })
}

export async function commentsOf(response: unknown): Promise<Pick<Page, 'items' | 'leftOut'>> {
  const { htmlToText, canonicalLink } = await loadFeeds()
  const rows = Array.isArray(response) ? response : response == null ? [] : [response]
  return readRows(rows, 'comment', (row): IncomingMention | null => disqusPost(row, { htmlToText, canonicalLink }))
}
