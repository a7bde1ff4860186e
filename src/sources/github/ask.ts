import type { GithubOptions } from '../../model/source-options/github.js'
import { MonitorError } from '../../util/errors.js'
import { kept, phrase } from '../../util/say.js'
import { apiUrl, askJson, type JsonAnswer, type JsonAsk, type Query, withQuery } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { hasNext } from '../asking/link-header.js'
import { SecretRefused, SlowDown } from '../asking/refusals.js'
import { mayLearn } from '../asking/same-host.js'
import { type Row, rowAt, rowOf, rowsAt, secondsAt, textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import { apiOf } from './place.js'

export type Context = PollContext<GithubOptions>

export const PER_PAGE = 100
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' }

export interface Answered {
  readonly data: unknown
  readonly more: boolean
  /** After redirects: what was moved answers from elsewhere. */
  readonly url: string
}

/** One question to the REST API; `path` may be an address that an answer came from. */
export async function ask(context: Context, path: string, query: Query = {}): Promise<Answered> {
  const url = /^https?:/.test(path) ? withQuery(path, query) : apiUrl(context, apiOf(context.config), { path, query })
  const { data, headers, url: from } = await answerOf(context, { url })
  return { data, more: hasNext(headers['link']), url: from }
}

/** One question to the GraphQL API, which stands beside the other one. */
export async function askGraph(context: Context, query: string, variables: Row): Promise<Row> {
  if (context.authorization === null)
    throw new SecretRefused('GitHub tells discussions only to who has a token, and none is configured')
  const base = (context.config.api ?? apiOf(context.config)).replace(/\/+$/, '').replace(/\/v3$/, '')
  const { data, headers } = await answerOf(context, { url: `${base}/graphql`, body: { query, variables } })
  const [fault] = rowsAt(rowOf(data), 'errors')
  const answer = rowAt(rowOf(data), 'data')
  if (fault === undefined || answer['repository'] != null) return answer
  const [type, message] = [textAt(fault, 'type') ?? '', textAt(fault, 'message') ?? 'no reason given']
  const reset = secondsAt({ at: headers['x-ratelimit-reset'] }, 'at')
  if (type === 'RATE_LIMITED') throw new SlowDown(phrase`GitHub: ${message}`, reset)
  if (type === 'INSUFFICIENT_SCOPES' || type === 'FORBIDDEN')
    throw new SecretRefused(phrase`GitHub refuses the token: ${message}`)
  throw new MonitorError(phrase`GitHub does not tell the discussions: ${message}`, {
    hint: 'check url, and that the token may read discussions; to go without them leave out `discussions`',
  })
}

async function answerOf(context: Context, ask: Pick<JsonAsk, 'url' | 'body'>): Promise<JsonAnswer> {
  const own = mayLearn(ask.url, context.config.api ?? apiOf(context.config))
  try {
    return await askJson(context, { ...ask, headers: HEADERS, authorization: own ? context.authorization : null })
  } catch (error) {
    throw refusal(error, context.authorization !== null) ?? error
  }
}

/** What GitHub refuses by other words than those of HTTP; null for all else. */
function refusal(error: unknown, hasToken: boolean): Error | null {
  const said = errorAnswerOf(error)
  const message = textAt(said?.fields ?? {}, 'message') ?? ''
  if (said?.status === 403 && hasToken && /not accessible by|SAML|organization has forbidden|must have/i.test(message))
    return new SecretRefused(phrase`GitHub refuses the token: HTTP 403, ${message}`)
  return null
}

/** Of what is not public, GitHub says that it does not exist. */
export function hidden(error: unknown, repository: string, { authorization }: Context): unknown {
  if (httpStatusOf(error) !== 404 || !(error instanceof Error)) return error
  const hint =
    authorization === null
      ? 'check url; a private repository is told only to who has a token'
      : 'check url; of a private repository the token needs read access to issues'
  return new MonitorError(phrase`${repository} is not on GitHub, or is not public: ${kept(error.message)}`, {
    hint,
    cause: error,
  })
}
