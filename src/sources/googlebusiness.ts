import type { GoogleBusinessOptions } from '../model/source-options/googlebusiness.js'
import { apiUrl, type Query } from './asking/ask-json.js'
import { errorAnswerOf } from './asking/error-answer.js'
import { googleRefusal } from './asking/google-refusal.js'
import { listAt, type Row, rowOf, rowOrNull, textAt } from './asking/wire.js'
import { askWithToken } from './auth/ask-with-token.js'
import { refreshedToken } from './auth/refresh-token.js'
import { businessReview, writtenAt } from './googlebusiness/review.js'
import { deletedMention } from './mention/new-mention.js'
import type { PollContext, SourceAdapter } from './source.js'
import { deepLook } from './streams/deep-look.js'
import { knownPosts } from './streams/known-posts.js'
import { pollStreams } from './streams/poll-streams.js'
import { readRows, type Stream } from './streams/stream.js'

/** Reviews of one location of ours in Google Maps, with our replies. */
export const googlebusiness: SourceAdapter<GoogleBusinessOptions> = {
  platform: 'googlebusiness',
  poll: async (context) => {
    const stream = reviews(context)
    return await pollStreams(context, { streams: [stream, ...deepLook(context, stream, DEEP_PAGES)] })
  },
  refetch: async (context, asked) => {
    try {
      return businessReview(
        await ask(context, `/${encodeURIComponent(asked.thread)}`),
        context.config.url,
        knownPosts(context, asked),
      )
    } catch (error) {
      if (errorAnswerOf(error)?.status === 404) return asked.waiting.map(deletedMention)
      throw error
    }
  },
}

type Context = PollContext<GoogleBusinessOptions>

const API = 'https://mybusiness.googleapis.com/v4'
const TOKEN_URL = 'https://oauth2.googleapis.com/token'
const PER_PAGE = 50
const DEEP_PAGES = 20

/** Last written first. */
const reviews = (context: Context): Stream => ({
  name: 'reviews',
  order: 'newest-first',
  listsMs: Number.POSITIVE_INFINITY,
  read: async ({ page, isKnown }) => {
    const answer = await ask(context, '', { pageSize: PER_PAGE, pageToken: page, orderBy: 'updateTime desc' })
    const rows = listAt(answer, 'reviews')
    return {
      ...readRows(rows, 'review', (row) => businessReview(row, context.config.url, isKnown)),
      backTo: writtenAt(rowOrNull(rows.at(-1)) ?? {}),
      next: textAt(answer, 'nextPageToken') || null,
    }
  },
})

const BUSINESS = {
  name: 'Google Business Profile',
  allow: 'the project has to be approved for the API, and the account that gave the refresh token has to manage the location',
}

async function ask(context: Context, below: string, query: Query = {}): Promise<Row> {
  const { account, location } = context.config.options
  const path = `accounts/${encodeURIComponent(account)}/locations/${encodeURIComponent(location)}/reviews${below}`
  try {
    const url = apiUrl(context, API, { path, query })
    return rowOf((await askWithToken(context, (renew) => tokenOf(context, renew), { url })).data)
  } catch (error) {
    throw googleRefusal(error, BUSINESS, context.now) ?? error
  }
}

const tokenOf = async (context: Context, renew: boolean): Promise<string> => {
  const { config, secrets } = context
  const given = {
    url: config.api === null ? TOKEN_URL : apiUrl(context, config.api, { path: 'token' }),
    id: config.options.clientId,
    secret: secrets['client_secret'] ?? '',
    refreshToken: secrets['refresh_token'] ?? '',
  }
  return await refreshedToken(context, given, renew)
}
