import { askJson, type Query, withQuery } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { type Row, rowOf, textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import { sessionOf } from './session.js'

export interface BlueskyAsk {
  /** `app.bsky.feed.searchPosts` */
  readonly method: string
  readonly query: Query
}

/** One question, by way of the account's own server: others answer searches of strangers with 403. */
export async function ask(context: PollContext, { method, query }: BlueskyAsk): Promise<Row> {
  const session = await sessionOf(context)
  const asked = async ({ server, access }: typeof session) => {
    const url = withQuery(`${server}/xrpc/${method}`, query)
    return rowOf((await askJson(context, { url, authorization: `Bearer ${access}` })).data)
  }
  return await asked(session).catch(async (thrown: unknown) => {
    if (!isSpent(thrown)) throw thrown
    return await asked(await sessionOf(context, session))
  })
}

/** Access lasts two hours. */
function isSpent(thrown: unknown): boolean {
  const answer = errorAnswerOf(thrown)
  return answer !== null && ['ExpiredToken', 'InvalidToken'].includes(textAt(answer.fields, 'error') ?? '')
}
