import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { apiUrl, askJson, type Query } from '../asking/ask-json.js'
import { httpBodyOf, httpStatusOf } from '../asking/http-fault.js'
import { SlowDown } from '../asking/refusals.js'
import { idOrNull, type Row, rowAt, rowOf, rowsAt, textAt } from '../asking/wire.js'
import type { Context } from './notes.js'

const API = 'https://api.x.com/2'

/** What X bills, in millionths of a US dollar, by what it delivers. https://docs.x.com/x-api/getting-started/pricing, as of 2026-08. */
export const PRICE = { post: 5_000, user: 10_000, owned: 1_000 }

const HOUR = 3_600_000

export interface XAsk {
  readonly path: string
  readonly query: Query
  /** Most posts that it can deliver, each with its author. */
  readonly most: number
  readonly price: number
  /** What was billed already: X bills a post once in a day. */
  readonly isKnown?: (id: string) => boolean
}

/** One question to the API. Its price is taken before and what it did not cost given back after. */
export async function ask(context: Context, { path, query, most, price, isKnown = () => false }: XAsk): Promise<Row> {
  const micros = most * (price + PRICE.user)
  const url = apiUrl(context, API, { path, query })
  try {
    const { data } = await askJson(context, { url, reads: most, micros, authorization: context.authorization })
    const answer = rowOf(data)
    const billed = rowsAt(answer, 'data').filter((row) => !isKnown(idOrNull(row, 'id') ?? ''))
    const users = new Set(billed.map((row) => idOrNull(row, 'author_id'))).size
    context.reads.giveBack(Math.max(0, most - billed.length), Math.max(0, micros - billed.length * price - users * PRICE.user))
    throwIfNothing(answer)
    return answer
  } catch (error) {
    // What is refused is not billed.
    if (httpStatusOf(error) !== null) context.reads.giveBack(most, micros)
    throw refusalOf(error, context.now) ?? error
  }
}

/** Errors about a part of the answer stand beside its data; alone they are all there is. */
function throwIfNothing(answer: Row): void {
  const error = rowsAt(answer, 'errors')[0]
  if (error === undefined || answer['data'] !== undefined || answer['meta'] !== undefined || 'value' in error) return
  throw new MonitorError(
    phrase`X answered with an error: ${textAt(error, 'detail') ?? textAt(error, 'message') ?? textAt(error, 'title') ?? 'no reason'}`,
  )
}

/** Without credits X answers nothing until somebody buys some. */
function refusalOf(error: unknown, now: number): Error | null {
  const status = httpStatusOf(error)
  const broke = status === 402 || (status === 403 && /credits?\b|spend(?:ing)? (?:limit|cap)/i.test(httpBodyOf(error) ?? ''))
  if (!broke) return null
  return new SlowDown(
    phrase`X answers nothing any more (HTTP ${status}): the credits of this app are used up, or its spending limit is reached; see X's developer console`,
    now + 6 * HOUR,
  )
}

/** X refuses posts from so long ago. */
export const isTooOld = (error: unknown): boolean =>
  httpStatusOf(error) === 400 && /"(?:since_id|start_time)"/.test(httpBodyOf(error) ?? '')

/** Id behind the name of an account. */
export async function userBehind(context: Context, handle: string): Promise<string> {
  const url = apiUrl(context, API, { path: `users/by/username/${encodeURIComponent(handle)}` })
  const { data } = await askJson(context, { url, micros: PRICE.user, authorization: context.authorization })
  const id = idOrNull(rowAt(rowOf(data), 'data'), 'id')
  if (id !== null) return id
  throw new MonitorError(phrase`X knows no account @${handle}`, {
    hint: 'check the address of the source, or write the id of the account into `user_id`',
  })
}
