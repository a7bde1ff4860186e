import { listAt, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import { deepLook } from '../streams/deep-look.js'
import { type Page, type Position, readRows, type Stream } from '../streams/stream.js'
import { ask, type Context } from './ask.js'
import { isReplyUnreadable, shopReview, submittedAt } from './review.js'

const DAY_MS = 86_400_000
/** What the first poll looks at. */
const FIRST_MS = 7 * DAY_MS
/** A review appears when it was checked, which may be later than it was submitted. */
const OVERLAP_MS = 2 * DAY_MS
/** Edits and replies change no date that could be asked for. */
const RECENT_MS = 30 * DAY_MS
const PER_PAGE = 50
const MOST_PAGES = 400

/**
 * What was submitted since the last poll. In which direction a list runs is not documented, so its mark moves only when it was read to its
 * end; what comes after a row is told by a cursor.
 */
export function newReviews(context: Context): Stream {
  let newest = 0
  return {
    name: 'reviews',
    order: 'oldest-first',
    maxPages: MOST_PAGES,
    read: async ({ page, mark, isKnown }) => {
      const before = mark === null ? context.now - FIRST_MS : Number(mark)
      const from = mark === null ? before : before - OVERLAP_MS
      const since = context.unconditional ? Math.min(from, context.now - RECENT_MS) : from
      const { latest, ...read } = await pageOf(context, since, { page, isKnown })
      newest = Math.max(newest, latest)
      return read.next === null ? { ...read, mark: String(Math.max(before, Math.min(newest, context.now))) } : read
    },
  }
}

/** The reviews of a month once a day, for what became of them. */
export const recentReviews = (context: Context): readonly Stream[] =>
  deepLook(
    context,
    {
      name: 'reviews of a month',
      order: 'whole',
      read: async ({ page, isKnown }) => {
        const { latest: _, ...read } = await pageOf(context, context.now - RECENT_MS, { page, isKnown })
        return read
      },
    },
    MOST_PAGES,
  )

async function pageOf(
  context: Context,
  since: number,
  { page, isKnown }: Pick<Position, 'page' | 'isKnown'>,
): Promise<Page & { readonly latest: number }> {
  const { url, options } = context.config
  const answer = await ask(context, 'reviews', {
    channels: options.channel,
    submittedAfter: new Date(since).toISOString(),
    orderBy: 'submittedAt',
    count: PER_PAGE,
    after: page,
  })
  const rows = listAt(answer, 'items')
  const read = readRows(rows, 'review', (row) => shopReview(row, { url, isKnown }))
  const silent = rows.map(rowOrNull).filter((row) => row !== null && isReplyUnreadable(row))
  const next = textAt(rowAt(rowAt(answer, 'paging'), 'cursor'), 'after')
  return {
    items: read.items,
    leftOut: [...read.leftOut, ...silent.map((row) => `the reply to review ${textAt(row!, 'id')} was left out: it has no text`)],
    // A cursor that does not move would go round in a circle.
    next: rows.length === 0 || next === '' || next === page ? null : next,
    latest: rows.reduce<number>((most, row) => Math.max(most, submittedAt(rowOrNull(row) ?? {}) ?? 0), 0),
  }
}
