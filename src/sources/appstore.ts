import type { AppStoreOptions } from '../model/source-options/appstore.js'
import { appleAppOf } from './apple/apple-app.js'
import { API, ask, type Context } from './appstore/ask.js'
import { appStoreReview, responsesOf } from './appstore/review.js'
import { apiUrl } from './asking/ask-json.js'
import { errorAnswerOf } from './asking/error-answer.js'
import { mayLearn } from './asking/same-host.js'
import { instantAt, listAt, rowAt, rowOrNull, webUrlAt } from './asking/wire.js'
import { deletedMention } from './mention/new-mention.js'
import type { SourceAdapter } from './source.js'
import { deepLook } from './streams/deep-look.js'
import { knownPosts } from './streams/known-posts.js'
import { pollStreams } from './streams/poll-streams.js'
import { readRows, type Stream } from './streams/stream.js'

/** Reviews of an app of ours in the App Store, with our responses. */
export const appstore: SourceAdapter<AppStoreOptions> = {
  platform: 'appstore',
  poll: async (context) => {
    const limit: Limit = { left: null }
    const stream = reviews(context, limit)
    return await pollStreams(context, {
      streams: [stream, ...deepLook(context, stream, DEEP_PAGES)],
      notBefore: () => (limit.left !== null && limit.left < RESERVE ? context.now + HOUR_MS : null),
    })
  },
  refetch: async (context, asked) => {
    try {
      const path = `customerReviews/${encodeURIComponent(asked.thread)}`
      const { row } = await ask(context, apiUrl(context, API, { path, query: { include: 'response' } }))
      const place = { url: context.config.url, responses: responsesOf(row), isKnown: knownPosts(context, asked) }
      return appStoreReview(rowAt(row, 'data'), place)
    } catch (error) {
      if (errorAnswerOf(error)?.status === 404) return asked.waiting.map(deletedMention)
      throw error
    }
  },
}

const PER_PAGE = 200
const DEEP_PAGES = 10
const HOUR_MS = 3_600_000
/** Others work with the same key. */
const RESERVE = 50

/** How many requests Apple said are left. */
interface Limit {
  left: number | null
}

const reviews = (context: Context, limit: Limit): Stream => ({
  name: 'reviews',
  order: 'newest-first',
  listsMs: Number.POSITIVE_INFINITY,
  read: async ({ page, isKnown }) => {
    const url = page ?? firstPage(context)
    const { row, left } = await ask(context, url)
    limit.left = left ?? limit.left
    const rows = listAt(row, 'data')
    const place = { url: context.config.url, responses: responsesOf(row), isKnown }
    const next = webUrlAt(rowAt(row, 'links'), 'next')
    return {
      ...readRows(rows, 'review', (each) => appStoreReview(each, place)),
      backTo: instantAt(rowAt(rowOrNull(rows.at(-1)) ?? {}, 'attributes'), 'createdDate'),
      // Our token goes to nobody else, whatever an answer says.
      next: next !== null && mayLearn(next, url) ? next : null,
    }
  },
})

function firstPage(context: Context): string {
  const { territories } = context.config.options
  return apiUrl(context, API, {
    path: `apps/${appleAppOf(context.config)}/customerReviews`,
    query: {
      sort: '-createdDate',
      limit: PER_PAGE,
      include: 'response',
      'filter[territory]': territories.length === 0 ? null : territories.join(','),
    },
  })
}
