import type { DiscourseOptions } from '../../model/source-options/discourse.js'
import { askJson, type Query, withQuery } from '../asking/ask-json.js'
import { type Row, rowOf } from '../asking/wire.js'
import type { PollContext } from '../source.js'

export const siteOf = ({ config }: PollContext<DiscourseOptions>): string => config.url.replace(/[?#].*$/, '').replace(/\/+$/, '')

/** One question to the forum. Without `Accept: application/json` the pages after the first come as HTML. */
export async function ask(context: PollContext<DiscourseOptions>, path: string, query: Query = {}): Promise<Row> {
  const { token } = context.secrets
  const { username } = context.config
  const url = withQuery(`${siteOf(context)}${path}`, query)
  const key: Record<string, string> =
    token === undefined ? {} : username === null ? { 'user-api-key': token } : { 'api-key': token, 'api-username': username }
  return rowOf((await askJson(context, { url, headers: key, authorization: null })).data)
}
