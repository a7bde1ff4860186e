import type { RedditOptions } from '../../model/source-options/reddit.js'
import { apiUrl, type Query } from '../asking/ask-json.js'
import { listAt, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import { askWithToken } from '../auth/ask-with-token.js'
import { clientCredentials } from '../auth/client-credentials.js'
import { loadFeeds } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { readRows, type Stream } from '../streams/stream.js'
import { redditThing } from './thing.js'

const API = 'https://oauth.reddit.com'
const TOKENS = 'https://www.reddit.com/api/v1/access_token'

/** One question to the API, as the program itself. Without `raw_json` texts come with escapes of their own. */
export async function askApi(context: PollContext<RedditOptions>, path: string, query: Query): Promise<unknown> {
  const { config, secrets } = context
  const client = {
    url: config.api === null ? TOKENS : apiUrl(context, API, { path: 'api/v1/access_token' }),
    id: config.options.clientId!,
    secret: secrets['client_secret']!,
  }
  const url = apiUrl(context, API, { path, query: { ...query, raw_json: 1 } })
  return (await askWithToken(context, (renew) => clientCredentials(context, client, renew), { url })).data
}

/**
 * A list, the newest on top; pages go on after the last thing of the one before. Asking for what stands before a known thing would be
 * less to read, but finds nothing, silently, once that thing was deleted.
 */
export const listing = (name: string, ask: (after: string | null) => Promise<unknown>): Stream => ({
  name,
  order: 'newest-first',
  maxPages: 10,
  read: async ({ page }) => {
    const data = rowAt(rowOrNull(await ask(page)) ?? {}, 'data')
    const { htmlToText } = await loadFeeds()
    return { ...readRows(listAt(data, 'children'), 'thing', (row) => redditThing(row, htmlToText)), next: textAt(data, 'after') }
  },
})
