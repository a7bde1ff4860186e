import type { WebmentionOptions } from '../model/source-options/webmention.js'
import { parseUrl } from '../util/url.js'
import { apiUrl, askJson } from './ask-json.js'
import { loadFeeds } from './feed-document.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import { readRows, type Stream } from './streams/stream.js'
import { webmentionEntry } from './webmention/entry.js'
import { idOrNull, listAt, rowOf, rowOrNull } from './wire.js'

/** What others wrote on their own sites about a page of ours, as webmention.io received it. */
export const webmention: SourceAdapter<WebmentionOptions> = {
  platform: 'webmention',
  poll: (context) => pollStreams(context, { streams: [received(context)] }),
}

const API = 'https://webmention.io/api'
const PER_PAGE = 100
/** Ids are given out when a mention is received, so none turns up below a known one; read again for edits. */
const OVERLAP = 50
/** A like and a repost say nothing that could be answered. */
const WITH_WORDS = ['in-reply-to', 'mention-of']

const received = (context: PollContext<WebmentionOptions>): Stream => ({
  name: 'received',
  order: 'oldest-first',
  read: async ({ page, mark }) => {
    const { config, secrets } = context
    const domain = config.options.domain ?? parseUrl(config.url)?.hostname ?? null
    const number = Number(page ?? 0)
    // The first poll takes the newest; after that the service counts upwards from a known one.
    const window = mark === null ? { 'sort-dir': 'down' } : { 'sort-dir': 'up', since_id: Math.max(0, Number(mark) - OVERLAP) }
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
    const ids = rows.map((row) => Number(idOrNull(rowOrNull(row) ?? {}, 'wm-id') ?? 0))
    const newest = ids.reduce((a, b) => Math.max(a, b), Number(mark ?? 0))
    return {
      ...readRows(rows, 'mention', (row) => webmentionEntry(row, htmlToText)),
      next: mark === null || rows.length < PER_PAGE ? null : String(number + 1),
      mark: newest === 0 ? null : String(newest),
    }
  },
})
