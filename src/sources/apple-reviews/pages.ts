import type { AppleReviewsOptions } from '../../model/source-options/apple-reviews.js'
import { appleAppOf } from '../apple/apple-app.js'
import { apiUrl, askJson } from '../asking/ask-json.js'
import { BudgetSpent } from '../asking/refusals.js'
import { askSource } from '../asking/source-request.js'
import { type Row, rowAt, rowOf, rowOrNull } from '../asking/wire.js'
import { readDocument } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { type Dates, isReview, listed } from './entry.js'

type Context = PollContext<AppleReviewsOptions>

const API = 'https://itunes.apple.com'

export const NO_DATES: Dates = new Map()

function feedUrl(context: Context, country: string, { page, form }: { readonly page: number; readonly form: 'json' | 'xml' }) {
  const app = appleAppOf(context.config)
  return apiUrl(context, API, { path: `${country}/rss/customerreviews/page=${page}/id=${app}/sortby=mostrecent/${form}` })
}

/** The reviews of one page; the app itself, which stands above them, is none. */
export async function entriesOf(context: Context, country: string, page: number): Promise<readonly Row[]> {
  const { data } = await askJson(context, { url: feedUrl(context, country, { page, form: 'json' }), authorization: null })
  const entries = listed(rowAt(rowOf(data), 'feed')['entry'])
  return entries.map((entry) => rowOrNull(entry) ?? {}).filter(isReview)
}

/** For years the JSON had no dates, and the XML had. Where that fails too, nobody knows them. */
export async function datesOf(context: Context, country: string, page: number): Promise<Dates> {
  try {
    const url = feedUrl(context, country, { page, form: 'xml' })
    const { feed } = await readDocument(await askSource(context, { url, accept: 'feed' }))
    return new Map(feed.entries.flatMap(({ id, updated }) => (id === null || updated === null ? [] : [[id, updated] as const])))
  } catch (error) {
    if (error instanceof BudgetSpent || context.signal?.aborted) throw error
    return NO_DATES
  }
}
