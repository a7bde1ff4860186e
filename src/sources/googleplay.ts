import { MonitorError } from '../util/errors.js'
import { redactUrl } from '../util/redact-url.js'
import { phrase } from '../util/say.js'
import { parseUrl } from '../util/url.js'
import { apiUrl, type Query } from './asking/ask-json.js'
import { googleRefusal } from './asking/google-refusal.js'
import { httpStatusOf } from './asking/http-fault.js'
import { listAt, type Row, rowAt, rowOf, rowOrNull, textAt } from './asking/wire.js'
import { askWithToken } from './auth/ask-with-token.js'
import { serviceAccountToken } from './auth/service-account.js'
import { playReview, writtenAt } from './googleplay/review.js'
import type { PollContext, SourceAdapter } from './source.js'
import { deepLook } from './streams/deep-look.js'
import { knownPosts } from './streams/known-posts.js'
import { pollStreams } from './streams/poll-streams.js'
import { readRows, type Stream } from './streams/stream.js'

/** Reviews of an app of ours in Google Play: those with text, written or changed within a week, with our replies. */
export const googleplay: SourceAdapter = {
  platform: 'googleplay',
  poll: async (context) => {
    const stream = reviews(context)
    return await pollStreams(context, { streams: [stream, ...deepLook(context, stream, WINDOW_PAGES)] })
  },
  refetch: async (context, asked) => {
    try {
      const row = await ask(context, `reviews/${encodeURIComponent(asked.thread)}`)
      return playReview(row, appOf(context), knownPosts(context, asked))
    } catch (error) {
      // It may be deleted or only older than what the API tells of: nothing is known.
      if (httpStatusOf(error) === 404) return []
      throw error
    }
  },
}

const API = 'https://androidpublisher.googleapis.com/androidpublisher/v3'
const SCOPE = 'https://www.googleapis.com/auth/androidpublisher'
const PER_PAGE = 100
const WINDOW_PAGES = 50
const WEEK_MS = 7 * 86_400_000

/** Last written first. https://developers.google.com/android-publisher/reply-to-reviews */
const reviews = (context: PollContext): Stream => ({
  name: 'reviews',
  order: 'newest-first',
  listsMs: WEEK_MS,
  read: async ({ page, isKnown }) => {
    const answer = await ask(context, 'reviews', { maxResults: PER_PAGE, token: page })
    const app = appOf(context)
    const rows = listAt(answer, 'reviews')
    return {
      ...readRows(rows, 'review', (row) => playReview(row, app, isKnown)),
      backTo: writtenAt(rowOrNull(rows.at(-1)) ?? {}),
      next: textAt(rowAt(answer, 'tokenPagination'), 'nextPageToken') || null,
    }
  },
})

const PLAY = {
  name: 'Google Play',
  allow:
    'enable the Google Play Android Developer API, and invite the service account in Play Console with the right to reply to reviews',
}

async function ask(context: PollContext, path: string, query: Query = {}): Promise<Row> {
  const url = apiUrl(context, API, { path: `applications/${appOf(context)}/${path}`, query })
  const account = { credentials: context.secrets['credentials'] ?? '', scope: SCOPE }
  try {
    return rowOf((await askWithToken(context, (renew) => serviceAccountToken(context, account, renew), { url })).data)
  } catch (error) {
    throw googleRefusal(error, PLAY, context.now) ?? error
  }
}

/** `com.beispiel.app` of the address of its page in the store. */
function appOf({ config }: PollContext): string {
  const app = parseUrl(config.url)?.searchParams.get('id') ?? ''
  if (/^\w+(?:\.\w+)+$/.test(app)) return app
  throw new MonitorError(phrase`${redactUrl(config.url)} names no app in Google Play`, {
    hint: 'set url to the page of the app, such as https://play.google.com/store/apps/details?id=com.beispiel.app',
  })
}
