import { kept, phrase } from '../../util/say.js'
import { apiUrl, askJson, type JsonAnswer, type Query } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { SecretRefused } from '../asking/refusals.js'
import { textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'

export interface MastodonAsk {
  readonly path: string
  readonly query?: Query
  /** What is asked for, and with which scope of a token. */
  readonly what: string
  readonly scope: string
  readonly afterMs?: number
}

const serverOf = ({ config }: PollContext): string => config.api ?? new URL(config.url).origin

/** One question to the server. What it shows only with a token, or with a better one, is said in these words. */
export async function ask(context: PollContext, { path, query = {}, what, scope, afterMs }: MastodonAsk): Promise<JsonAnswer> {
  const url = apiUrl(context, serverOf(context), { path, query })
  try {
    return await askJson(context, { url, ...(afterMs === undefined ? {} : { afterMs }) })
  } catch (thrown) {
    throw refusedOf(context, thrown, { what, scope }) ?? thrown
  }
}

/** A token of a program instead of a person's counts as nobody's: 422 "This method requires an authenticated user". */
const IS_CREDENTIAL: Readonly<Record<number, RegExp>> = { 401: /(?:)/, 403: /(?:)/, 422: /authenticated user/i }

function refusedOf(context: PollContext, thrown: unknown, { what, scope }: Pick<MastodonAsk, 'what' | 'scope'>) {
  const answer = errorAnswerOf(thrown)
  const said = answer === null ? '' : (textAt(answer.fields, 'error') ?? '')
  if (answer === null || IS_CREDENTIAL[answer.status]?.test(said) !== true) return null
  const where = phrase`${new URL(serverOf(context)).host} refuses ${kept(what)} (HTTP ${answer.status})`
  if (context.authorization === null) return new SecretRefused(phrase`${where} to those who are not logged in: set token_env`)
  const lacking = answer.status === 422 || (answer.status === 403 && /scope/i.test(said))
  return lacking ? new SecretRefused(phrase`${where}: the token must be that of your account, with the scope ${scope}`) : null
}
