import type { AppleReviewsOptions } from '../model/source-options/apple-reviews.js'
import { appleReview, dateOf, labelAt, writtenAt } from './apple-reviews/entry.js'
import { datesOf, entriesOf, NO_DATES } from './apple-reviews/pages.js'
import type { Row } from './asking/wire.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import { readRows, type Stream } from './streams/stream.js'
import { readStreamMemory } from './streams/stream-memory.js'

/** The newest reviews of any app, by the public feed of each country's store. It tells no replies of the developer. */
export const appleReviews: SourceAdapter<AppleReviewsOptions> = {
  platform: 'appstore',
  poll: async (context) =>
    await pollStreams(context, { streams: context.config.options.countries.map((country) => reviewsIn(context, country)) }),
}

type Context = PollContext<AppleReviewsOptions>

/** Beyond, the feed tells nothing: 500 reviews. */
const LAST_PAGE = 10

const reviewsIn = (context: Context, country: string): Stream => ({
  name: country,
  order: 'newest-first',
  maxPages: LAST_PAGE,
  read: async ({ page, isKnown }) => {
    const number = Number(page ?? 1)
    const rows = await entriesOf(context, country, number)
    const isUndated = (row: Row) => writtenAt(row) === null && !isKnown(labelAt(row, 'id') ?? '')
    const dates = rows.some(isUndated) ? await datesOf(context, country, number) : NO_DATES
    const read = readRows(rows, 'review', (row) => appleReview(row, { url: context.config.url, dates, isKnown }))
    return {
      items: read.items,
      leftOut: [...read.leftOut, ...(rows.length === 0 && page === null ? emptiness(context, country) : [])],
      backTo: rows.length === 0 ? null : dateOf(rows.at(-1)!, dates),
      // Also after the last page: what lies beyond is not the end, but cannot be asked for.
      next: rows.length === 0 ? null : String(number + 1),
    }
  },
})

/**
 * Apple's feeds are empty now and then for everybody, and for many apps always: that is no proof that reviews were deleted, nor that there
 * are none.
 */
function emptiness({ memory, config }: Context, country: string): readonly string[] {
  const { streams } = readStreamMemory(memory, config.url)
  const shown = (each: string) => (streams[each]?.top.length ?? 0) > 0
  if (shown(country))
    return [`Apple shows no reviews of the store "${country}" now, though it did before; they are taken as unseen`]
  const { countries } = config.options
  // Said once, and not of a small country beside large ones.
  if (country !== countries.at(-1) || countries.some(shown)) return []
  return [
    'Apple has shown no reviews of this app yet: its feed is empty for many apps; of one of yours, type appstore reads them',
  ]
}
