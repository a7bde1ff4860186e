import { phrase } from '../../util/say.js'
import { apiUrl, askJson, type Query } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { SecretRefused, SlowDown } from '../asking/refusals.js'
import { type Row, rowOf, textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'

/** Two generations of the API are live: v3 counts pages, v4 hands out cursors; v4 writes its words small. */
export type Version = 'v3' | 'v4'

export interface LemmyAsk {
  readonly version: Version
  readonly path: string
  readonly query?: Query
}

export const instanceOf = ({ config }: PollContext): string => config.api ?? new URL(config.url).origin

/** The buckets of requests that instances keep are emptied after so long. */
const BUCKET_MS = 10 * 60_000

/** One question to the instance. Its own words for "slow down" and "log in" come with status 400. */
export async function ask(context: PollContext, { version, path, query = {} }: LemmyAsk): Promise<Row> {
  const url = apiUrl(context, instanceOf(context), { path: `/api/${version}/${path}`, query })
  try {
    return rowOf((await askJson(context, { url })).data)
  } catch (thrown) {
    throw saidBy(context, thrown) ?? thrown
  }
}

function saidBy(context: PollContext, thrown: unknown): Error | null {
  const status = httpStatusOf(thrown)
  const code = codeOf(thrown)
  const { host } = new URL(instanceOf(context))
  const isVague = status === 429 && (thrown as { readonly retryAt?: unknown }).retryAt === null
  if (isVague || code === 'rate_limit_error' || code === 'too_many_requests')
    return new SlowDown(phrase`${host} asks for fewer requests (HTTP ${status ?? 0})`, context.now + BUCKET_MS)
  if (code === 'instance_is_private' || code === 'not_logged_in')
    return new SecretRefused(
      phrase`${host} shows nothing to those who are not logged in (HTTP ${status ?? 0}, ${code ?? ''}): set token_env`,
    )
  return code === 'incorrect_login' && context.authorization !== null
    ? new SecretRefused(phrase`${host} does not take the token (HTTP ${status ?? 0}, ${code ?? ''}): log in again for a new one`)
    : null
}

/** The instance itself says that it has no such thing: a page of a proxy that knows nothing of it is no proof. */
export const isUnknown = (thrown: unknown): boolean => /^(?:couldnt_find_\w+|not_found)$/.test(codeOf(thrown) ?? '')

/** The word by which the API names an error. */
const codeOf = (thrown: unknown): string | null => textAt(errorAnswerOf(thrown)?.fields ?? {}, 'error')
