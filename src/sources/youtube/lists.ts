import type { IncomingMention } from '../../model/mention.js'
import { messageOf } from '../../util/errors.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { SlowDown } from '../asking/refusals.js'
import { idAt, idOrNull, instantAt, listAt, type Row, rowAt, textAt } from '../asking/wire.js'
import { loadFeeds } from '../feed/feed-document.js'
import { newMention } from '../mention/new-mention.js'
import { type Page, readRows, type Stream } from '../streams/stream.js'
import { ask, isDisabled, isPrivate } from './ask.js'
import type { Run } from './notes.js'
import { readThreads } from './threads.js'

const nothing = (leftOut: readonly string[]): Page => ({ items: [], leftOut, next: null })

/**
 * Threads of comments, the newest first. A page is often filled by a fifth only. Its first page is read at each poll, and with it what was
 * replied in its threads: a reply does not bring an old one back to the top.
 */
const threads = (run: Run, name: string, filter: { readonly [key: string]: string }): Stream => ({
  name,
  order: 'newest-first',
  read: async ({ page }) => {
    const answer = await ask(run.context, 'commentThreads', {
      part: 'snippet,replies',
      ...filter,
      order: 'time',
      maxResults: 100,
      textFormat: 'plainText',
      pageToken: page,
    })
    return { ...(await readThreads(run, listAt(answer, 'items'))), next: idOrNull(answer, 'nextPageToken') }
  },
})

/** All comments on a channel's videos. */
export const channelComments = (run: Run, channel: string): Stream =>
  lenient(threads(run, `channel ${channel}`, { allThreadsRelatedToChannelId: channel }), isDisabled)

/** Comments on one video. `extra`: one of several, without which the others are still worth reading. */
export const videoComments = (run: Run, video: string, { extra }: { readonly extra: boolean }): Stream =>
  lenient(
    threads(run, `video ${video}`, { videoId: video }),
    (error) => isDisabled(error) || (extra && (isPrivate(error) || httpStatusOf(error) === 404)),
  )

/** Who turns comments off has not broken the source. */
const lenient = (stream: Stream, forgiven: (error: unknown) => boolean): Stream => ({
  ...stream,
  read: async (at) => {
    try {
      return await stream.read(at)
    } catch (error) {
      if (!forgiven(error)) throw error
      const why = isDisabled(error) ? 'comments are turned off there' : 'there is no such video, or it is private'
      return nothing([`comments of ${stream.name} were left out: ${why}`])
    }
  },
})

/** A hundred searches a day are free, so one every quarter of an hour can be asked. */
const SEARCH_EVERY_MS = 15 * 60_000
const HOUR = 60 * 60_000

/** Videos that a search finds. When its own quota is used up, only the searches pause. */
export const foundVideos = (run: Run, words: readonly string[], { only }: { readonly only: boolean }): Stream => ({
  name: `search ${words.join(' | ')}`,
  order: 'newest-first',
  maxPages: 5,
  read: async ({ page }) => {
    const { context, notes } = run
    try {
      const query = { part: 'snippet', type: 'video', order: 'date', maxResults: 50, pageToken: page }
      const answer = await ask(context, 'search', { ...query, q: words.map(quoted).join('|') })
      notes.searchFrom = context.now + SEARCH_EVERY_MS
      const { htmlToText } = await loadFeeds()
      const rows = listAt(answer, 'items')
      return { ...readRows(rows, 'video', (row) => foundVideo(row, htmlToText)), next: idOrNull(answer, 'nextPageToken') }
    } catch (error) {
      if (only || page !== null || !(error instanceof SlowDown)) throw error
      notes.searchFrom = error.retryAt ?? context.now + HOUR
      return nothing([`the search for videos was left out: ${messageOf(error)}`])
    }
  },
})

const quoted = (words: string): string => (/[\s|-]/.test(words) && !words.includes('"') ? `"${words}"` : words)

/** Titles and descriptions are escaped for HTML in searches, and only there. */
function foundVideo(row: Row, htmlToText: (html: string) => string): IncomingMention {
  const [nativeId, snippet] = [idAt(rowAt(row, 'id'), 'videoId'), rowAt(row, 'snippet')]
  const author = idOrNull(snippet, 'channelId')
  return newMention({
    nativeId,
    role: 'post',
    url: `https://www.youtube.com/watch?v=${nativeId}`,
    title: htmlToText(textAt(snippet, 'title') ?? ''),
    text: htmlToText(textAt(snippet, 'description') ?? ''),
    author: {
      id: author,
      name: textAt(snippet, 'channelTitle'),
      url: author === null ? null : `https://www.youtube.com/channel/${author}`,
    },
    publishedAt: instantAt(snippet, 'publishedAt'),
  })
}
