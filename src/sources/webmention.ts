import type { WebmentionOptions } from '../model/source-options/webmention.js'
import { parseUrl } from '../util/url.js'
import { apiUrl, askJson } from './asking/ask-json.js'
import { idOrNull, listAt, rowOf, rowsIn } from './asking/wire.js'
import { loadFeeds } from './feed/feed-document.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import { type Page, type Position, readRows, type Stream } from './streams/stream.js'
import { webmentionEntry } from './webmention/entry.js'

/** What others wrote on their own sites about a page of ours, as webmention.io received it. */
export const webmention: SourceAdapter<WebmentionOptions> = {
  platform: 'webmention',
  poll: (context) => pollStreams(context, { streams: [received(context)] }),
}

const API = 'https://webmention.io/api'
const PER_PAGE = 100
/** So many of the newest are read again, for edits, and so that one id out of all order leads nobody past the others. */
const OVERLAP = 15
/** A like and a repost say nothing that could be answered. */
const WITH_WORDS = ['in-reply-to', 'mention-of']

function received(context: PollContext<WebmentionOptions>): Stream {
  const seen: number[] = []
  return { name: 'received', order: 'oldest-first', read: (at) => readPage(context, at, seen) }
}

/** `seen`: ids that this poll came across, for the next one to begin among them. */
async function readPage(context: PollContext<WebmentionOptions>, { page, mark }: Position, seen: number[]): Promise<Page> {
  const { config, secrets } = context
  const domain = config.options.domain ?? parseUrl(config.url)?.hostname ?? null
  const number = Number(page ?? 0)
  // The first poll takes the newest; after that the service counts upwards from a known one.
  const window = mark === null ? { 'sort-dir': 'down' } : { 'sort-dir': 'up', since_id: mark }
  const url = apiUrl(context, API, {
    path: 'mentions.jf2',
    query: {
      domain,
      ...window,
      'per-page': PER_PAGE,
      page: number,
      'wm-property[]': WITH_WORDS,
      token: secrets['token'] ?? null,
    },
  })
  const rows = listAt(rowOf((await askJson(context, { url, authorization: null })).data), 'children')
  const { htmlToText } = await loadFeeds()
  seen.push(
    ...rowsIn(rows)
      .flatMap((row) => Number(idOrNull(row, 'wm-id') ?? Number.NaN))
      .filter((id) => id > 0),
  )
  seen.sort((a, b) => b - a)
  const kept = seen[OVERLAP] ?? (mark === null ? (seen.at(-1) ?? 1) - 1 : mark)
  return {
    ...readRows(rows, 'mention', (row) => webmentionEntry(row, htmlToText)),
    next: mark === null || rows.length < PER_PAGE ? null : String(number + 1),
    mark: String(kept),
  }
}
